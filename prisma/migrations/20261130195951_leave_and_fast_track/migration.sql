-- AlterTable
ALTER TABLE "Case" ADD COLUMN     "fast" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Leave" ADD COLUMN     "endedAt" TIMESTAMPTZ(3),
ADD COLUMN     "endedBy" TEXT,
ADD COLUMN     "kind" VARCHAR(8) NOT NULL DEFAULT 'leave',
ADD COLUMN     "recordedBy" TEXT,
ADD COLUMN     "roleIds" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateTable
CREATE TABLE "FastTrack" (
    "id" UUID NOT NULL,
    "county" VARCHAR(12) NOT NULL,
    "caseId" UUID NOT NULL,
    "ground" VARCHAR(16) NOT NULL,
    "note" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "byName" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "endedBy" TEXT,

    CONSTRAINT "FastTrack_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "FastTrack_caseId_idx" ON "FastTrack"("caseId");

-- CreateIndex
CREATE INDEX "Leave_staffId_idx" ON "Leave"("staffId");

-- Leave on record before: the deputy of the post stood in for it.
UPDATE "Leave" l SET "roleIds" = ARRAY(
  SELECT r."id" FROM "RoleHeld" r WHERE r."staffId" = l."staffId" AND r."deputyId" = l."deputyId"
);
