-- CreateTable
CREATE TABLE "CaseWarning" (
    "warningId" UUID NOT NULL,
    "county" VARCHAR(12) NOT NULL,
    "year" INTEGER NOT NULL,
    "no" INTEGER NOT NULL,
    "caseId" UUID NOT NULL,
    "clockKey" VARCHAR(80) NOT NULL,
    "clock" VARCHAR(20) NOT NULL,
    "level" VARCHAR(12) NOT NULL,
    "dueOn" VARCHAR(10) NOT NULL,
    "raisedOn" VARCHAR(10) NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "told" TEXT[],

    CONSTRAINT "CaseWarning_pkey" PRIMARY KEY ("warningId")
);

-- CreateTable
CREATE TABLE "OverdueReason" (
    "reasonId" UUID NOT NULL,
    "county" VARCHAR(12) NOT NULL,
    "caseId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "text" VARCHAR(400) NOT NULL,
    "expectedOn" VARCHAR(10),
    "unitId" TEXT NOT NULL,
    "staffId" TEXT NOT NULL,
    "staffName" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "OverdueReason_pkey" PRIMARY KEY ("reasonId")
);

-- CreateIndex
CREATE UNIQUE INDEX "CaseWarning_county_year_no_key" ON "CaseWarning"("county", "year", "no");

-- CreateIndex
CREATE UNIQUE INDEX "CaseWarning_caseId_clockKey_level_key" ON "CaseWarning"("caseId", "clockKey", "level");

-- CreateIndex
CREATE UNIQUE INDEX "OverdueReason_caseId_seq_key" ON "OverdueReason"("caseId", "seq");

-- Both are evidence: added to and read, never changed.
REVOKE UPDATE, DELETE, TRUNCATE ON "CaseWarning", "OverdueReason" FROM yimen_app;
CREATE TRIGGER "CaseWarning_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "CaseWarning"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "OverdueReason_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "OverdueReason"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
