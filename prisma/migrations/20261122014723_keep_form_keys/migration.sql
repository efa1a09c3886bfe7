-- CreateTable
CREATE TABLE "FormKey" (
    "accountId" UUID NOT NULL,
    "path" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL,
    "sentAt" TIMESTAMPTZ(3),

    CONSTRAINT "FormKey_pkey" PRIMARY KEY ("accountId","path")
);
