-- CreateTable
CREATE TABLE "Campaign" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "unitId" UUID,
    "request" JSONB NOT NULL,
    "shortages" JSONB NOT NULL,
    "plannedById" UUID NOT NULL,
    "plannedAt" TIMESTAMPTZ(3) NOT NULL,
    "orderedById" UUID,
    "orderedAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Campaign_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CampaignPlacement" (
    "campaignId" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "commissionId" UUID,
    "heldOn" DATE,
    "schedule" JSONB,
    "sessions" JSONB NOT NULL,
    "breaches" TEXT[],
    "problem" JSONB,
    "movedById" UUID,
    "movedAt" TIMESTAMPTZ(3),
    "meetingId" UUID,

    CONSTRAINT "CampaignPlacement_pkey" PRIMARY KEY ("campaignId","caseId")
);

-- CreateTable
CREATE TABLE "StageSession" (
    "id" UUID NOT NULL,
    "campaignId" UUID,
    "unitId" UUID,
    "stage" TEXT NOT NULL,
    "heldOn" DATE NOT NULL,
    "startsAt" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "capacity" INTEGER NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "StageSession_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SessionSeat" (
    "sessionId" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "resultHash" TEXT,
    "factId" UUID,

    CONSTRAINT "SessionSeat_pkey" PRIMARY KEY ("sessionId","caseId")
);

-- CreateIndex
CREATE INDEX "Campaign_plannedAt_id_idx" ON "Campaign"("plannedAt", "id");

-- CreateIndex
CREATE INDEX "Campaign_unitId_plannedAt_id_idx" ON "Campaign"("unitId", "plannedAt", "id");

-- CreateIndex
CREATE INDEX "CampaignPlacement_campaignId_number_idx" ON "CampaignPlacement"("campaignId", "number");

-- CreateIndex
CREATE INDEX "CampaignPlacement_campaignId_state_number_idx" ON "CampaignPlacement"("campaignId", "state", "number");

-- CreateIndex
CREATE INDEX "CampaignPlacement_campaignId_heldOn_commissionId_number_idx" ON "CampaignPlacement"("campaignId", "heldOn", "commissionId", "number");

-- CreateIndex
CREATE INDEX "CampaignPlacement_caseId_idx" ON "CampaignPlacement"("caseId");

-- CreateIndex
CREATE INDEX "StageSession_heldOn_id_idx" ON "StageSession"("heldOn", "id");

-- CreateIndex
CREATE INDEX "StageSession_unitId_heldOn_id_idx" ON "StageSession"("unitId", "heldOn", "id");

-- CreateIndex
CREATE UNIQUE INDEX "StageSession_stage_heldOn_startsAt_place_key" ON "StageSession"("stage", "heldOn", "startsAt", "place");

-- CreateIndex
CREATE INDEX "SessionSeat_caseId_idx" ON "SessionSeat"("caseId");

-- AddForeignKey
ALTER TABLE "CampaignPlacement" ADD CONSTRAINT "CampaignPlacement_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessionSeat" ADD CONSTRAINT "SessionSeat_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "StageSession"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
