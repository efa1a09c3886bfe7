-- AlterTable
ALTER TABLE "Document" ADD COLUMN     "meetingId" UUID;

-- AlterTable
ALTER TABLE "Commission" ADD COLUMN     "replacesId" UUID;

-- CreateTable
CREATE TABLE "SeparateOpinion" (
    "id" UUID NOT NULL,
    "meetingId" UUID NOT NULL,
    "n" INTEGER NOT NULL,
    "memberId" UUID NOT NULL,
    "words" TEXT,
    "documentId" UUID,
    "sha256" TEXT NOT NULL,
    "filedOn" DATE NOT NULL,
    "enteredAt" TIMESTAMPTZ(3) NOT NULL,
    "enteredById" UUID NOT NULL,

    CONSTRAINT "SeparateOpinion_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "SeparateOpinion_meetingId_n_memberId_key" ON "SeparateOpinion"("meetingId", "n", "memberId");

-- CreateIndex
CREATE INDEX "Document_meetingId_storedAt_idx" ON "Document"("meetingId", "storedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Commission_replacesId_key" ON "Commission"("replacesId");

-- An opinion that was filed stays as it was filed.
REVOKE UPDATE, DELETE ON "SeparateOpinion" FROM attestor_services;
CREATE TRIGGER "SeparateOpinion_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "SeparateOpinion"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_log();
