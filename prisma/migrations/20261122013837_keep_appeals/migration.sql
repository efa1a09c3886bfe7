-- CreateTable
CREATE TABLE "Appeal" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "ordinal" SERIAL NOT NULL,
    "workflowId" TEXT NOT NULL,
    "caseId" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "filedOn" DATE NOT NULL,
    "registeredAt" TIMESTAMPTZ(3) NOT NULL,
    "filedById" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "outcome" TEXT,
    "statement" TEXT,
    "reasons" TEXT,
    "decidedById" UUID,
    "seq" INTEGER NOT NULL,
    "nextMomentAt" TIMESTAMPTZ(3),
    "state" JSONB NOT NULL,

    CONSTRAINT "Appeal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AppealLogEntry" (
    "appealId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "event" TEXT NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "actorId" UUID,
    "data" JSONB NOT NULL,
    "cite" TEXT[],
    "previousHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "AppealLogEntry_pkey" PRIMARY KEY ("appealId","seq")
);

-- CreateIndex
CREATE UNIQUE INDEX "Appeal_number_key" ON "Appeal"("number");

-- CreateIndex
CREATE UNIQUE INDEX "Appeal_ordinal_key" ON "Appeal"("ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "Appeal_workflowId_key" ON "Appeal"("workflowId");

-- CreateIndex
CREATE INDEX "Appeal_caseId_registeredAt_idx" ON "Appeal"("caseId", "registeredAt");

-- CreateIndex
CREATE INDEX "Appeal_nextMomentAt_idx" ON "Appeal"("nextMomentAt");

-- AddForeignKey
ALTER TABLE "AppealLogEntry" ADD CONSTRAINT "AppealLogEntry_appealId_fkey" FOREIGN KEY ("appealId") REFERENCES "Appeal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The log of an appeal is append-only, as those of cases and meetings are.
REVOKE UPDATE, DELETE ON "AppealLogEntry" FROM attestor_services;
CREATE TRIGGER "AppealLogEntry_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "AppealLogEntry"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_log();
