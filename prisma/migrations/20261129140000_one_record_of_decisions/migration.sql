-- What the township decided stands with what the points decided; what it set aside is settled, so that it leaves the lists of the devices.
INSERT INTO "SyncDecision" ("opId", "heldOpId", "trouble", "decision", "reason", "kept", "staffId", "at")
SELECT gen_random_uuid(), "heldId", 'elsewhere', "decision", left("reason", 300), '\x', "by", "at" FROM "HeldDecision";
UPDATE "SyncOperation" o SET "outcome" = 'settled',
  "result" = jsonb_build_object('settled', jsonb_build_object('decision', 'setAside', 'label', '不办，存档',
    'by', coalesce((SELECT s."name" FROM "Staff" s WHERE s."staffId" = h."by"), ''), 'at', to_char(h."at" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')))
FROM "HeldDecision" h WHERE h."heldId" = o."opId" AND h."decision" = 'setAside' AND o."outcome" = 'quarantined';
DROP TABLE "HeldDecision";

-- Two notes of one moment stand in the order in which they were written.
ALTER TABLE "CaseNote" ADD COLUMN "seq" BIGSERIAL NOT NULL;
DROP INDEX "CaseNote_caseId_idx";
CREATE INDEX "CaseNote_caseId_seq_idx" ON "CaseNote"("caseId", "seq");
