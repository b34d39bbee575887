-- Sums of conversations by day: a period is added up from some hundred rows a day instead of from every sitting.

CREATE TABLE "SittingRollup" (
    "shopId" TEXT NOT NULL,
    "firstDay" TEXT NOT NULL,
    "device" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "conversations" INTEGER NOT NULL,
    "ordered" INTEGER NOT NULL,
    "handedOver" INTEGER NOT NULL,
    "inCart" INTEGER NOT NULL,
    "answered" INTEGER NOT NULL,
    "withTopic" INTEGER NOT NULL,
    "resolved" INTEGER NOT NULL,
    "recognised" INTEGER NOT NULL,
    "resolvedForGood" INTEGER NOT NULL,
    "lastEndedAt" TIMESTAMP(3) NOT NULL,
    "withoutPerson" INTEGER NOT NULL,
    "ratedUp" INTEGER NOT NULL,
    "ratedDown" INTEGER NOT NULL,
    "sentiments" INTEGER NOT NULL,
    "sentimentSum" DOUBLE PRECISION NOT NULL,
    "sentimentSquares" DOUBLE PRECISION NOT NULL,
    "costMicros" BIGINT NOT NULL,
    "costSquares" DOUBLE PRECISION NOT NULL,
    "orders" INTEGER NOT NULL,
    "net" BIGINT NOT NULL,

    CONSTRAINT "SittingRollup_pkey" PRIMARY KEY ("shopId","firstDay","device","day")
);

CREATE TABLE "SittingTopicRollup" (
    "shopId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "firstDay" TEXT NOT NULL,
    "device" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "conversations" INTEGER NOT NULL,
    "ordered" INTEGER NOT NULL,
    "handedOver" INTEGER NOT NULL,
    "inCart" INTEGER NOT NULL,
    "answered" INTEGER NOT NULL,
    "net" BIGINT NOT NULL,
    "unmet" INTEGER NOT NULL,
    "sentiments" INTEGER NOT NULL,
    "sentimentSum" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "SittingTopicRollup_pkey" PRIMARY KEY ("shopId","kind","firstDay","device","day","name")
);

CREATE INDEX "SittingRollup_shopId_day_idx" ON "SittingRollup"("shopId", "day");
CREATE INDEX "SittingTopicRollup_shopId_day_idx" ON "SittingTopicRollup"("shopId", "day");

ALTER TABLE "SittingRollup" ADD CONSTRAINT "SittingRollup_shopId_fkey" FOREIGN KEY ("shopId") REFERENCES "Shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "SittingTopicRollup" ADD CONSTRAINT "SittingTopicRollup_shopId_fkey" FOREIGN KEY ("shopId") REFERENCES "Shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- How soon a reply came is not added up, but sorted: from the index alone.
DROP INDEX "Sitting_shopId_day_idx";
CREATE INDEX "Sitting_shopId_day_device_firstDay_firstReplyMs_idx" ON "Sitting"("shopId", "day", "device", "firstDay", "firstReplyMs");

-- What stands already is rolled up as soon as somebody looks.
INSERT INTO "RollupDue" ("shopId", "day", "parts") SELECT DISTINCT "shopId", "day", ARRAY['sittings'] FROM "Sitting";
