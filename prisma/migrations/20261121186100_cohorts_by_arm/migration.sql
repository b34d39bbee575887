-- Whether those who can meet the assistant come back more often than the holdout: cohorts by the arm of the first day.

ALTER TABLE "CohortRollup" ADD COLUMN "arm" TEXT NOT NULL DEFAULT '';
ALTER TABLE "CohortRollup" ALTER COLUMN "arm" DROP DEFAULT;
ALTER TABLE "CohortRollup" DROP CONSTRAINT "CohortRollup_pkey";
ALTER TABLE "CohortRollup" ADD CONSTRAINT "CohortRollup_pkey" PRIMARY KEY ("shopId","day","kind","cohort","week","arm","device","channel");

-- What stands already is counted anew as soon as somebody looks, as far as its visits are kept.
INSERT INTO "RollupDue" ("shopId", "day", "parts") SELECT DISTINCT "shopId", "day", ARRAY['cohorts'] FROM "CohortRollup";
