import { runParallel } from "../../bench/statistics/run-parallel.ts";
import { HttpBrowser } from "../http-browser.ts";
import { ScriptedShopper } from "../scripted-shopper.ts";
import type { AfterOrder, Crowd, SyntheticShopper } from "./draw-crowd.ts";
import { Ledger } from "./ledger.ts";
import { listWishes } from "./list-wishes.ts";
import { DAY_MS, passDay } from "./shop-days.ts";
import type { CrowdShop, ShopManager } from "./shop-manager.ts";
import { lookAround, visitShop } from "./visit-shop.ts";

const AT_ONCE = 12;
const GOODWILL = 500;
/** Orders are cancelled and sent back this many days later, or on the last day. */
const DAYS_TO_REGRET = 2;
const BOT_AGENT = "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)";

type Options = {
  shop: Pick<CrowdShop, "storefrontUrl">;
  manager: ShopManager;
  crowd: Crowd;
  days: number;
  /** Called after each day with the number of visits so far. */
  onDay?: (day: number, visits: number) => void;
};

export type CrowdRun = {
  ledger: Ledger;
  visits: number;
  /** Of real time, while somebody was in the shop. */
  visitMs: number;
  /** By the shop's clock. */
  firstVisitAt: Date;
};

/** All visits of the crowd, day by day, and what becomes of its orders. Gives the books. */
export async function runCrowd({ shop: { storefrontUrl }, manager, crowd, days, onDay }: Options): Promise<CrowdRun> {
  const ledger = new Ledger();
  const wishes = await listWishes(storefrontUrl);
  await manager.fillShelves(wishes.map(({ variantId }) => variantId));
  const shop = { storefrontUrl, wishes, ledger };
  const regrets: { order: string; day: number; how: AfterOrder }[] = [];
  let visits = 0;
  let visitMs = 0;
  const firstVisitAt = new Date((await manager.now()).getTime() + DAY_MS);

  const people = [...crowd.shoppers, ...crowd.unknown];
  for (let day = 1; day <= days; day++) {
    await passDay(manager);
    const visit = async (person: SyntheticShopper) => {
      const order = await visitShop(shop, person);
      if (order !== null) regrets.push({ order, day: Math.min(days, day + DAYS_TO_REGRET), how: person.afterOrder });
    };
    const todo = [
      ...people
        .filter((person) => person.camePreviously && person.day === day + 1)
        .map((one) => () => lookAround(shop, one)),
      ...people.filter((person) => person.day === day).map((one) => () => visit(one)),
      ...crowd.bots.filter((bot) => bot.day === day).map((bot) => () => crawl(storefrontUrl, bot)),
    ];
    const startedMs = performance.now();
    await runParallel(todo.length, AT_ONCE, async (index) => todo[index]?.());
    visits += todo.length;
    visitMs += performance.now() - startedMs;

    for (const { order, how } of regrets.filter((regret) => regret.day === day))
      await regret(shop.ledger, manager, order, how);
    onDay?.(day, visits);
  }
  return { ledger, visits, visitMs, firstVisitAt };
}

async function crawl(storefrontUrl: string, { visitor, address }: Crowd["bots"][number]): Promise<void> {
  const browser = new HttpBrowser({ address, userAgent: BOT_AGENT });
  const bot = new ScriptedShopper(storefrontUrl, { visitor, browser });
  await bot.openPage("/");
  await bot.countVisit();
}

async function regret(ledger: Ledger, manager: ShopManager, order: string, how: AfterOrder): Promise<void> {
  switch (how) {
    case "keeps":
      return;
    case "cancels":
      await manager.cancel(order);
      ledger.cancel(order);
      return;
    case "returns":
      await manager.refund(order, null);
      ledger.giveBack(order, null);
      return;
    case "gets-goodwill":
      await manager.refund(order, GOODWILL);
      ledger.giveBack(order, GOODWILL);
  }
}
