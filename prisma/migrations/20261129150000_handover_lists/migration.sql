-- CreateTable
CREATE TABLE "HandoverList" (
    "listId" UUID NOT NULL,
    "county" VARCHAR(12) NOT NULL,
    "number" VARCHAR(24) NOT NULL,
    "fromPoint" TEXT NOT NULL,
    "toPoint" TEXT NOT NULL,
    "way" VARCHAR(8) NOT NULL,
    "deviceId" UUID,
    "handedBy" TEXT NOT NULL,
    "handedName" TEXT NOT NULL,
    "handedAt" TIMESTAMPTZ(3) NOT NULL,
    "courier" TEXT,
    "sealNo" TEXT,
    "dueOn" VARCHAR(10) NOT NULL,
    "state" VARCHAR(12) NOT NULL,
    "confirmedBy" TEXT,
    "confirmedName" TEXT,
    "confirmedAt" TIMESTAMPTZ(3),
    "taskId" UUID,
    "signatures" BYTEA NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "HandoverList_pkey" PRIMARY KEY ("listId")
);

-- CreateTable
CREATE TABLE "HandoverPaper" (
    "listId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "caseId" UUID NOT NULL,
    "lineKey" TEXT NOT NULL,
    "caseNumber" TEXT NOT NULL,
    "applicantMasked" TEXT NOT NULL,
    "itemName" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "pages" INTEGER,
    "state" VARCHAR(12) NOT NULL,
    "note" TEXT,

    CONSTRAINT "HandoverPaper_pkey" PRIMARY KEY ("listId","caseId","lineKey")
);

-- CreateIndex
CREATE UNIQUE INDEX "HandoverList_county_number_key" ON "HandoverList"("county", "number");

-- CreateIndex
CREATE INDEX "HandoverList_toPoint_state_idx" ON "HandoverList"("toPoint", "state");

-- CreateIndex
CREATE INDEX "HandoverList_fromPoint_state_idx" ON "HandoverList"("fromPoint", "state");

-- CreateIndex
CREATE INDEX "HandoverPaper_caseId_idx" ON "HandoverPaper"("caseId");
