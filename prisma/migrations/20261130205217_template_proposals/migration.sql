-- CreateTable
CREATE TABLE "TemplateProposal" (
    "proposalId" UUID NOT NULL,
    "key" VARCHAR(32) NOT NULL,
    "baseVersion" INTEGER NOT NULL,
    "texts" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "state" VARCHAR(10) NOT NULL,
    "proposedBy" TEXT NOT NULL,
    "proposedName" TEXT NOT NULL,
    "proposedAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedBy" TEXT,
    "decidedName" TEXT,
    "decidedAt" TIMESTAMPTZ(3),

    CONSTRAINT "TemplateProposal_pkey" PRIMARY KEY ("proposalId")
);

-- CreateIndex
CREATE INDEX "TemplateProposal_key_state_idx" ON "TemplateProposal"("key", "state");
