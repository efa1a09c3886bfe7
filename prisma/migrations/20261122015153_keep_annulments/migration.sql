-- CreateTable
CREATE TABLE "Annulment" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "byCommissionId" UUID,
    "actNumber" TEXT NOT NULL,
    "actOn" DATE NOT NULL,
    "falsified" TEXT[],
    "reasons" TEXT NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedById" UUID NOT NULL,
    "newCaseId" UUID,

    CONSTRAINT "Annulment_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Annulment_caseId_key" ON "Annulment"("caseId");

-- CreateIndex
CREATE UNIQUE INDEX "Annulment_newCaseId_key" ON "Annulment"("newCaseId");
