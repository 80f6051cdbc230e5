-- What the province was told of an act, and the day it counts for: sent again after the province lost it, compared in reconciliation.
ALTER TABLE "ExchangeRecord" ADD COLUMN "on" VARCHAR(10) NOT NULL DEFAULT '';
ALTER TABLE "ExchangeRecord" ADD COLUMN "report" JSONB NOT NULL DEFAULT '{}';
ALTER TABLE "ExchangeRecord" ALTER COLUMN "on" DROP DEFAULT;
ALTER TABLE "ExchangeRecord" ALTER COLUMN "report" DROP DEFAULT;

-- CreateIndex
CREATE INDEX "ExchangeRecord_county_on_idx" ON "ExchangeRecord"("county", "on");
