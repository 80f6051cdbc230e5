-- The point that took the papers in: the accepting point itself, or a village station that receives or helps for it.
ALTER TABLE "Case" ADD COLUMN "intakePoint" TEXT NOT NULL DEFAULT '';
UPDATE "Case" SET "intakePoint" = "pointId";
ALTER TABLE "Case" ALTER COLUMN "intakePoint" DROP DEFAULT;

-- CreateIndex
CREATE INDEX "Case_county_intakePoint_status_dueOn_caseId_idx" ON "Case"("county", "intakePoint", "status", "dueOn", "caseId");
