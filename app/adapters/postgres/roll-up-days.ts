import type { PoolClient } from "pg";
import type { ShopCalendar } from "~/lib/shop-calendar";
import { COUNT_COHORTS } from "./count-cohorts-sql";
import { COUNT_PRODUCT_TOPICS, COUNT_PRODUCTS, KEEP_TITLES } from "./count-products-sql";
import { LOCK_ROLL_UP } from "./lock-roll-up";

const TAKE_DUE = `DELETE FROM "RollupDue" WHERE "shopId" = $1 RETURNING day, "placedAt" AT TIME ZONE 'UTC' AS "placedAt"`;

const READ_ERASED = `SELECT "erasedUntil" AT TIME ZONE 'UTC' AS until FROM "Shop" WHERE id = $1`;

const ROLLUPS = ["VisitorRollup", "BuyerRollup", "CohortRollup", "ProductRollup", "ProductTopicRollup"] as const;

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
 * Rolls up the days that are due, and some more, within the caller's transaction (READ COMMITTED). What is due is taken away
 * first: a change that is committed afterwards brings its own row, and what was committed before is seen by the counting.
 *
 * A day of which visits or events have been erased by age stays as it was counted while they stood: an order that comes late
 * would otherwise leave that order alone of it. Returns the days that were counted.
 */
export async function rollUpDays(
  client: PoolClient,
  shopId: string,
  calendar: ShopCalendar,
  options: { countTests: boolean; days?: string[] },
): Promise<string[]> {
  await client.query(LOCK_ROLL_UP, [shopId]);
  const due = await client.query<{ day: string | null; placedAt: Date | null }>(TAKE_DUE, [shopId]);
  const dueDays = due.rows.flatMap(({ day, placedAt }) => day ?? (placedAt ? [calendar.dayOf(placedAt)] : []));
  const erased = await client.query<{ until: Date | null }>(READ_ERASED, [shopId]);
  const erasedUntil = erased.rows[0]?.until ?? null;
  const isWhole = (day: string) => erasedUntil === null || calendar.rangeOf(day).from >= erasedUntil;
  const days = [...new Set([...dueDays, ...(options.days ?? [])])].filter(isWhole).sort();

  // In their order: a day's cohorts are told by the buyers of the days before.
  for (const day of days) {
    const { from, until } = calendar.rangeOf(day);
    for (const table of ROLLUPS) await client.query(`DELETE FROM "${table}" WHERE "shopId" = $1 AND day = $2`, [shopId, day]); // prettier-ignore
    const ofDay = [shopId, day, from, until];
    await client.query(COUNT_VISITORS, [shopId, day]);
    await client.query(COUNT_BUYERS, [...ofDay, options.countTests]);
    await client.query(COUNT_COHORTS, [shopId, day]);
    await client.query(COUNT_PRODUCTS, [...ofDay, options.countTests]);
    await client.query(COUNT_PRODUCT_TOPICS, ofDay);
    await client.query(KEEP_TITLES, [shopId, day]);
  }
  return days;
}
