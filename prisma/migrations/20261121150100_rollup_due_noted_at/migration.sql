-- When a change was noted, so that a page can tell how far behind a roll-up is that nobody has counted anew yet.
ALTER TABLE "RollupDue" ADD COLUMN "notedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;
