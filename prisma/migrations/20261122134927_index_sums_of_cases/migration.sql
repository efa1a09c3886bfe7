-- CreateIndex
CREATE INDEX "Case_summed" ON "Case"("unitId", "stage", "decision", "status", "nextLimitOn");
