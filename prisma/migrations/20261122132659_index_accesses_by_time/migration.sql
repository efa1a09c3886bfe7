-- DropIndex
DROP INDEX "AccessLogEntry_caseId_at_idx";

-- DropIndex
DROP INDEX "AccessLogEntry_accountId_id_idx";

-- CreateIndex
CREATE INDEX "AccessLogEntry_at_id_idx" ON "AccessLogEntry"("at", "id");

-- CreateIndex
CREATE INDEX "AccessLogEntry_caseId_at_id_idx" ON "AccessLogEntry"("caseId", "at", "id");

-- CreateIndex
CREATE INDEX "AccessLogEntry_accountId_at_id_idx" ON "AccessLogEntry"("accountId", "at", "id");
