-- AlterTable
ALTER TABLE "Campaign" ADD COLUMN     "onlyCases" UUID[],
ADD COLUMN     "planningOf" TEXT,
ADD COLUMN     "progress" JSONB,
ADD COLUMN     "seenAt" TIMESTAMPTZ(3);

-- CreateIndex
CREATE UNIQUE INDEX "Campaign_planningOf_key" ON "Campaign"("planningOf");
