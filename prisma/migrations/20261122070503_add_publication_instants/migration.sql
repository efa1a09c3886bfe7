-- AlterTable
ALTER TABLE "Publication" ADD COLUMN     "publishedAt" TIMESTAMPTZ(3);
