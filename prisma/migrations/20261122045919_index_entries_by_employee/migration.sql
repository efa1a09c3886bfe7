-- CreateIndex
CREATE INDEX "DeterminationEntry_determinationId_employeeId_status_idx" ON "DeterminationEntry"("determinationId", "employeeId", "status");
