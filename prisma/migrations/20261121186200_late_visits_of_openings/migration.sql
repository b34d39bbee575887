-- A visit that is told of late also tells whose device, and on which first day, saw openings on later days on which the visitor
-- has no visit: those days were left as they had been counted without it.
CREATE OR REPLACE FUNCTION "note_visitor_day"() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "RollupDue" ("shopId", "day", "parts")
  SELECT "shopId", "day", ARRAY['visitors', 'cohorts', 'openings'] FROM "VisitorDay"
  WHERE "shopId" = NEW."shopId" AND "visitorId" = NEW."visitorId" AND "day" >= NEW."day";
  IF TG_OP = 'INSERT' OR ROW(OLD."device", OLD."isCounted") IS DISTINCT FROM ROW(NEW."device", NEW."isCounted") THEN
    INSERT INTO "RollupDue" ("shopId", "placedAt", "parts")
    SELECT shop_id, at AT TIME ZONE 'UTC', ARRAY['openings'] FROM "events"."event"
    WHERE shop_id = NEW."shopId" AND visitor_id = NEW."visitorId" AND at >= NEW."day"::timestamp AT TIME ZONE 'UTC'
      AND type IN ('opening-offered', 'opening-held-out', 'opening-shown', 'opening-engaged', 'opening-dismissed');
  END IF;
  RETURN NULL;
END;
$$;
