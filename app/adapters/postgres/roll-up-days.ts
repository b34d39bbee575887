import type { PoolClient } from "pg";
import type { ShopCalendar } from "~/lib/shop-calendar";
import { ROLLUP_PARTS, type RollUpOptions, type RollupPart } from "~/ports/rollup-store";
import { COUNT_COHORTS } from "./count-cohorts-sql";
import { COUNT_OPENINGS } from "./count-openings-sql";
import { COUNT_PRODUCT_TOPICS, COUNT_PRODUCTS, KEEP_TITLES } from "./count-products-sql";
import { COUNT_SITTING_TOPICS, COUNT_SITTINGS } from "./count-sittings-sql";
import { LOCK_ROLL_UP } from "./lock-roll-up";

const TAKE_DUE = `
  DELETE FROM "RollupDue" WHERE "shopId" = $1 AND parts && $2::text[]
  RETURNING day, "placedAt" AT TIME ZONE 'UTC' AS "placedAt", parts`;

/** What is due of the taken days besides: one row for each of them, however many there were. */
const LEAVE_DUE = `
  INSERT INTO "RollupDue" ("shopId", day, parts)
  SELECT $1, day, array_agg(part) FROM unnest($2::text[], $3::text[]) AS due (day, part) GROUP BY day`;

const READ_ERASED = `SELECT "erasedUntil" AT TIME ZONE 'UTC' AS until FROM "Shop" WHERE id = $1`;

const TABLES: Record<RollupPart, string[]> = {
  visitors: ["VisitorRollup", "BuyerRollup"],
  cohorts: ["CohortRollup"],
  products: ["ProductRollup", "ProductTopicRollup"],
  openings: ["OpeningRollup"],
  sittings: ["SittingRollup", "SittingTopicRollup"],
};

/** A visitor's flags of a day, each stage with those that lead to it. */
const CART = `("addedToCart" OR "startedCheckout" OR "checkedOut")`;
const CHECKOUT = `("startedCheckout" OR "checkedOut")`;

/** `before`: the last day before this one on which the visitor had reached the stage. */
const COUNT_VISITORS = `
  INSERT INTO "VisitorRollup" ("shopId", day, stage, arm, device, "isRepeat", since, visitors)
  SELECT $1, $2, step.stage, present.arm, present.device, step.before IS NOT NULL,
    coalesce(step.before, past.first_on, $2), count(*)
  FROM "VisitorDay" AS present
  CROSS JOIN LATERAL (
    SELECT min(day) AS first_on, max(day) AS visit_on, max(day) FILTER (WHERE engaged) AS engaged_on,
      max(day) FILTER (WHERE recommended) AS recommended_on, max(day) FILTER (WHERE ${CART}) AS cart_on,
      max(day) FILTER (WHERE ${CHECKOUT}) AS checkout_on, max(day) FILTER (WHERE "checkedOut") AS ordered_on
    FROM "VisitorDay" AS earlier
    WHERE earlier."shopId" = $1 AND earlier."visitorId" = present."visitorId" AND earlier.day < $2 AND earlier."isCounted"
  ) AS past
  CROSS JOIN LATERAL (VALUES
    ('visit', true, past.visit_on), ('engaged', engaged, past.engaged_on), ('recommended', recommended, past.recommended_on),
    ('cart', ${CART}, past.cart_on), ('checkout', ${CHECKOUT}, past.checkout_on), ('order', "checkedOut", past.ordered_on)
  ) AS step (stage, is_reached, before)
  WHERE present."shopId" = $1 AND present.day = $2 AND present."isCounted" AND step.is_reached
  GROUP BY 3, 4, 5, 6, 7`;

/** An order counts as touched where the visitor had met the assistant on its day or within the seven days before. */
const COUNT_BUYERS = `
  INSERT INTO "BuyerRollup" ("shopId", day, "visitorId", arm, device, "firstDay",
    orders, net, direct, assisted, touched, discounts, refunded)
  SELECT $1, $2, sold.visitor, sold.arm, coalesce(min(way.device), 'unknown'), coalesce(min(way.first), $2), count(*),
    sum(net), sum("directNet"), coalesce(sum(net) FILTER (WHERE "isAssisted"), 0),
    coalesce(sum(net) FILTER (WHERE "isAssisted" OR way.touched), 0), sum(discounts), sum(refunded)
  FROM (
    SELECT CASE WHEN arm IS NULL OR "visitorId" IS NULL THEN '' ELSE "visitorId" END AS visitor,
      CASE WHEN arm IS NULL OR "visitorId" IS NULL THEN 'none' ELSE arm END AS arm,
      net, "directNet", "isAssisted", discounts, refunded
    FROM "Order"
    WHERE "shopId" = $1 AND "placedAt" >= $3::timestamptz AT TIME ZONE 'UTC' AND "placedAt" < $4::timestamptz AT TIME ZONE 'UTC'
      AND "cancelledAt" IS NULL AND (NOT "isTest" OR $5)
  ) AS sold
  LEFT JOIN LATERAL (
    SELECT min(day) FILTER (WHERE "isCounted") AS first, max(device) FILTER (WHERE day = $2) AS device,
      bool_or((touched OR engaged) AND day >= to_char($2::date - 7, 'YYYY-MM-DD')) AS touched
    FROM "VisitorDay" AS known
    WHERE known."shopId" = $1 AND known."visitorId" = sold.visitor AND known.day <= $2
  ) AS way ON sold.visitor <> ''
  GROUP BY sold.visitor, sold.arm`;

/**
 * Rolls up the days of which one of the parts is due, and some more, within the caller's transaction (READ COMMITTED). What is
 * due is taken away first: a change that is committed afterwards brings its own row, and what was committed before is seen by
 * the counting.
 *
 * A day of which visits or events have been erased by age stays as it was counted while they stood: an order that comes late
 * would otherwise leave that order alone of it. Returns the days that were counted.
 */
export async function rollUpDays(
  client: PoolClient,
  shopId: string,
  calendar: ShopCalendar,
  { countTests, days = [], parts: asked = ROLLUP_PARTS }: RollUpOptions,
): Promise<string[]> {
  // A day's cohorts are told by its buyers and those of the days before.
  const parts = ROLLUP_PARTS.filter(
    (part) => asked.includes(part) || (part === "visitors" && asked.includes("cohorts")),
  );
  await client.query(LOCK_ROLL_UP, [shopId]);
  const erased = await client.query<{ until: Date | null }>(READ_ERASED, [shopId]);
  const erasedUntil = erased.rows[0]?.until ?? null;
  const isWhole = (day: string) => erasedUntil === null || calendar.rangeOf(day).from >= erasedUntil;
  const due = await takeDue(client, shopId, calendar, parts);
  for (const day of days) for (const part of parts) due.add(part, day);

  for (const part of ROLLUP_PARTS) {
    for (const day of due.daysOf(part).filter(isWhole)) {
      for (const table of TABLES[part]) {
        await client.query(`DELETE FROM "${table}" WHERE "shopId" = $1 AND day = $2`, [shopId, day]);
      }
      await countPart(client, part, { shopId, day, ...calendar.rangeOf(day), countTests });
    }
  }
  return [...new Set(ROLLUP_PARTS.flatMap(due.daysOf))].filter(isWhole).sort();
}

async function takeDue(client: PoolClient, shopId: string, calendar: ShopCalendar, parts: readonly RollupPart[]) {
  type Row = { day: string | null; placedAt: Date | null; parts: RollupPart[] };
  const { rows } = await client.query<Row>(TAKE_DUE, [shopId, parts]);
  const [taken, left] = [listDue(), listDue()];
  for (const row of rows) {
    const day = row.day ?? (row.placedAt && calendar.dayOf(row.placedAt));
    if (day !== null) for (const part of row.parts) (parts.includes(part) ? taken : left).add(part, day);
  }
  const rest = ROLLUP_PARTS.flatMap((part) => left.daysOf(part).map((day) => ({ day, part })));
  if (rest.length > 0) {
    await client.query(LEAVE_DUE, [shopId, rest.map(({ day }) => day), rest.map(({ part }) => part)]);
  }
  return taken;
}

function listDue() {
  const days: Record<RollupPart, Set<string>> = {
    visitors: new Set(),
    cohorts: new Set(),
    products: new Set(),
    openings: new Set(),
    sittings: new Set(),
  };
  return {
    add: (part: RollupPart, day: string) => days[part].add(day),
    daysOf: (part: RollupPart) => [...days[part]].sort(),
  };
}

type PartOfDay = { shopId: string; day: string; from: Date; until: Date; countTests: boolean };

async function countPart(client: PoolClient, part: RollupPart, ofDay: PartOfDay): Promise<void> {
  const { shopId, day, from, until, countTests } = ofDay;
  switch (part) {
    case "visitors":
      await client.query(COUNT_VISITORS, [shopId, day]);
      await client.query(COUNT_BUYERS, [shopId, day, from, until, countTests]);
      return;
    case "cohorts":
      await client.query(COUNT_COHORTS, [shopId, day]);
      return;
    case "products":
      await client.query(COUNT_PRODUCTS, [shopId, day, from, until, countTests]);
      await client.query(COUNT_PRODUCT_TOPICS, [shopId, day, from, until]);
      await client.query(KEEP_TITLES, [shopId, day]);
      return;
    case "openings":
      await client.query(COUNT_OPENINGS, [shopId, day, from, until, countTests]);
      return;
    case "sittings":
      await client.query(COUNT_SITTINGS, [shopId, day]);
      await client.query(COUNT_SITTING_TOPICS, [shopId, day]);
      return;
  }
}
