-- DropIndex
DROP INDEX "HeadOrder_caseId_round_key";

-- AlterTable
ALTER TABLE "CaseTask" ADD COLUMN     "origin" TEXT NOT NULL DEFAULT 'case';

-- AlterTable
ALTER TABLE "Appeal" ADD COLUMN     "against" TEXT NOT NULL DEFAULT 'decision',
ADD COLUMN     "orderId" UUID;

-- AlterTable
ALTER TABLE "HeadOrder" ADD COLUMN     "signedById" UUID;

-- CreateTable
CREATE TABLE "OrderProceeding" (
    "id" UUID NOT NULL,
    "workflowId" TEXT NOT NULL,
    "caseId" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "limitOn" DATE,
    "seq" INTEGER NOT NULL,
    "nextMomentAt" TIMESTAMPTZ(3),
    "state" JSONB NOT NULL,

    CONSTRAINT "OrderProceeding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OrderLogEntry" (
    "proceedingId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "event" TEXT NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "actorId" UUID,
    "data" JSONB NOT NULL,
    "cite" TEXT[],
    "previousHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "OrderLogEntry_pkey" PRIMARY KEY ("proceedingId","seq")
);

-- CreateIndex
CREATE UNIQUE INDEX "OrderProceeding_workflowId_key" ON "OrderProceeding"("workflowId");

-- CreateIndex
CREATE INDEX "OrderProceeding_status_limitOn_id_idx" ON "OrderProceeding"("status", "limitOn", "id");

-- CreateIndex
CREATE INDEX "OrderProceeding_nextMomentAt_idx" ON "OrderProceeding"("nextMomentAt");

-- CreateIndex
CREATE UNIQUE INDEX "OrderProceeding_caseId_round_key" ON "OrderProceeding"("caseId", "round");

-- CreateIndex
CREATE INDEX "Appeal_status_ordinal_idx" ON "Appeal"("status", "ordinal");

-- CreateIndex
CREATE INDEX "HeadOrder_caseId_round_idx" ON "HeadOrder"("caseId", "round");

-- CreateIndex
CREATE INDEX "HeadOrder_kind_orderedOn_id_idx" ON "HeadOrder"("kind", "orderedOn", "id");

-- AddForeignKey
ALTER TABLE "Appeal" ADD CONSTRAINT "Appeal_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HeadOrder" ADD CONSTRAINT "HeadOrder_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrderProceeding" ADD CONSTRAINT "OrderProceeding_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrderLogEntry" ADD CONSTRAINT "OrderLogEntry_proceedingId_fkey" FOREIGN KEY ("proceedingId") REFERENCES "OrderProceeding"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The way to an order is logged append-only, as cases, meetings and appeals are.
REVOKE UPDATE, DELETE ON "OrderLogEntry" FROM attestor_services;
CREATE TRIGGER "OrderLogEntry_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "OrderLogEntry"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_log();
