import { openDatabase } from "~/adapters/postgres/open-database";
import { runStep } from "../../setup/run-step.ts";
import { DEMO_HANDLE, type ShopFloor } from "../start-shop-floor.ts";
import { compareBooks } from "./compare-books.ts";
import { drawCrowd } from "./draw-crowd.ts";
import type { Ledger } from "./ledger.ts";
import { type Dashboards, readDashboards } from "./read-dashboards.ts";
import { runCrowd } from "./run-crowd.ts";
import { DAY_MS } from "./shop-days.ts";
import { type CrowdShop, ShopManager } from "./shop-manager.ts";
import { untilSettled } from "./until-settled.ts";

/** From here on the interval has to tell the effect from none, and be this narrow. */
const TELLING_NUMBER = 3000;
const WIDEST = 0.6;
const LONGEST_RUN_DAYS = 28;

export type CrowdOptions = {
  shoppers: number;
  /** Relative effect of the agent on conversion; 0 is an A/A run. */
  effect: number;
  seed: number;
};

export type CrowdResult = {
  ok: boolean;
  visitors: number;
  orders: number;
  trueLift: number;
  lift: number | null;
  interval: [number, number] | null;
  covered: boolean;
  funnelEqual: boolean;
  revenueEqual: boolean;
  ms: number;
};

/** Days that a crowd is spread over: four weeks for a large one. */
export function daysOf(shoppers: number): number {
  return Math.min(LONGEST_RUN_DAYS, Math.max(3, Math.round(shoppers / 50)));
}

/** Business time at which the shop has to open so that the last day of the crowd is today. */
export function openingTime(shoppers: number): Date {
  return new Date(Date.now() - daysOf(shoppers) * DAY_MS);
}

/**
 * Sends a crowd with a known true effect of the agent through the open shop, a day of business time after the other, and
 * holds the dashboards against what really happened. The shop has been opened at `openingTime`, and nobody else comes.
 */
export async function serveShoppers(
  floor: Omit<CrowdShop, "handle"> & Pick<ShopFloor, "databaseUrl">,
  { shoppers, effect, seed }: CrowdOptions,
): Promise<CrowdResult> {
  const started = Date.now();
  const days = daysOf(shoppers);
  const shop = { ...floor, handle: DEMO_HANDLE };
  const manager = new ShopManager(shop);
  await manager.dealHalves();

  const crowd = drawCrowd({ shoppers, days, effect, seed });
  const { ledger, firstVisitAt } = await runStep(`Serving ${shoppers} synthetic shoppers over ${days} days`, () =>
    runCrowd({ shop, manager, crowd, days, onDay: tellDay(days) }),
  );
  const dashboards = await readWhenSettled(floor.databaseUrl, manager, firstVisitAt);
  return report({ ledger, dashboards, trueLift: effect, shoppers, ms: Date.now() - started });
}

async function readWhenSettled(databaseUrl: string, manager: ShopManager, since: Date): Promise<Dashboards> {
  const database = openDatabase({ url: databaseUrl, poolSize: 4, onError: () => undefined });
  try {
    await runStep("Waiting for the last webhooks and roll-ups", () => untilSettled(manager, database.pool));
    return await readDashboards(database, { handle: DEMO_HANDLE, since, now: await manager.now() });
  } finally {
    await database.close();
  }
}

type Books = { ledger: Ledger; dashboards: Dashboards; trueLift: number; shoppers: number; ms: number };

function report({ ledger, dashboards, trueLift, shoppers, ms }: Books): CrowdResult {
  const { lift, interval } = dashboards;
  const { funnelEqual, revenueEqual, differences } = compareBooks(ledger, dashboards);
  for (const difference of differences) process.stdout.write(`  ${difference}\n`);

  const covered = interval !== null && interval.low <= trueLift && trueLift <= interval.high;
  const tellsEffect =
    interval !== null && interval.high - interval.low <= WIDEST && (trueLift === 0 || interval.low > 0);
  const { visitors, orders } = ledger.totals();
  return {
    ok: covered && funnelEqual && revenueEqual && (shoppers < TELLING_NUMBER || tellsEffect),
    visitors,
    orders: orders + ledger.unjoined().orders,
    trueLift,
    lift: lift === null ? null : round(lift),
    interval: interval === null ? null : [round(interval.low), round(interval.high)],
    covered,
    funnelEqual,
    revenueEqual,
    ms,
  };
}

function tellDay(days: number) {
  return (day: number, visits: number) => {
    if (day % 7 === 0 || day === days) process.stdout.write(`  day ${day} of ${days}: ${visits} visits\n`);
  };
}

function round(value: number): number {
  return Number(value.toFixed(4));
}
