-- Roll-ups from which unique visitors of any period add up exactly, and the list of days that have to be rolled up again.

ALTER TABLE "VisitorDay"
  ADD COLUMN "device" TEXT NOT NULL DEFAULT 'unknown',
  ADD COLUMN "isCounted" BOOLEAN NOT NULL DEFAULT true,
  ADD COLUMN "startedCheckout" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "touched" BOOLEAN NOT NULL DEFAULT false;

UPDATE "VisitorDay" AS day SET "device" = visitor.device, "touched" = day.engaged
FROM "Visitor" AS visitor
WHERE visitor."shopId" = day."shopId" AND visitor.id = day."visitorId" AND visitor.device IS NOT NULL;

DROP INDEX "VisitorDay_shopId_visitorId_idx";
CREATE INDEX "VisitorDay_shopId_visitorId_day_idx" ON "VisitorDay"("shopId", "visitorId", "day");

DROP TABLE "DailyRollup";

CREATE TABLE "RollupDue" (
    "sequence" BIGSERIAL NOT NULL,
    "shopId" TEXT NOT NULL,
    "day" TEXT,
    "placedAt" TIMESTAMP(3),

    CONSTRAINT "RollupDue_pkey" PRIMARY KEY ("sequence")
);

CREATE TABLE "VisitorRollup" (
    "shopId" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "arm" TEXT NOT NULL,
    "device" TEXT NOT NULL,
    "isRepeat" BOOLEAN NOT NULL,
    "since" TEXT NOT NULL,
    "visitors" INTEGER NOT NULL,

    CONSTRAINT "VisitorRollup_pkey" PRIMARY KEY ("shopId","day","stage","arm","device","isRepeat","since")
);

CREATE TABLE "BuyerRollup" (
    "shopId" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "visitorId" TEXT NOT NULL,
    "arm" TEXT NOT NULL,
    "device" TEXT NOT NULL,
    "firstDay" TEXT NOT NULL,
    "orders" INTEGER NOT NULL,
    "net" BIGINT NOT NULL,
    "direct" BIGINT NOT NULL,
    "assisted" BIGINT NOT NULL,
    "touched" BIGINT NOT NULL,
    "discounts" BIGINT NOT NULL,
    "refunded" BIGINT NOT NULL,

    CONSTRAINT "BuyerRollup_pkey" PRIMARY KEY ("shopId","day","visitorId","arm")
);

CREATE TABLE "Anomaly" (
    "shopId" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "figure" TEXT NOT NULL,
    "value" DOUBLE PRECISION NOT NULL,
    "expected" DOUBLE PRECISION NOT NULL,
    "low" DOUBLE PRECISION NOT NULL,
    "high" DOUBLE PRECISION NOT NULL,
    "foundAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Anomaly_pkey" PRIMARY KEY ("shopId","day","figure")
);

CREATE TABLE "ModelDay" (
    "shopId" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "costMicros" BIGINT NOT NULL,

    CONSTRAINT "ModelDay_pkey" PRIMARY KEY ("shopId","day")
);

CREATE INDEX "RollupDue_shopId_idx" ON "RollupDue"("shopId");
CREATE INDEX "BuyerRollup_shopId_visitorId_idx" ON "BuyerRollup"("shopId", "visitorId");

ALTER TABLE "RollupDue" ADD CONSTRAINT "RollupDue_shopId_fkey" FOREIGN KEY ("shopId") REFERENCES "Shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "VisitorRollup" ADD CONSTRAINT "VisitorRollup_shopId_fkey" FOREIGN KEY ("shopId") REFERENCES "Shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "BuyerRollup" ADD CONSTRAINT "BuyerRollup_shopId_fkey" FOREIGN KEY ("shopId") REFERENCES "Shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Anomaly" ADD CONSTRAINT "Anomaly_shopId_fkey" FOREIGN KEY ("shopId") REFERENCES "Shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "ModelDay" ADD CONSTRAINT "ModelDay_shopId_fkey" FOREIGN KEY ("shopId") REFERENCES "Shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A day is due after the change that makes it so has been committed, never before: the row is part of the same transaction.
-- Rows are appended, not merged: whoever takes some away leaves those alone that were not committed yet. Visits that come
-- late also change the visitor's later days, whose day before is another one now. Renaming a visitor changes no count, and
-- the days and visitors that retention takes away are no longer shown.
CREATE FUNCTION "note_visitor_day"() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "RollupDue" ("shopId", "day")
  SELECT "shopId", "day" FROM "VisitorDay"
  WHERE "shopId" = NEW."shopId" AND "visitorId" = NEW."visitorId" AND "day" >= NEW."day";
  RETURN NULL;
END;
$$;

CREATE TRIGGER "visitor_day_added" AFTER INSERT ON "VisitorDay" FOR EACH ROW EXECUTE FUNCTION "note_visitor_day"();

CREATE TRIGGER "visitor_day_changed" AFTER UPDATE ON "VisitorDay" FOR EACH ROW
WHEN (ROW(OLD."arm", OLD."device", OLD."isCounted", OLD."touched", OLD."engaged", OLD."recommended", OLD."addedToCart", OLD."startedCheckout", OLD."checkedOut")
  IS DISTINCT FROM ROW(NEW."arm", NEW."device", NEW."isCounted", NEW."touched", NEW."engaged", NEW."recommended", NEW."addedToCart", NEW."startedCheckout", NEW."checkedOut"))
EXECUTE FUNCTION "note_visitor_day"();

-- Which day of the shop's calendar a moment belongs to is told by whoever rolls it up.
CREATE FUNCTION "note_order"() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "RollupDue" ("shopId", "placedAt") VALUES (NEW."shopId", NEW."placedAt");
  IF TG_OP = 'UPDATE' AND OLD."placedAt" <> NEW."placedAt" THEN
    INSERT INTO "RollupDue" ("shopId", "placedAt") VALUES (OLD."shopId", OLD."placedAt");
  END IF;
  RETURN NULL;
END;
$$;

CREATE TRIGGER "order_added" AFTER INSERT ON "Order" FOR EACH ROW EXECUTE FUNCTION "note_order"();

CREATE TRIGGER "order_changed" AFTER UPDATE ON "Order" FOR EACH ROW
WHEN ((OLD."visitorId" IS NULL AND NEW."visitorId" IS NOT NULL)
  OR ROW(OLD."placedAt", OLD."cancelledAt" IS NULL, OLD."isTest", OLD."arm", OLD."net", OLD."directNet", OLD."isAssisted", OLD."discounts", OLD."refunded")
  IS DISTINCT FROM ROW(NEW."placedAt", NEW."cancelledAt" IS NULL, NEW."isTest", NEW."arm", NEW."net", NEW."directNet", NEW."isAssisted", NEW."discounts", NEW."refunded"))
EXECUTE FUNCTION "note_order"();

-- What stands already is rolled up as soon as somebody looks.
INSERT INTO "RollupDue" ("shopId", "day") SELECT DISTINCT "shopId", "day" FROM "VisitorDay";
INSERT INTO "RollupDue" ("shopId", "placedAt") SELECT "shopId", "placedAt" FROM "Order";
