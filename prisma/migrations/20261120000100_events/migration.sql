-- Behaviour events: append-only, one partition a month of `at`. Prisma cannot describe partitions, so this schema is
-- outside schema.prisma and is written and read with SQL (app/adapters/postgres/postgres-event-store.ts).
CREATE SCHEMA "events";

CREATE TABLE "events"."event" (
  "shop_id" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL,
  "type" TEXT NOT NULL,
  "visitor_id" TEXT,
  "conversation_id" TEXT,
  "data" JSONB NOT NULL DEFAULT '{}',
  PRIMARY KEY ("shop_id", "at", "id")
) PARTITION BY RANGE ("at");

-- Erasing a visitor, and reading one visitor's way.
CREATE INDEX "event_visitor" ON "events"."event" ("shop_id", "visitor_id", "at");
-- Counting one type over a period.
CREATE INDEX "event_type" ON "events"."event" ("shop_id", "type", "at");

-- Takes what no month has been made for, so that a late maintenance job loses nothing.
CREATE TABLE "events"."event_default" PARTITION OF "events"."event" DEFAULT;

-- Makes the partitions of the month of `from_time` and of the `months` after it. Rows that were caught by the default
-- partition meanwhile are moved. May be called by many at once and any number of times.
CREATE FUNCTION "events"."ensure_partitions"(from_time TIMESTAMPTZ, months INTEGER) RETURNS INTEGER
LANGUAGE plpgsql AS $$
DECLARE
  month_start TIMESTAMPTZ;
  month_end TIMESTAMPTZ;
  partition_name TEXT;
  made INTEGER := 0;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('events.ensure_partitions'));
  FOR step IN 0..months LOOP
    month_start := date_trunc('month', from_time AT TIME ZONE 'UTC') AT TIME ZONE 'UTC' + make_interval(months => step);
    month_end := month_start + INTERVAL '1 month';
    partition_name := 'event_' || to_char(month_start AT TIME ZONE 'UTC', 'YYYY_MM');
    CONTINUE WHEN to_regclass('events.' || partition_name) IS NOT NULL;

    EXECUTE format('CREATE TABLE events.%I (LIKE events.event INCLUDING DEFAULTS INCLUDING CONSTRAINTS)', partition_name);
    EXECUTE format(
      'WITH moved AS (DELETE FROM events.event_default WHERE at >= $1 AND at < $2 RETURNING *) INSERT INTO events.%I SELECT * FROM moved',
      partition_name
    ) USING month_start, month_end;
    EXECUTE format(
      'ALTER TABLE events.event ATTACH PARTITION events.%I FOR VALUES FROM (%L) TO (%L)',
      partition_name, month_start, month_end
    );
    made := made + 1;
  END LOOP;
  RETURN made;
END;
$$;

-- Drops the partitions that end before `before_time`. Single shops' shorter retention deletes rows instead.
CREATE FUNCTION "events"."drop_partitions"(before_time TIMESTAMPTZ) RETURNS INTEGER
LANGUAGE plpgsql AS $$
DECLARE
  partition_name TEXT;
  dropped INTEGER := 0;
BEGIN
  FOR partition_name IN
    SELECT child.relname FROM pg_inherits
    JOIN pg_class child ON child.oid = pg_inherits.inhrelid
    WHERE pg_inherits.inhparent = 'events.event'::regclass AND child.relname ~ '^event_\d{4}_\d{2}$'
  LOOP
    CONTINUE WHEN (to_date(substr(partition_name, 7), 'YYYY_MM')::timestamp AT TIME ZONE 'UTC') + INTERVAL '1 month' > before_time;
    EXECUTE format('DROP TABLE events.%I', partition_name);
    dropped := dropped + 1;
  END LOOP;
  RETURN dropped;
END;
$$;
