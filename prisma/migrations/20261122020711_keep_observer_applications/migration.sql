-- CreateTable
CREATE TABLE "ObserverApplication" (
    "id" UUID NOT NULL,
    "meetingId" UUID NOT NULL,
    "fullName" TEXT NOT NULL,
    "organisation" TEXT,
    "contact" TEXT NOT NULL,
    "capacity" TEXT NOT NULL,
    "subordination" TEXT NOT NULL,
    "attached" TEXT[],
    "documentIds" UUID[],
    "appliedAt" TIMESTAMPTZ(3) NOT NULL,
    "registeredById" UUID NOT NULL,
    "notifiedOn" DATE,
    "registeredOn" DATE,
    "cancelledOn" DATE,

    CONSTRAINT "ObserverApplication_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ObserverApplication_meetingId_appliedAt_idx" ON "ObserverApplication"("meetingId", "appliedAt");
