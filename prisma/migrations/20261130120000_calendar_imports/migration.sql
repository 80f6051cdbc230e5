-- CreateTable
CREATE TABLE "CalendarImport" (
    "importId" UUID NOT NULL,
    "file" JSONB NOT NULL,
    "years" INTEGER[],
    "publishedOn" VARCHAR(10) NOT NULL,
    "state" VARCHAR(10) NOT NULL,
    "proposedBy" TEXT NOT NULL,
    "proposedName" TEXT NOT NULL,
    "proposedAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedBy" TEXT,
    "decidedName" TEXT,
    "decidedAt" TIMESTAMPTZ(3),
    "change" JSONB,
    "replayedTo" UUID,
    "cases" INTEGER NOT NULL DEFAULT 0,
    "clocks" INTEGER NOT NULL DEFAULT 0,
    "moved" INTEGER NOT NULL DEFAULT 0,
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "CalendarImport_pkey" PRIMARY KEY ("importId")
);

-- CreateTable
CREATE TABLE "CalendarMove" (
    "importId" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "county" VARCHAR(12) NOT NULL,
    "number" VARCHAR(24) NOT NULL,
    "itemName" TEXT NOT NULL,
    "holderUnit" TEXT,
    "holderRole" TEXT,
    "clock" VARCHAR(20) NOT NULL,
    "label" TEXT NOT NULL,
    "startOn" VARCHAR(10) NOT NULL,
    "oldDueOn" VARCHAR(10),
    "newDueOn" VARCHAR(10),
    "crossed" BOOLEAN NOT NULL,
    "told" BOOLEAN NOT NULL,

    CONSTRAINT "CalendarMove_pkey" PRIMARY KEY ("importId","caseId","position")
);

-- CreateIndex
CREATE INDEX "CalendarImport_state_decidedAt_idx" ON "CalendarImport"("state", "decidedAt");
