-- CreateIndex
CREATE INDEX "DeterminationEntry_determinationId_listId_struckGround_idx" ON "DeterminationEntry"("determinationId", "listId", "struckGround");
