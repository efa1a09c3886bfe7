-- CreateIndex
CREATE INDEX "Document_factId_idx" ON "Document"("factId");

-- CreateIndex
CREATE INDEX "HeadOrder_orderedOn_id_idx" ON "HeadOrder"("orderedOn", "id");

-- CreateIndex
CREATE INDEX "OrderProceeding_limitOn_id_idx" ON "OrderProceeding"("limitOn", "id");
