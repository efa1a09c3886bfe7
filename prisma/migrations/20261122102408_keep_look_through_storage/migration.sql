-- CreateTable
CREATE TABLE "StorageLook" (
    "id" INTEGER NOT NULL,
    "lookedAt" TIMESTAMPTZ(3) NOT NULL,
    "unnamed" INTEGER NOT NULL,
    "oldestAt" TIMESTAMPTZ(3),

    CONSTRAINT "StorageLook_pkey" PRIMARY KEY ("id")
);
