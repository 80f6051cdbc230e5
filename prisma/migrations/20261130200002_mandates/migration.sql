-- AlterTable
ALTER TABLE "Notice" ADD COLUMN     "mandateId" UUID;

-- CreateTable
CREATE TABLE "Mandate" (
    "mandateId" UUID NOT NULL,
    "county" VARCHAR(12) NOT NULL,
    "number" VARCHAR(60),
    "principalId" UUID NOT NULL,
    "agentId" UUID,
    "agentNameCipher" BYTEA NOT NULL,
    "agentIdBlind" BYTEA,
    "agentPhoneBlind" BYTEA,
    "relation" VARCHAR(40) NOT NULL,
    "scopeKind" VARCHAR(8) NOT NULL,
    "itemIds" TEXT[],
    "caseId" UUID,
    "acts" TEXT[],
    "fromOn" VARCHAR(10) NOT NULL,
    "untilOn" VARCHAR(10) NOT NULL,
    "origin" VARCHAR(8) NOT NULL,
    "state" VARCHAR(8) NOT NULL,
    "endWhy" VARCHAR(16),
    "endOn" VARCHAR(10),
    "version" INTEGER NOT NULL,
    "pointId" TEXT NOT NULL,
    "noticeId" UUID,
    "endNoticeId" UUID,
    "paperFileId" UUID,
    "remindedOn" VARCHAR(10),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Mandate_pkey" PRIMARY KEY ("mandateId")
);

-- CreateTable
CREATE TABLE "MandateAct" (
    "actId" UUID NOT NULL,
    "county" VARCHAR(12) NOT NULL,
    "mandateId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "opId" UUID NOT NULL,
    "name" VARCHAR(12) NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "on" VARCHAR(10) NOT NULL,
    "actor" JSONB NOT NULL,
    "input" JSONB NOT NULL,

    CONSTRAINT "MandateAct_pkey" PRIMARY KEY ("actId")
);

-- CreateIndex
CREATE INDEX "Mandate_principalId_state_idx" ON "Mandate"("principalId", "state");

-- CreateIndex
CREATE INDEX "Mandate_agentId_state_idx" ON "Mandate"("agentId", "state");

-- CreateIndex
CREATE INDEX "Mandate_agentIdBlind_idx" ON "Mandate"("agentIdBlind");

-- CreateIndex
CREATE INDEX "Mandate_agentPhoneBlind_idx" ON "Mandate"("agentPhoneBlind");

-- CreateIndex
CREATE INDEX "Mandate_state_untilOn_idx" ON "Mandate"("state", "untilOn");

-- CreateIndex
CREATE UNIQUE INDEX "Mandate_county_number_key" ON "Mandate"("county", "number");

-- CreateIndex
CREATE UNIQUE INDEX "MandateAct_mandateId_seq_key" ON "MandateAct"("mandateId", "seq");

-- The application appends to the log of a mandate; it changes nothing in it.
REVOKE UPDATE, DELETE, TRUNCATE ON "MandateAct" FROM yimen_app;
