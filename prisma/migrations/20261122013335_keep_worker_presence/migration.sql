-- CreateTable
CREATE TABLE "WorkerPresence" (
    "id" UUID NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "WorkerPresence_pkey" PRIMARY KEY ("id")
);
