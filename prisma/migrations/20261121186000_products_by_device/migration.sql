-- Products by device, and how many messages about them sounded good. What is read most often stands under an empty device, as
-- in the other roll-ups: a page over all devices reads no more rows than before.

ALTER TABLE "ProductRollup" ADD COLUMN "device" TEXT NOT NULL DEFAULT '', ADD COLUMN "pleased" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "ProductRollup" ALTER COLUMN "device" DROP DEFAULT;
ALTER TABLE "ProductRollup" DROP CONSTRAINT "ProductRollup_pkey";
ALTER TABLE "ProductRollup" ADD CONSTRAINT "ProductRollup_pkey" PRIMARY KEY ("shopId","device","day","productId");
CREATE INDEX "ProductRollup_shopId_day_idx" ON "ProductRollup"("shopId", "day");

ALTER TABLE "ProductTopicRollup" ADD COLUMN "device" TEXT NOT NULL DEFAULT '';
ALTER TABLE "ProductTopicRollup" ALTER COLUMN "device" DROP DEFAULT;
ALTER TABLE "ProductTopicRollup" DROP CONSTRAINT "ProductTopicRollup_pkey";
ALTER TABLE "ProductTopicRollup" ADD CONSTRAINT "ProductTopicRollup_pkey" PRIMARY KEY ("shopId","device","day","productId","kind","topic");
CREATE INDEX "ProductTopicRollup_shopId_day_idx" ON "ProductTopicRollup"("shopId", "day");

-- What stands already is counted anew as soon as somebody looks, as far as its events are kept.
INSERT INTO "RollupDue" ("shopId", "day", "parts") SELECT DISTINCT "shopId", "day", ARRAY['products'] FROM "ProductRollup";
