-- AlterTable: revisions from before count as known to everybody, so that nothing old becomes a conflict.
ALTER TABLE "CaseAnswers" ADD COLUMN "sinceVersion" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "SyncDoubt" (
    "opId" UUID NOT NULL,
    "trouble" VARCHAR(16) NOT NULL,
    "deviceId" UUID NOT NULL,
    "problem" JSONB NOT NULL,
    "foundAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SyncDoubt_pkey" PRIMARY KEY ("opId","trouble")
);

-- CreateIndex
CREATE INDEX "SyncDoubt_deviceId_idx" ON "SyncDoubt"("deviceId");

-- CreateTable
CREATE TABLE "SyncDecision" (
    "opId" UUID NOT NULL,
    "heldOpId" UUID NOT NULL,
    "trouble" VARCHAR(16) NOT NULL,
    "decision" VARCHAR(16) NOT NULL,
    "reason" VARCHAR(300) NOT NULL,
    "kept" BYTEA NOT NULL,
    "staffId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SyncDecision_pkey" PRIMARY KEY ("opId")
);

-- CreateIndex
CREATE UNIQUE INDEX "SyncDecision_heldOpId_trouble_key" ON "SyncDecision"("heldOpId", "trouble");

-- CreateTable
CREATE TABLE "CaseNote" (
    "noteId" UUID NOT NULL,
    "county" VARCHAR(12) NOT NULL,
    "caseId" UUID NOT NULL,
    "kind" VARCHAR(16) NOT NULL,
    "text" VARCHAR(600) NOT NULL,
    "staffId" TEXT,
    "staffName" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CaseNote_pkey" PRIMARY KEY ("noteId")
);

-- CreateIndex
CREATE INDEX "CaseNote_caseId_idx" ON "CaseNote"("caseId");

-- What was decided is added to and read, never changed, like the log of acts.
REVOKE UPDATE, DELETE, TRUNCATE ON "SyncDecision", "CaseNote" FROM yimen_app;
CREATE TRIGGER "SyncDecision_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "SyncDecision"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "CaseNote_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "CaseNote"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
