-- AlterTable
ALTER TABLE "Device" ADD COLUMN "oldestUnsentAt" TIMESTAMPTZ(3),
ADD COLUMN "appVersion" VARCHAR(40),
ADD COLUMN "skewMs" BIGINT,
ADD COLUMN "persisted" BOOLEAN,
ADD COLUMN "stoppedAt" TIMESTAMPTZ(3),
ADD COLUMN "stoppedBy" TEXT,
ADD COLUMN "stoppedReason" TEXT;

-- CreateTable
CREATE TABLE "SpoiltNumber" (
    "county" VARCHAR(12) NOT NULL,
    "number" VARCHAR(24) NOT NULL,
    "deviceId" UUID NOT NULL,
    "staffId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SpoiltNumber_pkey" PRIMARY KEY ("county","number")
);

-- AlterTable: nothing was ever pushed before this migration, so the required columns need no default.
ALTER TABLE "SyncOperation" ADD COLUMN "after" BIGINT,
ADD COLUMN "staffId" TEXT NOT NULL,
ADD COLUMN "madeAt" TIMESTAMPTZ(3) NOT NULL,
ADD COLUMN "appliedAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "SyncQuarantine" (
    "id" UUID NOT NULL,
    "deviceId" UUID NOT NULL,
    "opId" UUID NOT NULL,
    "deviceSeq" BIGINT NOT NULL,
    "hash" BYTEA NOT NULL,
    "reason" VARCHAR(40) NOT NULL,
    "payload" BYTEA NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SyncQuarantine_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "SyncOperation_deviceId_outcome_idx" ON "SyncOperation"("deviceId", "outcome");

-- CreateIndex
CREATE UNIQUE INDEX "SyncQuarantine_opId_hash_key" ON "SyncQuarantine"("opId", "hash");

-- CreateIndex
CREATE INDEX "SyncQuarantine_deviceId_idx" ON "SyncQuarantine"("deviceId");
