-- AlterTable
ALTER TABLE "Employee" ADD COLUMN     "contactsConsentAddress" TEXT;

-- CreateTable
CREATE TABLE "ContactsConsent" (
    "id" UUID NOT NULL,
    "employeeId" UUID NOT NULL,
    "address" TEXT NOT NULL,
    "consentedOn" DATE NOT NULL,
    "documentId" UUID,
    "recordedById" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnOn" DATE,
    "withdrawnById" UUID,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "ContactsConsent_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ContactsConsent_employeeId_consentedOn_idx" ON "ContactsConsent"("employeeId", "consentedOn");

-- CreateIndex
CREATE INDEX "Notice_outcome_queuedAt_id_idx" ON "Notice"("outcome", "queuedAt", "id");
