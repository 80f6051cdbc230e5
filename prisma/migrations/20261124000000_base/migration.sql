-- CreateTable
CREATE TABLE "Case" (
    "caseId" UUID NOT NULL,
    "county" VARCHAR(12) NOT NULL,
    "number" VARCHAR(24) NOT NULL,
    "queryCode" VARCHAR(8) NOT NULL,
    "itemId" TEXT NOT NULL,
    "itemVersion" INTEGER NOT NULL,
    "itemName" TEXT NOT NULL,
    "status" VARCHAR(20) NOT NULL,
    "version" INTEGER NOT NULL,
    "channel" VARCHAR(10) NOT NULL,
    "pointId" TEXT NOT NULL,
    "place" VARCHAR(12) NOT NULL,
    "unitId" TEXT NOT NULL,
    "applicantId" UUID,
    "applicantMasked" TEXT NOT NULL,
    "nameBlind" BYTEA,
    "accountId" UUID,
    "idTailBlind" BYTEA,
    "phoneTailBlind" BYTEA,
    "hasPhone" BOOLEAN NOT NULL DEFAULT true,
    "holderUnit" TEXT,
    "holderRole" TEXT,
    "holderPost" TEXT,
    "nodeKey" TEXT,
    "nodeName" TEXT,
    "custodyPoint" TEXT,
    "dueOn" VARCHAR(10),
    "light" VARCHAR(8) NOT NULL DEFAULT 'none',
    "state" JSONB NOT NULL,
    "submittedAt" TIMESTAMPTZ(3),
    "receivedOn" VARCHAR(10),
    "acceptedOn" VARCHAR(10),
    "endedAt" TIMESTAMPTZ(3),
    "practice" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "deviceId" UUID,

    CONSTRAINT "Case_pkey" PRIMARY KEY ("caseId")
);

-- CreateTable
CREATE TABLE "CaseAction" (
    "actionId" UUID NOT NULL,
    "county" VARCHAR(12) NOT NULL,
    "caseId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "opId" UUID NOT NULL,
    "name" VARCHAR(24) NOT NULL,
    "naturalKey" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "on" VARCHAR(10) NOT NULL,
    "actor" JSONB NOT NULL,
    "input" JSONB NOT NULL,

    CONSTRAINT "CaseAction_pkey" PRIMARY KEY ("actionId")
);

-- CreateTable
CREATE TABLE "CaseKey" (
    "caseId" UUID NOT NULL,
    "kid" TEXT NOT NULL,
    "wrapped" BYTEA NOT NULL,

    CONSTRAINT "CaseKey_pkey" PRIMARY KEY ("caseId")
);

-- CreateTable
CREATE TABLE "CaseAnswers" (
    "caseId" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "cipher" BYTEA NOT NULL,
    "digest" BYTEA NOT NULL,
    "savedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CaseAnswers_pkey" PRIMARY KEY ("caseId","revision")
);

-- CreateTable
CREATE TABLE "CaseMaterial" (
    "caseId" UUID NOT NULL,
    "lineKey" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "need" VARCHAR(12) NOT NULL,
    "satisfied" JSONB,
    "fileIds" TEXT[],
    "form" TEXT,
    "copies" INTEGER,
    "pages" INTEGER,
    "state" VARCHAR(12) NOT NULL,
    "checkedBy" TEXT,
    "checkedAt" TIMESTAMPTZ(3),
    "remark" TEXT,

    CONSTRAINT "CaseMaterial_pkey" PRIMARY KEY ("caseId","lineKey")
);

-- CreateTable
CREATE TABLE "Draft" (
    "draftId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "itemId" TEXT NOT NULL,
    "itemVersion" INTEGER NOT NULL,
    "rev" INTEGER NOT NULL,
    "wrapped" BYTEA NOT NULL,
    "cipher" BYTEA NOT NULL,
    "step" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "savedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Draft_pkey" PRIMARY KEY ("draftId")
);

-- CreateTable
CREATE TABLE "Attachment" (
    "fileId" UUID NOT NULL,
    "caseId" UUID,
    "ownerAccount" UUID,
    "ownerStaff" TEXT,
    "ownerDevice" UUID,
    "sha256" BYTEA NOT NULL,
    "bytes" INTEGER NOT NULL,
    "received" INTEGER NOT NULL DEFAULT 0,
    "mime" TEXT,
    "kid" TEXT NOT NULL,
    "wrapped" BYTEA NOT NULL,
    "state" VARCHAR(10) NOT NULL,
    "quality" JSONB,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "completedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Attachment_pkey" PRIMARY KEY ("fileId")
);

-- CreateTable
CREATE TABLE "Task" (
    "taskId" UUID NOT NULL,
    "county" VARCHAR(12) NOT NULL,
    "caseId" UUID,
    "kind" VARCHAR(24) NOT NULL,
    "title" TEXT NOT NULL,
    "unitId" TEXT,
    "role" TEXT,
    "pointId" TEXT,
    "staffId" TEXT,
    "accountId" UUID,
    "state" VARCHAR(12) NOT NULL,
    "dueOn" VARCHAR(10),
    "detail" JSONB NOT NULL,
    "result" JSONB,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "closedAt" TIMESTAMPTZ(3),
    "closedBy" TEXT,

    CONSTRAINT "Task_pkey" PRIMARY KEY ("taskId")
);

-- CreateTable
CREATE TABLE "Reentry" (
    "caseId" UUID NOT NULL,
    "county" VARCHAR(12) NOT NULL,
    "unitId" TEXT NOT NULL,
    "system" TEXT NOT NULL,
    "dueOn" VARCHAR(10) NOT NULL,
    "externalNo" TEXT,
    "keyedBy" TEXT,
    "keyedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Reentry_pkey" PRIMARY KEY ("caseId")
);

-- CreateTable
CREATE TABLE "Rating" (
    "ratingId" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "county" VARCHAR(12) NOT NULL,
    "level" INTEGER NOT NULL,
    "tags" TEXT[],
    "textCipher" BYTEA,
    "channel" VARCHAR(10) NOT NULL,
    "ratedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Rating_pkey" PRIMARY KEY ("ratingId")
);

-- CreateTable
CREATE TABLE "ServiceItem" (
    "itemId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "currentVersion" INTEGER NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ServiceItem_pkey" PRIMARY KEY ("itemId")
);

-- CreateTable
CREATE TABLE "ItemVersion" (
    "itemId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "definition" JSONB NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,
    "publishedBy" TEXT,

    CONSTRAINT "ItemVersion_pkey" PRIMARY KEY ("itemId","version")
);

-- CreateTable
CREATE TABLE "CatalogueDocument" (
    "key" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "body" JSONB NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CatalogueDocument_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "NoticeTemplate" (
    "key" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "NoticeTemplate_pkey" PRIMARY KEY ("key","version")
);

-- CreateTable
CREATE TABLE "CalendarDay" (
    "on" VARCHAR(10) NOT NULL,
    "kind" VARCHAR(4) NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "CalendarDay_pkey" PRIMARY KEY ("on")
);

-- CreateTable
CREATE TABLE "CalendarYear" (
    "year" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "importedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CalendarYear_pkey" PRIMARY KEY ("year")
);

-- CreateTable
CREATE TABLE "SearchMiss" (
    "text" VARCHAR(60) NOT NULL,
    "times" INTEGER NOT NULL,
    "lastSeen" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SearchMiss_pkey" PRIMARY KEY ("text")
);

-- CreateTable
CREATE TABLE "Person" (
    "personId" UUID NOT NULL,
    "kind" VARCHAR(10) NOT NULL,
    "nameCipher" BYTEA NOT NULL,
    "nameBlind" BYTEA NOT NULL,
    "idCipher" BYTEA,
    "idBlind" BYTEA,
    "phoneCipher" BYTEA,
    "phoneBlind" BYTEA,
    "factsCipher" BYTEA,
    "division" VARCHAR(12),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "demoKey" TEXT,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("personId")
);

-- CreateTable
CREATE TABLE "HeldLicence" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "number" TEXT,
    "factsCipher" BYTEA,
    "state" VARCHAR(10) NOT NULL,
    "validUntil" VARCHAR(10),
    "caseId" UUID,
    "issuedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "HeldLicence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Account" (
    "accountId" UUID NOT NULL,
    "phoneCipher" BYTEA NOT NULL,
    "phoneBlind" BYTEA NOT NULL,
    "openidBlind" BYTEA,
    "openidCipher" BYTEA,
    "personId" UUID,
    "elderMode" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("accountId")
);

-- CreateTable
CREATE TABLE "Session" (
    "tokenHash" BYTEA NOT NULL,
    "audience" VARCHAR(8) NOT NULL,
    "accountId" UUID,
    "staffId" TEXT,
    "deviceLabel" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,
    "idleUntil" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Session_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateTable
CREATE TABLE "OneTimeCode" (
    "id" UUID NOT NULL,
    "phoneBlind" BYTEA NOT NULL,
    "codeHash" BYTEA NOT NULL,
    "purpose" VARCHAR(12) NOT NULL,
    "triesLeft" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "OneTimeCode_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RateCounter" (
    "key" TEXT NOT NULL,
    "hits" INTEGER NOT NULL,
    "windowEnd" TIMESTAMPTZ(3) NOT NULL,
    "lockedUntil" TIMESTAMPTZ(3),

    CONSTRAINT "RateCounter_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "SpentCode" (
    "jti" TEXT NOT NULL,
    "kind" VARCHAR(12) NOT NULL,
    "spentAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SpentCode_pkey" PRIMARY KEY ("jti")
);

-- CreateTable
CREATE TABLE "Consent" (
    "consentId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "staffId" TEXT NOT NULL,
    "pointId" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "state" VARCHAR(8) NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "answeredAt" TIMESTAMPTZ(3),
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Consent_pkey" PRIMARY KEY ("consentId")
);

-- CreateTable
CREATE TABLE "ElderCard" (
    "cardId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "printedBy" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ElderCard_pkey" PRIMARY KEY ("cardId")
);

-- CreateTable
CREATE TABLE "Notice" (
    "noticeId" UUID NOT NULL,
    "county" VARCHAR(12) NOT NULL,
    "caseId" UUID,
    "key" VARCHAR(32) NOT NULL,
    "kind" VARCHAR(10) NOT NULL,
    "variant" TEXT,
    "templateVersion" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "docNumber" TEXT,
    "unitId" TEXT,
    "verifyCode" VARCHAR(16),
    "cipher" BYTEA NOT NULL,
    "state" VARCHAR(10) NOT NULL,
    "actionId" UUID,
    "printed" INTEGER NOT NULL DEFAULT 0,
    "issuedOn" VARCHAR(10) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "sentAt" TIMESTAMPTZ(3),
    "deliveredAt" TIMESTAMPTZ(3),
    "failure" TEXT,

    CONSTRAINT "Notice_pkey" PRIMARY KEY ("noticeId")
);

-- CreateTable
CREATE TABLE "PaperCounter" (
    "unitId" TEXT NOT NULL,
    "series" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "lastNo" INTEGER NOT NULL,

    CONSTRAINT "PaperCounter_pkey" PRIMARY KEY ("unitId","series","year")
);

-- CreateTable
CREATE TABLE "InboxMessage" (
    "id" UUID NOT NULL,
    "accountId" UUID,
    "staffId" TEXT,
    "caseId" UUID,
    "noticeId" UUID,
    "title" TEXT NOT NULL,
    "cipher" BYTEA NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "readAt" TIMESTAMPTZ(3),

    CONSTRAINT "InboxMessage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ExchangeRecord" (
    "actionId" UUID NOT NULL,
    "county" VARCHAR(12) NOT NULL,
    "caseId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "state" VARCHAR(10) NOT NULL,
    "provinceNo" TEXT,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "lastError" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "confirmedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ExchangeRecord_pkey" PRIMARY KEY ("actionId")
);

-- CreateTable
CREATE TABLE "Division" (
    "code" VARCHAR(12) NOT NULL,
    "name" TEXT NOT NULL,
    "parent" VARCHAR(12),
    "level" INTEGER NOT NULL,

    CONSTRAINT "Division_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "Unit" (
    "unitId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "shortName" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "parent" TEXT,
    "division" VARCHAR(12) NOT NULL,
    "docPrefix" TEXT,
    "phone" TEXT,
    "body" JSONB NOT NULL,

    CONSTRAINT "Unit_pkey" PRIMARY KEY ("unitId")
);

-- CreateTable
CREATE TABLE "ServicePoint" (
    "pointId" TEXT NOT NULL,
    "kind" VARCHAR(8) NOT NULL,
    "unitId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "division" VARCHAR(12) NOT NULL,
    "prefix" VARCHAR(5) NOT NULL,
    "phone" TEXT,
    "body" JSONB NOT NULL,

    CONSTRAINT "ServicePoint_pkey" PRIMARY KEY ("pointId")
);

-- CreateTable
CREATE TABLE "Staff" (
    "staffId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "staffNumber" TEXT NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "phoneCipher" BYTEA,
    "personId" UUID,
    "relatives" TEXT[],
    "disabled" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Staff_pkey" PRIMARY KEY ("staffId")
);

-- CreateTable
CREATE TABLE "RoleHeld" (
    "id" TEXT NOT NULL,
    "staffId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "place" VARCHAR(12) NOT NULL,
    "deputyId" TEXT,

    CONSTRAINT "RoleHeld_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Leave" (
    "id" UUID NOT NULL,
    "staffId" TEXT NOT NULL,
    "deputyId" TEXT NOT NULL,
    "fromOn" VARCHAR(10) NOT NULL,
    "untilOn" VARCHAR(10) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Leave_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DecisionMandate" (
    "number" TEXT NOT NULL,
    "staffId" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "items" TEXT[],
    "grantedBy" TEXT[],
    "acts" TEXT[],
    "fromOn" VARCHAR(10) NOT NULL,
    "untilOn" VARCHAR(10) NOT NULL,

    CONSTRAINT "DecisionMandate_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "Device" (
    "deviceId" UUID NOT NULL,
    "pointId" TEXT NOT NULL,
    "staffId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "credentialHash" BYTEA NOT NULL,
    "publicKey" JSONB,
    "state" VARCHAR(10) NOT NULL,
    "lastSeq" BIGINT NOT NULL DEFAULT 0,
    "enrolledAt" TIMESTAMPTZ(3) NOT NULL,
    "lastSeenAt" TIMESTAMPTZ(3),
    "unsent" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Device_pkey" PRIMARY KEY ("deviceId")
);

-- CreateTable
CREATE TABLE "NumberBlock" (
    "id" UUID NOT NULL,
    "pointId" TEXT NOT NULL,
    "deviceId" UUID,
    "year" INTEGER NOT NULL,
    "fromSeq" INTEGER NOT NULL,
    "toSeq" INTEGER NOT NULL,
    "codesSeed" BYTEA NOT NULL,
    "lentAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "NumberBlock_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PointCounter" (
    "pointId" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "nextSeq" INTEGER NOT NULL,

    CONSTRAINT "PointCounter_pkey" PRIMARY KEY ("pointId","year")
);

-- CreateTable
CREATE TABLE "AuditRow" (
    "id" UUID NOT NULL,
    "county" VARCHAR(12) NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "xid" BIGINT NOT NULL DEFAULT ((pg_current_xact_id())::text)::bigint,
    "actorKind" VARCHAR(10) NOT NULL,
    "actorId" TEXT,
    "role" TEXT,
    "unitId" TEXT,
    "action" VARCHAR(48) NOT NULL,
    "objectKind" VARCHAR(24),
    "objectId" TEXT,
    "purpose" TEXT,
    "requestId" TEXT NOT NULL,
    "detailHash" BYTEA,

    CONSTRAINT "AuditRow_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditSeal" (
    "county" VARCHAR(12) NOT NULL,
    "seq" BIGINT NOT NULL,
    "auditId" UUID NOT NULL,
    "prev" BYTEA NOT NULL,
    "hash" BYTEA NOT NULL,
    "sealedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AuditSeal_pkey" PRIMARY KEY ("county","seq")
);

-- CreateTable
CREATE TABLE "OutboxRow" (
    "id" UUID NOT NULL,
    "county" VARCHAR(12) NOT NULL,
    "kind" VARCHAR(32) NOT NULL,
    "key" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "state" VARCHAR(10) NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "nextTryAt" TIMESTAMPTZ(3) NOT NULL,
    "lastError" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "doneAt" TIMESTAMPTZ(3),

    CONSTRAINT "OutboxRow_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OperationResult" (
    "opId" UUID NOT NULL,
    "procedure" TEXT NOT NULL,
    "actorKey" TEXT NOT NULL,
    "hash" BYTEA NOT NULL,
    "result" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "OperationResult_pkey" PRIMARY KEY ("opId")
);

-- CreateTable
CREATE TABLE "SyncOperation" (
    "opId" UUID NOT NULL,
    "deviceId" UUID NOT NULL,
    "deviceSeq" BIGINT NOT NULL,
    "kind" VARCHAR(24) NOT NULL,
    "caseId" UUID,
    "hash" BYTEA NOT NULL,
    "outcome" VARCHAR(12) NOT NULL,
    "result" JSONB NOT NULL,
    "payload" BYTEA,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SyncOperation_pkey" PRIMARY KEY ("opId")
);

-- CreateTable
CREATE TABLE "Setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Setting_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "Case_county_status_dueOn_caseId_idx" ON "Case"("county", "status", "dueOn", "caseId");

-- CreateIndex
CREATE INDEX "Case_county_holderUnit_holderRole_status_dueOn_caseId_idx" ON "Case"("county", "holderUnit", "holderRole", "status", "dueOn", "caseId");

-- CreateIndex
CREATE INDEX "Case_county_pointId_status_dueOn_caseId_idx" ON "Case"("county", "pointId", "status", "dueOn", "caseId");

-- CreateIndex
CREATE INDEX "Case_county_custodyPoint_status_caseId_idx" ON "Case"("county", "custodyPoint", "status", "caseId");

-- CreateIndex
CREATE INDEX "Case_applicantId_itemId_status_idx" ON "Case"("applicantId", "itemId", "status");

-- CreateIndex
CREATE INDEX "Case_accountId_caseId_idx" ON "Case"("accountId", "caseId");

-- CreateIndex
CREATE INDEX "Case_nameBlind_idx" ON "Case"("nameBlind");

-- CreateIndex
CREATE UNIQUE INDEX "Case_county_number_key" ON "Case"("county", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Case_county_queryCode_key" ON "Case"("county", "queryCode");

-- CreateIndex
CREATE INDEX "CaseAction_opId_idx" ON "CaseAction"("opId");

-- CreateIndex
CREATE UNIQUE INDEX "CaseAction_caseId_seq_key" ON "CaseAction"("caseId", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "CaseAction_caseId_naturalKey_key" ON "CaseAction"("caseId", "naturalKey");

-- CreateIndex
CREATE INDEX "Draft_accountId_savedAt_idx" ON "Draft"("accountId", "savedAt");

-- CreateIndex
CREATE INDEX "Attachment_caseId_idx" ON "Attachment"("caseId");

-- CreateIndex
CREATE INDEX "Attachment_ownerAccount_idx" ON "Attachment"("ownerAccount");

-- CreateIndex
CREATE INDEX "Task_county_unitId_role_state_dueOn_taskId_idx" ON "Task"("county", "unitId", "role", "state", "dueOn", "taskId");

-- CreateIndex
CREATE INDEX "Task_county_pointId_state_dueOn_taskId_idx" ON "Task"("county", "pointId", "state", "dueOn", "taskId");

-- CreateIndex
CREATE INDEX "Task_caseId_state_idx" ON "Task"("caseId", "state");

-- CreateIndex
CREATE INDEX "Reentry_county_unitId_keyedAt_idx" ON "Reentry"("county", "unitId", "keyedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Rating_caseId_key" ON "Rating"("caseId");

-- CreateIndex
CREATE UNIQUE INDEX "Person_idBlind_key" ON "Person"("idBlind");

-- CreateIndex
CREATE UNIQUE INDEX "Person_demoKey_key" ON "Person"("demoKey");

-- CreateIndex
CREATE INDEX "Person_nameBlind_idx" ON "Person"("nameBlind");

-- CreateIndex
CREATE INDEX "Person_phoneBlind_idx" ON "Person"("phoneBlind");

-- CreateIndex
CREATE INDEX "HeldLicence_personId_idx" ON "HeldLicence"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Account_phoneBlind_key" ON "Account"("phoneBlind");

-- CreateIndex
CREATE UNIQUE INDEX "Account_openidBlind_key" ON "Account"("openidBlind");

-- CreateIndex
CREATE INDEX "Account_personId_idx" ON "Account"("personId");

-- CreateIndex
CREATE INDEX "Session_accountId_idx" ON "Session"("accountId");

-- CreateIndex
CREATE INDEX "Session_staffId_idx" ON "Session"("staffId");

-- CreateIndex
CREATE INDEX "OneTimeCode_phoneBlind_createdAt_idx" ON "OneTimeCode"("phoneBlind", "createdAt");

-- CreateIndex
CREATE INDEX "Consent_accountId_state_idx" ON "Consent"("accountId", "state");

-- CreateIndex
CREATE INDEX "ElderCard_personId_idx" ON "ElderCard"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Notice_verifyCode_key" ON "Notice"("verifyCode");

-- CreateIndex
CREATE INDEX "Notice_caseId_createdAt_idx" ON "Notice"("caseId", "createdAt");

-- CreateIndex
CREATE INDEX "InboxMessage_accountId_createdAt_idx" ON "InboxMessage"("accountId", "createdAt");

-- CreateIndex
CREATE INDEX "InboxMessage_staffId_createdAt_idx" ON "InboxMessage"("staffId", "createdAt");

-- CreateIndex
CREATE INDEX "ExchangeRecord_county_state_createdAt_idx" ON "ExchangeRecord"("county", "state", "createdAt");

-- CreateIndex
CREATE INDEX "ExchangeRecord_caseId_seq_idx" ON "ExchangeRecord"("caseId", "seq");

-- CreateIndex
CREATE INDEX "Division_parent_idx" ON "Division"("parent");

-- CreateIndex
CREATE UNIQUE INDEX "ServicePoint_prefix_key" ON "ServicePoint"("prefix");

-- CreateIndex
CREATE UNIQUE INDEX "Staff_account_key" ON "Staff"("account");

-- CreateIndex
CREATE INDEX "RoleHeld_staffId_idx" ON "RoleHeld"("staffId");

-- CreateIndex
CREATE INDEX "RoleHeld_unitId_role_idx" ON "RoleHeld"("unitId", "role");

-- CreateIndex
CREATE INDEX "Leave_deputyId_idx" ON "Leave"("deputyId");

-- CreateIndex
CREATE INDEX "DecisionMandate_staffId_idx" ON "DecisionMandate"("staffId");

-- CreateIndex
CREATE UNIQUE INDEX "Device_credentialHash_key" ON "Device"("credentialHash");

-- CreateIndex
CREATE INDEX "Device_pointId_idx" ON "Device"("pointId");

-- CreateIndex
CREATE INDEX "NumberBlock_deviceId_idx" ON "NumberBlock"("deviceId");

-- CreateIndex
CREATE UNIQUE INDEX "NumberBlock_pointId_year_fromSeq_key" ON "NumberBlock"("pointId", "year", "fromSeq");

-- CreateIndex
CREATE INDEX "AuditRow_county_xid_id_idx" ON "AuditRow"("county", "xid", "id");

-- CreateIndex
CREATE INDEX "AuditRow_objectKind_objectId_idx" ON "AuditRow"("objectKind", "objectId");

-- CreateIndex
CREATE UNIQUE INDEX "AuditSeal_auditId_key" ON "AuditSeal"("auditId");

-- CreateIndex
CREATE UNIQUE INDEX "OutboxRow_key_key" ON "OutboxRow"("key");

-- CreateIndex
CREATE INDEX "OutboxRow_state_nextTryAt_idx" ON "OutboxRow"("state", "nextTryAt");

-- CreateIndex
CREATE UNIQUE INDEX "SyncOperation_deviceId_deviceSeq_key" ON "SyncOperation"("deviceId", "deviceSeq");

-- AddForeignKey
ALTER TABLE "ItemVersion" ADD CONSTRAINT "ItemVersion_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "ServiceItem"("itemId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleHeld" ADD CONSTRAINT "RoleHeld_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "Staff"("staffId") ON DELETE RESTRICT ON UPDATE CASCADE;
