-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "Unit" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "parentId" UUID,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,

    CONSTRAINT "Unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Employee" (
    "id" UUID NOT NULL,
    "personnelNumber" TEXT NOT NULL,
    "familyName" TEXT NOT NULL,
    "givenName" TEXT NOT NULL,
    "patronymic" TEXT,
    "email" TEXT,
    "language" TEXT NOT NULL,
    "unitId" UUID NOT NULL,
    "position" TEXT NOT NULL,
    "positionLevel" INTEGER NOT NULL,
    "category" TEXT NOT NULL,
    "rank" TEXT NOT NULL,
    "branch" TEXT NOT NULL,
    "headOfBody" TEXT NOT NULL,
    "directHeadNumber" TEXT,
    "directHeadId" UUID,
    "disclosure" BOOLEAN NOT NULL,
    "facts" JSONB NOT NULL,
    "contentHash" TEXT NOT NULL,
    "changedByImportId" UUID,
    "contactsConsentOn" DATE,
    "contactsConsentDocumentId" UUID,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Employee_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Account" (
    "id" UUID NOT NULL,
    "personnelNumber" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RoleGrant" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "unitId" UUID,
    "grantedAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "RoleGrant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RosterImport" (
    "id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "dryRun" BOOLEAN NOT NULL,
    "fileName" TEXT NOT NULL,
    "storedAs" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "progress" JSONB NOT NULL,
    "accepted" INTEGER,
    "unchanged" INTEGER,
    "rejected" INTEGER,
    "errors" JSONB,
    "problem" JSONB,
    "startedById" UUID NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "RosterImport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Determination" (
    "id" UUID NOT NULL,
    "asOf" DATE NOT NULL,
    "ruleset" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "progress" JSONB NOT NULL,
    "counts" JSONB,
    "problem" JSONB,
    "startedById" UUID,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Determination_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DeterminationList" (
    "id" UUID NOT NULL,
    "determinationId" UUID NOT NULL,
    "personnelUnitId" UUID,
    "headUnitId" UUID,
    "state" TEXT NOT NULL,
    "supplement" INTEGER NOT NULL DEFAULT 0,
    "timingFrom" DATE,
    "timingTo" DATE,
    "recommendedById" UUID,
    "recommendedAt" TIMESTAMPTZ(3),
    "approvedById" UUID,
    "approvedAt" TIMESTAMPTZ(3),
    "openedAt" TIMESTAMPTZ(3),

    CONSTRAINT "DeterminationList_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DeterminationEntry" (
    "id" UUID NOT NULL,
    "determinationId" UUID NOT NULL,
    "employeeId" UUID NOT NULL,
    "personnelNumber" TEXT NOT NULL,
    "listId" UUID,
    "status" TEXT NOT NULL,
    "due" DATE,
    "windowFrom" DATE,
    "windowTo" DATE,
    "cite" TEXT[],
    "secondRoundOwedSince" DATE,
    "struckGround" TEXT,
    "caseId" UUID,

    CONSTRAINT "DeterminationEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DeterminationStrike" (
    "id" UUID NOT NULL,
    "determinationId" UUID NOT NULL,
    "listId" UUID NOT NULL,
    "employeeId" UUID NOT NULL,
    "ground" TEXT NOT NULL,
    "struckById" UUID NOT NULL,
    "struckAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DeterminationStrike_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Case" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "ordinal" SERIAL NOT NULL,
    "workflowId" TEXT NOT NULL,
    "employeeId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "ruleset" TEXT NOT NULL,
    "dueOn" DATE NOT NULL,
    "attempt" INTEGER NOT NULL,
    "predecessorId" UUID,
    "personnelUnitId" UUID,
    "headUnitId" UUID,
    "unitId" UUID NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "seq" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "round" INTEGER NOT NULL,
    "windowTo" DATE NOT NULL,
    "startOn" DATE,
    "meetingOn" DATE,
    "meetingId" UUID,
    "decision" TEXT,
    "outcome" TEXT,
    "closedOn" DATE,
    "nextLimitOn" DATE,
    "nextMomentAt" TIMESTAMPTZ(3),
    "breaches" INTEGER NOT NULL DEFAULT 0,
    "state" JSONB NOT NULL,

    CONSTRAINT "Case_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CaseLogEntry" (
    "caseId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "event" TEXT NOT NULL,
    "occurredOn" DATE,
    "receivedAt" TIMESTAMPTZ(3),
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "actorId" UUID,
    "factId" UUID,
    "data" JSONB NOT NULL,
    "cite" TEXT[],
    "late" BOOLEAN NOT NULL DEFAULT false,
    "previousHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "CaseLogEntry_pkey" PRIMARY KEY ("caseId","seq")
);

-- CreateTable
CREATE TABLE "CaseTask" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "act" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "owedById" UUID,
    "unitId" UUID,
    "limitOn" DATE,
    "advisedOn" DATE,
    "cite" TEXT[],
    "data" JSONB NOT NULL,

    CONSTRAINT "CaseTask_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Fact" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "occurredOn" DATE NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "actorId" UUID NOT NULL,
    "data" JSONB NOT NULL,
    "judgement" TEXT,
    "reason" JSONB,
    "judgedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Fact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Document" (
    "id" UUID NOT NULL,
    "caseId" UUID,
    "factId" UUID,
    "kind" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "storedAs" TEXT NOT NULL,
    "storedAt" TIMESTAMPTZ(3) NOT NULL,
    "storedById" UUID NOT NULL,

    CONSTRAINT "Document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OutboxMessage" (
    "id" BIGSERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "workflowId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "args" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "leasedUntil" TIMESTAMPTZ(3),
    "deliveredAt" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "lastError" TEXT,

    CONSTRAINT "OutboxMessage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Notice" (
    "id" UUID NOT NULL,
    "caseId" UUID,
    "meetingId" UUID,
    "seq" INTEGER,
    "kind" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "recipientId" UUID,
    "params" JSONB NOT NULL,
    "cite" TEXT[],
    "channel" TEXT,
    "outcome" TEXT NOT NULL,
    "language" TEXT,
    "address" TEXT,
    "subject" TEXT,
    "body" TEXT,
    "messageId" TEXT,
    "icsUid" TEXT,
    "icsSequence" INTEGER,
    "queuedAt" TIMESTAMPTZ(3) NOT NULL,
    "settledAt" TIMESTAMPTZ(3),
    "openedAt" TIMESTAMPTZ(3),
    "servedOn" DATE,
    "servedHow" TEXT,
    "servedById" UUID,
    "servedDocumentId" UUID,

    CONSTRAINT "Notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NoticeAttempt" (
    "id" UUID NOT NULL,
    "noticeId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "outcome" TEXT NOT NULL,
    "response" TEXT NOT NULL,

    CONSTRAINT "NoticeAttempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Commission" (
    "id" UUID NOT NULL,
    "unitId" UUID,
    "orderNumber" TEXT NOT NULL,
    "orderedOn" DATE NOT NULL,
    "chairmanId" UUID NOT NULL,
    "secretaryId" UUID NOT NULL,
    "enteredById" UUID NOT NULL,
    "enteredAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Commission_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CommissionMember" (
    "commissionId" UUID NOT NULL,
    "employeeId" UUID NOT NULL,
    "capacity" TEXT NOT NULL,

    CONSTRAINT "CommissionMember_pkey" PRIMARY KEY ("commissionId","employeeId")
);

-- CreateTable
CREATE TABLE "Meeting" (
    "id" UUID NOT NULL,
    "workflowId" TEXT NOT NULL,
    "commissionId" UUID NOT NULL,
    "heldOn" DATE NOT NULL,
    "startsAt" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "announcedOn" DATE,
    "status" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "state" JSONB NOT NULL,
    "nextMomentAt" TIMESTAMPTZ(3),

    CONSTRAINT "Meeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MeetingItem" (
    "meetingId" UUID NOT NULL,
    "n" INTEGER NOT NULL,
    "caseId" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "decision" TEXT,
    "by" TEXT,

    CONSTRAINT "MeetingItem_pkey" PRIMARY KEY ("meetingId","n")
);

-- CreateTable
CREATE TABLE "MeetingLogEntry" (
    "meetingId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "event" TEXT NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "actorId" UUID,
    "data" JSONB NOT NULL,
    "cite" TEXT[],
    "previousHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "MeetingLogEntry_pkey" PRIMARY KEY ("meetingId","seq")
);

-- CreateTable
CREATE TABLE "CalendarAmendment" (
    "version" INTEGER NOT NULL,
    "actNumber" TEXT NOT NULL,
    "off" DATE[],
    "working" DATE[],
    "enteredById" UUID NOT NULL,
    "enteredAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CalendarAmendment_pkey" PRIMARY KEY ("version")
);

-- CreateTable
CREATE TABLE "IdempotencyKey" (
    "accountId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "requestHash" TEXT NOT NULL,
    "status" INTEGER,
    "answer" JSONB,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "IdempotencyKey_pkey" PRIMARY KEY ("accountId","key")
);

-- CreateTable
CREATE TABLE "AccessLogEntry" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "accountId" UUID,
    "what" TEXT NOT NULL,
    "caseId" UUID,

    CONSTRAINT "AccessLogEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RehearsalClock" (
    "id" INTEGER NOT NULL,
    "aheadSeconds" BIGINT NOT NULL,

    CONSTRAINT "RehearsalClock_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Unit_code_key" ON "Unit"("code");

-- CreateIndex
CREATE UNIQUE INDEX "Employee_personnelNumber_key" ON "Employee"("personnelNumber");

-- CreateIndex
CREATE INDEX "Employee_unitId_id_idx" ON "Employee"("unitId", "id");

-- CreateIndex
CREATE INDEX "Employee_directHeadId_idx" ON "Employee"("directHeadId");

-- CreateIndex
CREATE INDEX "Employee_directHeadNumber_idx" ON "Employee"("directHeadNumber");

-- CreateIndex
CREATE INDEX "Employee_familyName_givenName_id_idx" ON "Employee"("familyName", "givenName", "id");

-- CreateIndex
CREATE INDEX "Employee_changedByImportId_id_idx" ON "Employee"("changedByImportId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Account_personnelNumber_key" ON "Account"("personnelNumber");

-- CreateIndex
CREATE INDEX "RoleGrant_accountId_idx" ON "RoleGrant"("accountId");

-- CreateIndex
CREATE INDEX "RoleGrant_role_unitId_idx" ON "RoleGrant"("role", "unitId");

-- CreateIndex
CREATE UNIQUE INDEX "DeterminationList_determinationId_personnelUnitId_headUnitI_key" ON "DeterminationList"("determinationId", "personnelUnitId", "headUnitId", "supplement");

-- CreateIndex
CREATE INDEX "DeterminationEntry_determinationId_status_personnelNumber_idx" ON "DeterminationEntry"("determinationId", "status", "personnelNumber");

-- CreateIndex
CREATE INDEX "DeterminationEntry_listId_personnelNumber_idx" ON "DeterminationEntry"("listId", "personnelNumber");

-- CreateIndex
CREATE UNIQUE INDEX "DeterminationEntry_determinationId_personnelNumber_key" ON "DeterminationEntry"("determinationId", "personnelNumber");

-- CreateIndex
CREATE UNIQUE INDEX "DeterminationStrike_listId_employeeId_key" ON "DeterminationStrike"("listId", "employeeId");

-- CreateIndex
CREATE UNIQUE INDEX "Case_number_key" ON "Case"("number");

-- CreateIndex
CREATE UNIQUE INDEX "Case_ordinal_key" ON "Case"("ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "Case_workflowId_key" ON "Case"("workflowId");

-- CreateIndex
CREATE INDEX "Case_status_nextLimitOn_id_idx" ON "Case"("status", "nextLimitOn", "id");

-- CreateIndex
CREATE INDEX "Case_stage_id_idx" ON "Case"("stage", "id");

-- CreateIndex
CREATE INDEX "Case_unitId_id_idx" ON "Case"("unitId", "id");

-- CreateIndex
CREATE INDEX "Case_meetingOn_id_idx" ON "Case"("meetingOn", "id");

-- CreateIndex
CREATE INDEX "Case_nextMomentAt_idx" ON "Case"("nextMomentAt");

-- CreateIndex
CREATE UNIQUE INDEX "Case_employeeId_dueOn_attempt_key" ON "Case"("employeeId", "dueOn", "attempt");

-- CreateIndex
CREATE INDEX "CaseTask_owedById_limitOn_id_idx" ON "CaseTask"("owedById", "limitOn", "id");

-- CreateIndex
CREATE INDEX "CaseTask_role_unitId_limitOn_id_idx" ON "CaseTask"("role", "unitId", "limitOn", "id");

-- CreateIndex
CREATE INDEX "CaseTask_caseId_idx" ON "CaseTask"("caseId");

-- CreateIndex
CREATE INDEX "Fact_caseId_receivedAt_idx" ON "Fact"("caseId", "receivedAt");

-- CreateIndex
CREATE INDEX "Document_caseId_storedAt_idx" ON "Document"("caseId", "storedAt");

-- CreateIndex
CREATE INDEX "OutboxMessage_deliveredAt_id_idx" ON "OutboxMessage"("deliveredAt", "id");

-- CreateIndex
CREATE INDEX "OutboxMessage_workflowId_id_idx" ON "OutboxMessage"("workflowId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Notice_messageId_key" ON "Notice"("messageId");

-- CreateIndex
CREATE INDEX "Notice_caseId_queuedAt_idx" ON "Notice"("caseId", "queuedAt");

-- CreateIndex
CREATE INDEX "Notice_outcome_id_idx" ON "Notice"("outcome", "id");

-- CreateIndex
CREATE INDEX "Notice_recipientId_queuedAt_idx" ON "Notice"("recipientId", "queuedAt");

-- CreateIndex
CREATE INDEX "NoticeAttempt_noticeId_at_idx" ON "NoticeAttempt"("noticeId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "Commission_unitId_orderNumber_orderedOn_key" ON "Commission"("unitId", "orderNumber", "orderedOn");

-- CreateIndex
CREATE INDEX "CommissionMember_employeeId_idx" ON "CommissionMember"("employeeId");

-- CreateIndex
CREATE UNIQUE INDEX "Meeting_workflowId_key" ON "Meeting"("workflowId");

-- CreateIndex
CREATE INDEX "Meeting_heldOn_id_idx" ON "Meeting"("heldOn", "id");

-- CreateIndex
CREATE INDEX "Meeting_nextMomentAt_idx" ON "Meeting"("nextMomentAt");

-- CreateIndex
CREATE INDEX "MeetingItem_caseId_idx" ON "MeetingItem"("caseId");

-- CreateIndex
CREATE INDEX "AccessLogEntry_caseId_at_idx" ON "AccessLogEntry"("caseId", "at");

-- AddForeignKey
ALTER TABLE "Unit" ADD CONSTRAINT "Unit_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Employee" ADD CONSTRAINT "Employee_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Employee" ADD CONSTRAINT "Employee_directHeadId_fkey" FOREIGN KEY ("directHeadId") REFERENCES "Employee"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleGrant" ADD CONSTRAINT "RoleGrant_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DeterminationList" ADD CONSTRAINT "DeterminationList_determinationId_fkey" FOREIGN KEY ("determinationId") REFERENCES "Determination"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DeterminationEntry" ADD CONSTRAINT "DeterminationEntry_determinationId_fkey" FOREIGN KEY ("determinationId") REFERENCES "Determination"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DeterminationEntry" ADD CONSTRAINT "DeterminationEntry_listId_fkey" FOREIGN KEY ("listId") REFERENCES "DeterminationList"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Case" ADD CONSTRAINT "Case_employeeId_fkey" FOREIGN KEY ("employeeId") REFERENCES "Employee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseLogEntry" ADD CONSTRAINT "CaseLogEntry_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseTask" ADD CONSTRAINT "CaseTask_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Fact" ADD CONSTRAINT "Fact_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Document" ADD CONSTRAINT "Document_factId_fkey" FOREIGN KEY ("factId") REFERENCES "Fact"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NoticeAttempt" ADD CONSTRAINT "NoticeAttempt_noticeId_fkey" FOREIGN KEY ("noticeId") REFERENCES "Notice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommissionMember" ADD CONSTRAINT "CommissionMember_commissionId_fkey" FOREIGN KEY ("commissionId") REFERENCES "Commission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_commissionId_fkey" FOREIGN KEY ("commissionId") REFERENCES "Commission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingItem" ADD CONSTRAINT "MeetingItem_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingLogEntry" ADD CONSTRAINT "MeetingLogEntry_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
