-- AlterTable
ALTER TABLE "CommissionMember" ADD COLUMN     "unitId" UUID;
