-- AlterTable
ALTER TABLE "ObserverApplication" ADD COLUMN     "address" TEXT,
ADD COLUMN     "cameBy" TEXT NOT NULL DEFAULT 'paper',
ADD COLUMN     "decidedById" UUID,
ADD COLUMN     "decidedOn" DATE,
ADD COLUMN     "decision" TEXT NOT NULL DEFAULT 'qualifies',
ADD COLUMN     "email" TEXT,
ADD COLUMN     "keptFromId" UUID,
ADD COLUMN     "language" TEXT,
ADD COLUMN     "notifiedHow" TEXT,
ADD COLUMN     "notifiedOutcome" TEXT,
ADD COLUMN     "receipt" TEXT,
ADD COLUMN     "refusalGround" TEXT;

-- CreateTable
CREATE TABLE "ObserverOpinion" (
    "id" UUID NOT NULL,
    "applicationId" UUID NOT NULL,
    "meetingId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT,
    "documentIds" UUID[],
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "cameBy" TEXT NOT NULL,
    "registeredById" UUID NOT NULL,

    CONSTRAINT "ObserverOpinion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Publication" (
    "id" UUID NOT NULL,
    "meetingId" UUID NOT NULL,
    "what" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "placeName" TEXT,
    "publishedOn" DATE NOT NULL,
    "listed" UUID[],
    "documentIds" UUID[],
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedById" UUID NOT NULL,

    CONSTRAINT "Publication_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Recording" (
    "id" UUID NOT NULL,
    "meetingId" UUID NOT NULL,
    "n" INTEGER NOT NULL,
    "caseId" UUID NOT NULL,
    "unitId" UUID,
    "ruleset" TEXT NOT NULL,
    "heldOn" DATE NOT NULL,
    "fileName" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "size" BIGINT NOT NULL,
    "sha256" TEXT NOT NULL,
    "blocks" BYTEA NOT NULL,
    "storedAs" TEXT NOT NULL,
    "storedAt" TIMESTAMPTZ(3) NOT NULL,
    "storedById" UUID NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'kept',

    CONSTRAINT "Recording_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RecordingLogEntry" (
    "id" UUID NOT NULL,
    "recordingId" UUID NOT NULL,
    "event" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byId" UUID,
    "data" JSONB NOT NULL,

    CONSTRAINT "RecordingLogEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RecordingDestruction" (
    "id" UUID NOT NULL,
    "unitId" UUID,
    "status" TEXT NOT NULL,
    "drawnUpOn" DATE NOT NULL,
    "drawnUpAt" TIMESTAMPTZ(3) NOT NULL,
    "drawnUpById" UUID,
    "actNumber" TEXT,
    "actOn" DATE,
    "approvedById" UUID,
    "approvedAt" TIMESTAMPTZ(3),
    "carriedOutAt" TIMESTAMPTZ(3),

    CONSTRAINT "RecordingDestruction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RecordingDestructionItem" (
    "destructionId" UUID NOT NULL,
    "recordingId" UUID NOT NULL,
    "n" INTEGER NOT NULL,
    "outcome" TEXT,
    "reason" TEXT,

    CONSTRAINT "RecordingDestructionItem_pkey" PRIMARY KEY ("destructionId","recordingId")
);

-- CreateTable
CREATE TABLE "RequestCount" (
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RequestCount_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "ObserverOpinion_meetingId_receivedAt_idx" ON "ObserverOpinion"("meetingId", "receivedAt");

-- CreateIndex
CREATE INDEX "Publication_meetingId_recordedAt_idx" ON "Publication"("meetingId", "recordedAt");

-- CreateIndex
CREATE INDEX "Recording_meetingId_n_idx" ON "Recording"("meetingId", "n");

-- CreateIndex
CREATE INDEX "Recording_caseId_idx" ON "Recording"("caseId");

-- CreateIndex
CREATE INDEX "Recording_state_heldOn_id_idx" ON "Recording"("state", "heldOn", "id");

-- CreateIndex
CREATE INDEX "RecordingLogEntry_recordingId_at_idx" ON "RecordingLogEntry"("recordingId", "at");

-- CreateIndex
CREATE INDEX "RecordingDestruction_status_drawnUpAt_id_idx" ON "RecordingDestruction"("status", "drawnUpAt", "id");

-- CreateIndex
CREATE INDEX "RecordingDestructionItem_recordingId_idx" ON "RecordingDestructionItem"("recordingId");

-- CreateIndex
CREATE INDEX "RequestCount_until_idx" ON "RequestCount"("until");

-- CreateIndex
CREATE INDEX "ObserverApplication_receipt_idx" ON "ObserverApplication"("receipt");

-- AddForeignKey
ALTER TABLE "RecordingLogEntry" ADD CONSTRAINT "RecordingLogEntry_recordingId_fkey" FOREIGN KEY ("recordingId") REFERENCES "Recording"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecordingDestructionItem" ADD CONSTRAINT "RecordingDestructionItem_destructionId_fkey" FOREIGN KEY ("destructionId") REFERENCES "RecordingDestruction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecordingDestructionItem" ADD CONSTRAINT "RecordingDestructionItem_recordingId_fkey" FOREIGN KEY ("recordingId") REFERENCES "Recording"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was said, published and done to a recording stands: the services read and append, and no more.
REVOKE UPDATE, DELETE ON "RecordingLogEntry", "Publication", "ObserverOpinion" FROM attestor_services;
REVOKE DELETE ON "Recording", "RecordingDestruction", "RecordingDestructionItem" FROM attestor_services;

CREATE TRIGGER "RecordingLogEntry_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "RecordingLogEntry"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_log();
CREATE TRIGGER "Publication_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "Publication"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_log();
CREATE TRIGGER "ObserverOpinion_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "ObserverOpinion"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_log();
