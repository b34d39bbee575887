-- What became of openings, by day: counting them from events took seconds where there were many. And which of the roll-ups of
-- a day a change makes due, so that a page waits only for those that it shows.

CREATE TABLE "OpeningRollup" (
    "shopId" TEXT NOT NULL,
    "firstDay" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "move" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "device" TEXT NOT NULL,
    "offered" INTEGER NOT NULL,
    "heldOut" INTEGER NOT NULL,
    "shown" INTEGER NOT NULL,
    "engaged" INTEGER NOT NULL,
    "dismissed" INTEGER NOT NULL,
    "addedToCart" INTEGER NOT NULL,
    "orders" INTEGER NOT NULL,
    "revenue" BIGINT NOT NULL,

    CONSTRAINT "OpeningRollup_pkey" PRIMARY KEY ("shopId","firstDay","day","move","rule","device")
);

CREATE INDEX "OpeningRollup_shopId_day_idx" ON "OpeningRollup"("shopId", "day");

ALTER TABLE "OpeningRollup" ADD CONSTRAINT "OpeningRollup_shopId_fkey" FOREIGN KEY ("shopId") REFERENCES "Shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Rows that stand already are due for all that there was.
ALTER TABLE "RollupDue" ADD COLUMN "parts" TEXT[] NOT NULL DEFAULT ARRAY['visitors', 'cohorts', 'products'];
ALTER TABLE "RollupDue" ALTER COLUMN "parts" DROP DEFAULT;

-- A visit is told of by all but the products.
CREATE OR REPLACE FUNCTION "note_visitor_day"() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "RollupDue" ("shopId", "day", "parts")
  SELECT "shopId", "day", ARRAY['visitors', 'cohorts', 'openings'] FROM "VisitorDay"
  WHERE "shopId" = NEW."shopId" AND "visitorId" = NEW."visitorId" AND "day" >= NEW."day";
  RETURN NULL;
END;
$$;

-- An order is credited to the openings that its visitor had seen within the week before.
CREATE OR REPLACE FUNCTION "note_order"() RETURNS TRIGGER LANGUAGE plpgsql AS $$
DECLARE
  earliest TIMESTAMP := NEW."placedAt";
  latest TIMESTAMP := NEW."placedAt";
BEGIN
  INSERT INTO "RollupDue" ("shopId", "placedAt", "parts")
  VALUES (NEW."shopId", NEW."placedAt", ARRAY['visitors', 'cohorts', 'products']);
  IF TG_OP = 'UPDATE' AND OLD."placedAt" <> NEW."placedAt" THEN
    INSERT INTO "RollupDue" ("shopId", "placedAt", "parts")
    VALUES (OLD."shopId", OLD."placedAt", ARRAY['visitors', 'cohorts', 'products']);
    earliest := least(OLD."placedAt", NEW."placedAt");
    latest := greatest(OLD."placedAt", NEW."placedAt");
  END IF;
  IF NEW."visitorId" IS NOT NULL THEN
    INSERT INTO "RollupDue" ("shopId", "day", "parts")
    SELECT "shopId", "day", ARRAY['visitors', 'cohorts'] FROM "VisitorDay"
    WHERE "shopId" = NEW."shopId" AND "visitorId" = NEW."visitorId" AND "day" > to_char(earliest - INTERVAL '1 day', 'YYYY-MM-DD');
    INSERT INTO "RollupDue" ("shopId", "placedAt", "parts")
    SELECT "shopId", "placedAt", ARRAY['visitors', 'cohorts'] FROM "Order"
    WHERE "shopId" = NEW."shopId" AND "visitorId" = NEW."visitorId" AND "placedAt" > earliest AND "id" <> NEW."id";
    INSERT INTO "RollupDue" ("shopId", "placedAt", "parts")
    SELECT shop_id, at AT TIME ZONE 'UTC', ARRAY['openings'] FROM "events"."event"
    WHERE shop_id = NEW."shopId" AND visitor_id = NEW."visitorId" AND type = 'opening-shown'
      AND at >= (earliest - INTERVAL '7 days') AT TIME ZONE 'UTC' AND at <= latest AT TIME ZONE 'UTC';
  END IF;
  RETURN NULL;
END;
$$;

-- So is a cart, to those of the day before.
CREATE FUNCTION "note_cart_link"() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "RollupDue" ("shopId", "placedAt", "parts")
  SELECT shop_id, at AT TIME ZONE 'UTC', ARRAY['openings'] FROM "events"."event"
  WHERE shop_id = NEW."shopId" AND visitor_id = NEW."visitorId" AND type = 'opening-shown'
    AND at >= (NEW."linkedAt" - INTERVAL '1 day') AT TIME ZONE 'UTC' AND at <= NEW."linkedAt" AT TIME ZONE 'UTC';
  RETURN NULL;
END;
$$;

CREATE TRIGGER "cart_link_added" AFTER INSERT ON "CartLink" FOR EACH ROW EXECUTE FUNCTION "note_cart_link"();

-- An opening that is told of late takes its visitor's orders from those before it. Most statements have neither openings nor
-- goods, and are asked no more than that.
DROP TRIGGER "product_events_added" ON "events"."event";
DROP FUNCTION "events"."note_product_events"();
CREATE FUNCTION "events"."note_events"() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "RollupDue" ("shopId", "placedAt", "parts")
  SELECT DISTINCT shop_id, date_bin('15 minutes', at AT TIME ZONE 'UTC', TIMESTAMP '2000-01-01'),
    CASE WHEN type LIKE 'opening-%' THEN ARRAY['openings'] ELSE ARRAY['products'] END
  FROM added
  WHERE type IN ('product-asked', 'product-missed', 'product-recommended', 'card-click', 'product-added',
    'opening-offered', 'opening-held-out', 'opening-shown', 'opening-engaged', 'opening-dismissed');

  IF EXISTS (SELECT FROM added WHERE type IN ('opening-shown', 'product-added')) THEN
    INSERT INTO "RollupDue" ("shopId", "placedAt", "parts")
    SELECT DISTINCT added.shop_id, shown.at AT TIME ZONE 'UTC', ARRAY['openings']
    FROM added JOIN "events"."event" AS shown
      ON shown.shop_id = added.shop_id AND shown.visitor_id = added.visitor_id AND shown.type = 'opening-shown'
      AND shown.at <= added.at AND shown.at >= added.at - CASE added.type WHEN 'product-added' THEN INTERVAL '1 day' ELSE INTERVAL '7 days' END
    WHERE added.type IN ('opening-shown', 'product-added');
  END IF;
  RETURN NULL;
END;
$$;

CREATE TRIGGER "events_added" AFTER INSERT ON "events"."event"
REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION "events"."note_events"();

-- What stands already is rolled up as soon as somebody looks.
INSERT INTO "RollupDue" ("shopId", "placedAt", "parts")
SELECT DISTINCT event.shop_id, date_bin('15 minutes', event.at AT TIME ZONE 'UTC', TIMESTAMP '2000-01-01'), ARRAY['openings']
FROM "events"."event" AS event JOIN "Shop" AS shop ON shop.id = event.shop_id
WHERE event.type IN ('opening-offered', 'opening-held-out', 'opening-shown', 'opening-engaged', 'opening-dismissed');
