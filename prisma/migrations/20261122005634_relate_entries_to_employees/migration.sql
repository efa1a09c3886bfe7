-- DropIndex
DROP INDEX "DeterminationEntry_listId_personnelNumber_idx";

-- CreateIndex
CREATE INDEX "DeterminationEntry_listId_id_idx" ON "DeterminationEntry"("listId", "id");

-- CreateIndex
CREATE INDEX "DeterminationEntry_employeeId_idx" ON "DeterminationEntry"("employeeId");

-- AddForeignKey
ALTER TABLE "DeterminationEntry" ADD CONSTRAINT "DeterminationEntry_employeeId_fkey" FOREIGN KEY ("employeeId") REFERENCES "Employee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
