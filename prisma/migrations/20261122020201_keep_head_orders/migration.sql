-- CreateTable
CREATE TABLE "HeadOrder" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "decision" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "orderedOn" DATE NOT NULL,
    "order" JSONB NOT NULL,
    "cite" TEXT[],
    "enteredAt" TIMESTAMPTZ(3) NOT NULL,
    "enteredById" UUID NOT NULL,

    CONSTRAINT "HeadOrder_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "HeadOrder_caseId_round_key" ON "HeadOrder"("caseId", "round");

-- An order that was entered stays as it was entered.
REVOKE UPDATE, DELETE ON "HeadOrder" FROM attestor_services;
CREATE TRIGGER "HeadOrder_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "HeadOrder"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_log();
