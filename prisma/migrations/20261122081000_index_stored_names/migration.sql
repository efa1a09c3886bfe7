-- CreateIndex
CREATE INDEX "Document_storedAs_idx" ON "Document"("storedAs");

-- CreateIndex
CREATE INDEX "Recording_storedAs_idx" ON "Recording"("storedAs");
