import type { PoolClient } from "pg";
import type { ShopCalendar } from "~/lib/shop-calendar";
import { ROLLUP_PARTS, type RollUpOptions, type RollupPart } from "~/ports/rollup-store";
import { COUNT_BUYERS, COUNT_REVENUE } from "./count-buyers-sql";
import { COUNT_COHORTS } from "./count-cohorts-sql";
import { COUNT_OPENINGS } from "./count-openings-sql";
import { COUNT_PRODUCT_TOPICS, COUNT_PRODUCTS, KEEP_TITLES } from "./count-products-sql";
import { COUNT_SITTING_TOPICS, COUNT_SITTINGS } from "./count-sittings-sql";
import { COUNT_VISITORS } from "./count-visitors-sql";
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
  visitors: ["VisitorRollup", "BuyerRollup", "RevenueRollup"],
  cohorts: ["CohortRollup"],
  products: ["ProductRollup", "ProductTopicRollup"],
  openings: ["OpeningRollup"],
  sittings: ["SittingRollup", "SittingTopicRollup"],
};

/**
 * From so many days on, the first is analyzed before the others are counted: to a planner that knows nothing of a shop, all of
 * its rows are as good as those of a visitor, and each visitor would be looked up among all of them. (Half a year of a shop
 * with ten million events took more than half an hour, and takes minutes.)
 */
const MANY_DAYS = 14;

function namesOf(tables: string[]): string {
  return tables.map((table) => `"${table}"`).join(", ");
}

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
    const ofPart = due.daysOf(part).filter(isWhole);
    for (const [at, day] of ofPart.entries()) {
      for (const table of TABLES[part]) {
        await client.query(`DELETE FROM "${table}" WHERE "shopId" = $1 AND day = $2`, [shopId, day]);
      }
      await countPart(client, part, { shopId, day, ...calendar.rangeOf(day), countTests });
      if (at === 0 && ofPart.length >= MANY_DAYS) await client.query(`ANALYZE ${namesOf(TABLES[part])}`);
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
      await client.query(COUNT_REVENUE, [shopId, day]);
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
