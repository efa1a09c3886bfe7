-- CreateIndex
CREATE INDEX "AccessLogEntry_accountId_id_idx" ON "AccessLogEntry"("accountId", "id");
