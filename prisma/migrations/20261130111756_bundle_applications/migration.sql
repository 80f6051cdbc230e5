-- AlterTable
ALTER TABLE "Case" ADD COLUMN     "bundleApplicationId" UUID;

-- CreateTable
CREATE TABLE "Bundle" (
    "applicationId" UUID NOT NULL,
    "county" VARCHAR(12) NOT NULL,
    "bundleId" VARCHAR(40) NOT NULL,
    "planVersion" INTEGER NOT NULL,
    "plan" JSONB NOT NULL,
    "name" TEXT NOT NULL,
    "number" VARCHAR(24) NOT NULL,
    "accountId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "applicantMasked" TEXT NOT NULL,
    "pointId" TEXT,
    "version" INTEGER NOT NULL,
    "cipher" BYTEA NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "startedOn" VARCHAR(10) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Bundle_pkey" PRIMARY KEY ("applicationId")
);

-- CreateTable
CREATE TABLE "BundleMember" (
    "applicationId" UUID NOT NULL,
    "memberKey" VARCHAR(40) NOT NULL,
    "position" INTEGER NOT NULL,
    "itemId" TEXT NOT NULL,
    "itemVersion" INTEGER NOT NULL,
    "itemName" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "caseId" UUID,
    "dropped" VARCHAR(24),
    "heldBy" VARCHAR(300),

    CONSTRAINT "BundleMember_pkey" PRIMARY KEY ("applicationId","memberKey")
);

-- CreateTable
CREATE TABLE "BundleAction" (
    "actionId" UUID NOT NULL,
    "applicationId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "opId" UUID NOT NULL,
    "name" VARCHAR(24) NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "on" VARCHAR(10) NOT NULL,
    "actor" JSONB NOT NULL,
    "input" JSONB NOT NULL,

    CONSTRAINT "BundleAction_pkey" PRIMARY KEY ("actionId")
);

-- CreateTable
CREATE TABLE "BundleOutput" (
    "applicationId" UUID NOT NULL,
    "output" VARCHAR(40) NOT NULL,
    "cipher" BYTEA NOT NULL,
    "staffId" TEXT NOT NULL,
    "staffName" TEXT NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "BundleOutput_pkey" PRIMARY KEY ("applicationId","output")
);

-- CreateTable
CREATE TABLE "AttachmentShare" (
    "fileId" UUID NOT NULL,
    "caseId" UUID NOT NULL,

    CONSTRAINT "AttachmentShare_pkey" PRIMARY KEY ("fileId","caseId")
);

-- CreateIndex
CREATE INDEX "Bundle_accountId_startedAt_idx" ON "Bundle"("accountId", "startedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Bundle_county_number_key" ON "Bundle"("county", "number");

-- CreateIndex
CREATE UNIQUE INDEX "BundleMember_caseId_key" ON "BundleMember"("caseId");

-- CreateIndex
CREATE UNIQUE INDEX "BundleAction_applicationId_seq_key" ON "BundleAction"("applicationId", "seq");

-- CreateIndex
CREATE INDEX "AttachmentShare_caseId_idx" ON "AttachmentShare"("caseId");

-- The application appends to the log of a bundle and to what a member has brought; it changes neither.
REVOKE UPDATE, DELETE, TRUNCATE ON "BundleAction", "BundleOutput" FROM yimen_app;
