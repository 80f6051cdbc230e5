-- Whoever acts for an applicant finds the case on their own phone: the person records that the fold names, with an index of their own.
ALTER TABLE "Case" ADD COLUMN "partyIds" UUID[] DEFAULT ARRAY[]::UUID[];
UPDATE "Case" SET "partyIds" = ARRAY(SELECT jsonb_array_elements_text("state"->'parties')::uuid)
WHERE jsonb_typeof("state"->'parties') = 'array' AND jsonb_array_length("state"->'parties') > 0;

CREATE INDEX "Case_partyIds_idx" ON "Case" USING GIN ("partyIds");
