-- Who was last seen at a device, what it said it had made, and when it said less than before.
ALTER TABLE "Device" ADD COLUMN "lastStaffId" TEXT,
ADD COLUMN "saidSeq" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN "rewoundAt" TIMESTAMPTZ(3);

-- What the township decided of an operation that waited for a person.
CREATE TABLE "HeldDecision" (
    "heldId" UUID NOT NULL,
    "decision" VARCHAR(10) NOT NULL,
    "by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "HeldDecision_pkey" PRIMARY KEY ("heldId")
);

-- Keys of vaults, sealed to the county, and the requests to get one back.
CREATE TABLE "VaultKey" (
    "id" UUID NOT NULL,
    "deviceId" UUID NOT NULL,
    "staffId" TEXT NOT NULL,
    "envelope" BYTEA NOT NULL,
    "keptAt" TIMESTAMPTZ(3) NOT NULL,
    "seq" BIGSERIAL NOT NULL,

    CONSTRAINT "VaultKey_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "VaultKey_deviceId_staffId_seq_idx" ON "VaultKey"("deviceId", "staffId", "seq");

CREATE TABLE "VaultRecovery" (
    "recoveryId" UUID NOT NULL,
    "deviceId" UUID NOT NULL,
    "staffId" TEXT NOT NULL,
    "recoveryKey" BYTEA NOT NULL,
    "checkCode" VARCHAR(6) NOT NULL,
    "reason" TEXT NOT NULL,
    "state" VARCHAR(10) NOT NULL,
    "wrongCodes" INTEGER NOT NULL DEFAULT 0,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedBy" TEXT,
    "decidedAt" TIMESTAMPTZ(3),
    "decision" TEXT,
    "envelope" BYTEA,

    CONSTRAINT "VaultRecovery_pkey" PRIMARY KEY ("recoveryId")
);

CREATE INDEX "VaultRecovery_deviceId_staffId_idx" ON "VaultRecovery"("deviceId", "staffId");

CREATE INDEX "VaultRecovery_state_idx" ON "VaultRecovery"("state");
