-- AlterTable
ALTER TABLE "Notice" ADD COLUMN     "actingOrderId" UUID;
