-- Cohorts and products by day, goals, and how far back a day can still be counted from what is stored.

ALTER TABLE "Shop" ADD COLUMN "erasedUntil" TIMESTAMP(3);

CREATE TABLE "CohortRollup" (
    "shopId" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "cohort" TEXT NOT NULL,
    "week" INTEGER NOT NULL,
    "device" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "visitors" INTEGER NOT NULL,
    "buyers" INTEGER NOT NULL,
    "newBuyers" INTEGER NOT NULL,
    "orders" INTEGER NOT NULL,
    "net" BIGINT NOT NULL,

    CONSTRAINT "CohortRollup_pkey" PRIMARY KEY ("shopId","day","kind","cohort","week","device","channel")
);

CREATE TABLE "ProductRollup" (
    "shopId" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "productId" TEXT NOT NULL,
    "asked" INTEGER NOT NULL DEFAULT 0,
    "complained" INTEGER NOT NULL DEFAULT 0,
    "missed" INTEGER NOT NULL DEFAULT 0,
    "recommended" INTEGER NOT NULL DEFAULT 0,
    "opened" INTEGER NOT NULL DEFAULT 0,
    "added" INTEGER NOT NULL DEFAULT 0,
    "orders" INTEGER NOT NULL DEFAULT 0,
    "units" INTEGER NOT NULL DEFAULT 0,
    "net" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "ProductRollup_pkey" PRIMARY KEY ("shopId","day","productId")
);

CREATE TABLE "ProductTopicRollup" (
    "shopId" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "productId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "times" INTEGER NOT NULL,

    CONSTRAINT "ProductTopicRollup_pkey" PRIMARY KEY ("shopId","day","productId","kind","topic")
);

CREATE TABLE "ProductTitle" (
    "shopId" TEXT NOT NULL,
    "productId" TEXT NOT NULL,
    "title" TEXT NOT NULL,

    CONSTRAINT "ProductTitle_pkey" PRIMARY KEY ("shopId","productId")
);

CREATE TABLE "Goal" (
    "shopId" TEXT NOT NULL,
    "figure" TEXT NOT NULL,
    "target" DOUBLE PRECISION NOT NULL,
    "setAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Goal_pkey" PRIMARY KEY ("shopId","figure")
);

CREATE INDEX "CohortRollup_shopId_kind_cohort_idx" ON "CohortRollup"("shopId", "kind", "cohort");

ALTER TABLE "CohortRollup" ADD CONSTRAINT "CohortRollup_shopId_fkey" FOREIGN KEY ("shopId") REFERENCES "Shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "ProductRollup" ADD CONSTRAINT "ProductRollup_shopId_fkey" FOREIGN KEY ("shopId") REFERENCES "Shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "ProductTopicRollup" ADD CONSTRAINT "ProductTopicRollup_shopId_fkey" FOREIGN KEY ("shopId") REFERENCES "Shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "ProductTitle" ADD CONSTRAINT "ProductTitle_shopId_fkey" FOREIGN KEY ("shopId") REFERENCES "Shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Goal" ADD CONSTRAINT "Goal_shopId_fkey" FOREIGN KEY ("shopId") REFERENCES "Shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- An order is also told apart by what its buyer had bought before: their later days are due with it. Of a visitor's day
-- before or after, in whichever time zone, the day before in UTC is never later.
CREATE OR REPLACE FUNCTION "note_order"() RETURNS TRIGGER LANGUAGE plpgsql AS $$
DECLARE
  earliest TIMESTAMP := NEW."placedAt";
BEGIN
  INSERT INTO "RollupDue" ("shopId", "placedAt") VALUES (NEW."shopId", NEW."placedAt");
  IF TG_OP = 'UPDATE' AND OLD."placedAt" <> NEW."placedAt" THEN
    INSERT INTO "RollupDue" ("shopId", "placedAt") VALUES (OLD."shopId", OLD."placedAt");
    earliest := least(OLD."placedAt", NEW."placedAt");
  END IF;
  IF NEW."visitorId" IS NOT NULL THEN
    INSERT INTO "RollupDue" ("shopId", "day")
    SELECT "shopId", "day" FROM "VisitorDay"
    WHERE "shopId" = NEW."shopId" AND "visitorId" = NEW."visitorId" AND "day" > to_char(earliest - INTERVAL '1 day', 'YYYY-MM-DD');
    INSERT INTO "RollupDue" ("shopId", "placedAt")
    SELECT "shopId", "placedAt" FROM "Order"
    WHERE "shopId" = NEW."shopId" AND "visitorId" = NEW."visitorId" AND "placedAt" > earliest AND "id" <> NEW."id";
  END IF;
  RETURN NULL;
END;
$$;

-- What an order's lines are is told of by the products as well.
DROP TRIGGER "order_changed" ON "Order";
CREATE TRIGGER "order_changed" AFTER UPDATE ON "Order" FOR EACH ROW
WHEN ((OLD."visitorId" IS NULL AND NEW."visitorId" IS NOT NULL)
  OR ROW(OLD."placedAt", OLD."cancelledAt" IS NULL, OLD."isTest", OLD."arm", OLD."net", OLD."directNet", OLD."isAssisted", OLD."discounts", OLD."refunded", OLD."lines")
  IS DISTINCT FROM ROW(NEW."placedAt", NEW."cancelledAt" IS NULL, NEW."isTest", NEW."arm", NEW."net", NEW."directNet", NEW."isAssisted", NEW."discounts", NEW."refunded", NEW."lines"))
EXECUTE FUNCTION "note_order"();

-- Events are written hundreds at a time: one look at all of a statement's rows, and one due row for each quarter of an hour,
-- which belongs to one day in every time zone.
CREATE FUNCTION "events"."note_product_events"() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "RollupDue" ("shopId", "placedAt")
  SELECT DISTINCT shop_id, date_bin('15 minutes', at AT TIME ZONE 'UTC', TIMESTAMP '2000-01-01') FROM added
  WHERE type IN ('product-asked', 'product-missed', 'product-recommended', 'card-click', 'product-added');
  RETURN NULL;
END;
$$;

CREATE TRIGGER "product_events_added" AFTER INSERT ON "events"."event"
REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION "events"."note_product_events"();

-- What stands already is rolled up as soon as somebody looks.
INSERT INTO "RollupDue" ("shopId", "day") SELECT DISTINCT "shopId", "day" FROM "VisitorDay";
INSERT INTO "RollupDue" ("shopId", "placedAt")
SELECT DISTINCT event.shop_id, date_bin('15 minutes', event.at AT TIME ZONE 'UTC', TIMESTAMP '2000-01-01')
FROM "events"."event" AS event JOIN "Shop" AS shop ON shop.id = event.shop_id
WHERE event.type IN ('product-recommended', 'card-click', 'product-added');
INSERT INTO "RollupDue" ("shopId", "placedAt") SELECT "shopId", "placedAt" FROM "Order";
