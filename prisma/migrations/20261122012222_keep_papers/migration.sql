-- CreateTable
CREATE TABLE "Paper" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "caseId" UUID,
    "factsSha256" TEXT NOT NULL,
    "documentId" UUID NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL,
    "madeById" UUID NOT NULL,
    "numberId" UUID,

    CONSTRAINT "Paper_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RegisterNumber" (
    "id" UUID NOT NULL,
    "register" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "unitId" UUID,
    "year" INTEGER NOT NULL,
    "direction" TEXT NOT NULL,
    "registeredOn" DATE NOT NULL,
    "registeredAt" TIMESTAMPTZ(3) NOT NULL,
    "registeredById" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "about" TEXT,
    "correspondent" TEXT,
    "caseId" UUID,
    "documentId" UUID,

    CONSTRAINT "RegisterNumber_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Paper_documentId_key" ON "Paper"("documentId");

-- CreateIndex
CREATE INDEX "Paper_subject_madeAt_idx" ON "Paper"("subject", "madeAt");

-- CreateIndex
CREATE INDEX "Paper_caseId_madeAt_idx" ON "Paper"("caseId", "madeAt");

-- CreateIndex
CREATE UNIQUE INDEX "Paper_kind_subject_language_version_key" ON "Paper"("kind", "subject", "language", "version");

-- CreateIndex
CREATE UNIQUE INDEX "RegisterNumber_about_key" ON "RegisterNumber"("about");

-- CreateIndex
CREATE INDEX "RegisterNumber_caseId_idx" ON "RegisterNumber"("caseId");

-- CreateIndex
CREATE UNIQUE INDEX "RegisterNumber_register_number_key" ON "RegisterNumber"("register", "number");

-- AddForeignKey
ALTER TABLE "Paper" ADD CONSTRAINT "Paper_numberId_fkey" FOREIGN KEY ("numberId") REFERENCES "RegisterNumber"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was made stays as it was made, and a number that was given stays given.
REVOKE UPDATE, DELETE ON "Paper", "RegisterNumber" FROM attestor_services;
CREATE TRIGGER "Paper_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "Paper"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_log();
CREATE TRIGGER "RegisterNumber_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "RegisterNumber"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_log();
