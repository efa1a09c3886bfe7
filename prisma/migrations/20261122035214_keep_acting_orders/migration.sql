-- AlterTable
ALTER TABLE "CaseLogEntry" ADD COLUMN     "actingOrderId" UUID;

-- AlterTable
ALTER TABLE "Fact" ADD COLUMN     "actingOrderId" UUID;

-- AlterTable
ALTER TABLE "AccessLogEntry" ADD COLUMN     "actingOrderId" UUID;

-- CreateTable
CREATE TABLE "ActingOrder" (
    "id" UUID NOT NULL,
    "office" TEXT NOT NULL,
    "actingForId" UUID NOT NULL,
    "actingId" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "orderedOn" DATE NOT NULL,
    "fromOn" DATE NOT NULL,
    "toOn" DATE NOT NULL,
    "documentId" UUID,
    "enteredById" UUID NOT NULL,
    "enteredAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ActingOrder_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ActingOrderEnding" (
    "orderId" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "orderedOn" DATE NOT NULL,
    "endedOn" DATE NOT NULL,
    "enteredById" UUID NOT NULL,
    "enteredAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ActingOrderEnding_pkey" PRIMARY KEY ("orderId")
);

-- CreateIndex
CREATE INDEX "ActingOrder_actingId_toOn_idx" ON "ActingOrder"("actingId", "toOn");

-- CreateIndex
CREATE INDEX "ActingOrder_actingForId_toOn_idx" ON "ActingOrder"("actingForId", "toOn");

-- CreateIndex
CREATE INDEX "ActingOrder_toOn_id_idx" ON "ActingOrder"("toOn", "id");

-- CreateIndex
CREATE INDEX "AccessLogEntry_actingOrderId_at_idx" ON "AccessLogEntry"("actingOrderId", "at");

-- AddForeignKey
ALTER TABLE "ActingOrderEnding" ADD CONSTRAINT "ActingOrderEnding_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "ActingOrder"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Who acted for whom is read years later: an order is never changed, another ends it.
REVOKE UPDATE, DELETE ON "ActingOrder", "ActingOrderEnding" FROM attestor_services;
CREATE TRIGGER "ActingOrder_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "ActingOrder"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_log();
CREATE TRIGGER "ActingOrderEnding_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "ActingOrderEnding"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_log();
