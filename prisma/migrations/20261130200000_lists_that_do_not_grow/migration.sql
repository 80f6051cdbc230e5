-- Cases under way in the order of the work list, and by id for the rounds of the law's clock: as many as are under way, however many have ended.
CREATE INDEX "Case_live_order_idx" ON "Case" ("county", (CASE WHEN "fast" THEN 0 WHEN "light" IN ('late', 'soon') THEN 1 ELSE 2 END), (COALESCE("dueOn", '9999-12-31')), "caseId") WHERE "endedAt" IS NULL;
CREATE INDEX "Case_live_id_idx" ON "Case" ("county", "caseId") WHERE "endedAt" IS NULL;

-- Ended cases, the last first, by each way in which one belongs to somebody's scope.
CREATE INDEX "Case_ended_idx" ON "Case" ("county", "endedAt", "caseId") WHERE "endedAt" IS NOT NULL;
CREATE INDEX "Case_ended_unit_idx" ON "Case" ("county", "unitId", "endedAt", "caseId") WHERE "endedAt" IS NOT NULL;
CREATE INDEX "Case_ended_point_idx" ON "Case" ("county", "pointId", "endedAt", "caseId") WHERE "endedAt" IS NOT NULL;
CREATE INDEX "Case_ended_intake_idx" ON "Case" ("county", "intakePoint", "endedAt", "caseId") WHERE "endedAt" IS NOT NULL;
CREATE INDEX "Case_ended_custody_idx" ON "Case" ("county", "custodyPoint", "endedAt", "caseId") WHERE "endedAt" IS NOT NULL AND "custodyPoint" IS NOT NULL;
CREATE INDEX "Case_ended_township_idx" ON "Case" ("county", (left("place", 9)), "endedAt", "caseId") WHERE "endedAt" IS NOT NULL;
CREATE INDEX "Case_ended_village_idx" ON "Case" ("county", "place", "endedAt", "caseId") WHERE "endedAt" IS NOT NULL;
