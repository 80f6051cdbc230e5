-- A device is enrolled with a code that somebody who looks after the point's devices has issued.
CREATE TABLE "EnrolCode" (
    "id" UUID NOT NULL,
    "pointId" TEXT NOT NULL,
    "hash" BYTEA NOT NULL,
    "issuedBy" TEXT NOT NULL,
    "issuedAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),
    "usedDevice" UUID,
    "manyTimes" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "EnrolCode_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "EnrolCode_hash_key" ON "EnrolCode"("hash");

CREATE INDEX "EnrolCode_pointId_idx" ON "EnrolCode"("pointId");
