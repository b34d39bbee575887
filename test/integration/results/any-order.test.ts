import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { createEventWriter } from "~/adapters/postgres/event-writer";
import { openDatabase } from "~/adapters/postgres/open-database";
import { createPostgresCohortSource } from "~/adapters/postgres/postgres-cohort-source";
import { createPostgresEventStore } from "~/adapters/postgres/postgres-event-store";
import { createPostgresExportSource } from "~/adapters/postgres/postgres-export-source";
import { createPostgresDiscountStore } from "~/adapters/postgres/postgres-discount-store";
import { createPostgresOpeningFigures } from "~/adapters/postgres/postgres-opening-figures";
import { createPostgresOrderStore } from "~/adapters/postgres/postgres-order-store";
import { createPostgresProductFigures } from "~/adapters/postgres/postgres-product-figures";
import { createPostgresRollupStore } from "~/adapters/postgres/postgres-rollup-store";
import { createPostgresShopStore } from "~/adapters/postgres/postgres-shop-store";
import { createPostgresVisitStore } from "~/adapters/postgres/postgres-visit-store";
import { productQuerySchema } from "~/contracts/product-view";
import { resultsFilterSchema } from "~/contracts/results-filter";
import { shopSettingsSchema } from "~/contracts/shop-settings";
import { readOpenings } from "~/domain/analytics/read-openings";
import { readProducts } from "~/domain/analytics/read-products";
import { readResults } from "~/domain/analytics/read-results";
import { rollUpShop } from "~/domain/analytics/roll-up-shop";
import { joinLateCart } from "~/domain/orders/join-late-cart";
import { recordOrder } from "~/domain/orders/record-order";
import { recordRefund } from "~/domain/orders/record-refund";
import { listDays } from "~/lib/result-periods";
import { addDays, dayOf } from "~/lib/shop-calendar";
import type { CohortSelection } from "~/ports/cohort-source";
import type { ExportPosition } from "~/ports/export-source";
import type { AgentTrail } from "~/ports/agent-trail";
import { ROLLUP_PARTS, type RollupQuery } from "~/ports/rollup-store";
import type { DayMark } from "~/ports/visit-store";
import { anOrder } from "../../unit/app/domain/orders/order-facts.ts";
import { createTestDatabase } from "../create-test-database.ts";
import {
  countByHand,
  countCohortsByHand,
  countOpeningsByHand,
  countProductsByHand,
  type HandEvent,
  type HandOpening,
  type HandOrder,
  type HandVisitor,
} from "./count-by-hand.ts";

const TODAY = "2026-11-20";
const FIRST = addDays(TODAY, -9);
/** Ahead of UTC, so that a day of the shop is not one of the database. */
const TIMEZONE = "Asia/Tokyo";
const DEVICES = ["phone", "desktop"] as const;
const MARKS = ["engaged", "recommended", "addedToCart"] as const;

const testDatabase = await createTestDatabase();
const database = openDatabase({ url: testDatabase.url, poolSize: 4, onError: () => undefined });
afterAll(async () => {
  await database.close();
  await testDatabase.drop();
});

const writer = createEventWriter(database.pool);

const trail: AgentTrail = {
  findConversation: (id) => Promise.resolve({ id, startedAt: new Date("2020-01-01T00:00:00Z") }),
  findConversationOfVisitor: () => Promise.resolve(null),
  sumAddedUnits: () => Promise.resolve({}),
};
const jobs = { enqueue: () => Promise.resolve(), isDue: () => Promise.resolve(false) };

const aDay = fc.record({
  ago: fc.integer({ min: 0, max: 9 }),
  comes: fc.boolean(),
  marks: fc.subarray([...MARKS]),
});
const aVisitor = fc.record({
  isHoldout: fc.boolean(),
  device: fc.constantFrom(...DEVICES),
  days: fc.uniqueArray(aDay, { minLength: 1, maxLength: 4, selector: ({ ago }) => ago }),
});
const aSale = fc.record({
  /** Of no visitor where there is none of that number. */
  buyer: fc.integer({ min: 0, max: 5 }),
  ago: fc.integer({ min: 0, max: 9 }),
  price: fc.integer({ min: 1, max: 300 }),
  refund: fc.integer({ min: 0, max: 100 }),
  isCancelled: fc.boolean(),
  isTest: fc.boolean(),
  isAssisted: fc.boolean(),
});
const anEvent = fc.record({
  ago: fc.integer({ min: 0, max: 9 }),
  product: fc.constantFrom("11", "22"),
  type: fc.constantFrom("product-asked", "product-recommended", "card-click"),
  isNegative: fc.boolean(),
});
const anOpening = fc.record({
  /** Nobody who was counted where there is none of that number. */
  visitor: fc.integer({ min: 0, max: 5 }),
  ago: fc.integer({ min: 0, max: 9 }),
  /** Of an order of the same day. */
  hoursAfter: fc.constantFrom(-2, -1, 0, 1),
  type: fc.constantFrom("offered", "heldOut", "shown", "shown", "shown", "engaged", "dismissed", "added"),
  move: fc.constantFrom("size-help", "delivery"),
  ruleId: fc.constantFrom(null, null, "rule"),
});
const aStory = fc.record({
  openings: fc.array(anOpening, { maxLength: 8 }),
  events: fc.array(anEvent, { maxLength: 6 }),
  visitors: fc.array(aVisitor, { minLength: 1, maxLength: 5 }),
  sales: fc.array(aSale, { maxLength: 5 }),
  shuffle: fc.infiniteStream(fc.nat()),
});
type Story = { visitors: (typeof aVisitor extends fc.Arbitrary<infer V> ? V : never)[] } & {
  sales: (typeof aSale extends fc.Arbitrary<infer S> ? S : never)[];
  events: (typeof anEvent extends fc.Arbitrary<infer E> ? E : never)[];
  openings: (typeof anOpening extends fc.Arbitrary<infer O> ? O : never)[];
};

test("any order of delivery, with duplicates and roll-ups in between, gives what counting from scratch gives", async () => {
  let stories = 0;
  await fc.assert(
    fc.asyncProperty(aStory, async ({ visitors, sales, events, openings, shuffle }) => {
      stories += 1;
      const shop = await aShop(`story-${stories}`);
      const { deliveries, hand } = await tellStory(shop.id, { visitors, sales, events, openings });
      const next = (below: number) => (shuffle.next().value ?? 0) % below;

      const twice = [...deliveries, ...deliveries.filter(() => next(2) === 0)];
      for (const deliver of shuffled(twice, next)) {
        await deliver();
        if (next(4) === 0)
          await rollUpShop(rollupsOf(shop.id), shop, { parts: ROLLUP_PARTS.filter(() => next(3) === 0) });
      }

      const [one, other] = [next(10), next(10)];
      for (const [from, to] of [
        [0, 9],
        [3, 6],
        [Math.min(one, other), Math.max(one, other)],
      ] as const) {
        for (const device of ["all", "phone"] as const) {
          for (const kind of ["all", "new", "returning"] as const) {
            const period = { firstDay: addDays(FIRST, from), lastDay: addDays(FIRST, to) };
            const query = { ...period, device, visitors: kind };
            const results = await readResults({ rollups: rollupsOf(shop.id), clock }, shop, query);
            const expected = countByHand(hand.visitors, hand.orders, query);
            expect(await readOpeningFigures(shop, query), JSON.stringify(query)).toEqual(
              countOpeningsByHand(hand, query),
            );

            for (const arm of ["agent", "holdout"]) {
              const byHand = expected.ofArm(arm);
              const figures = results.arms[arm] ?? { visitors: 0, netRevenue: 0, orders: 0 };
              expect(figures, JSON.stringify({ query, arm })).toMatchObject(
                results.arms[arm] ? byHand : { visitors: byHand.visitors, netRevenue: 0, orders: 0 },
              );
              const estimate = results.estimates.find((candidate) => candidate.arm === arm);
              if (byHand.visitors > 1) expect(estimate?.meanVariance).toBeCloseTo(expected.spread(arm), 4);
            }
            if (device === "all" && kind === "all") expect(results.unjoined.netRevenue).toBe(expected.unjoined);
          }
        }
        const [firstDay, lastDay] = [addDays(FIRST, from), addDays(FIRST, to)];
        for (const device of ["all", "phone"] as const) {
          const byHand = countProductsByHand(hand, { firstDay, lastDay, device });
          const products = await readProductFigures(shop, firstDay, lastDay, device);
          expect(products.now, device).toEqual(byHand);
          const back = from - to - 1;
          const earlier = { firstDay: addDays(firstDay, back), lastDay: addDays(lastDay, back), device };
          const before = countProductsByHand(hand, earlier);
          for (const [id, figures] of Object.entries(products.before)) {
            expect({ ...NOTHING, ...before[id] }).toMatchObject({ ...figures });
          }
        }
      }
      expect(await exportTotals(shop)).toEqual(await totalsByDay(shop));
      for (const kind of ["visit", "purchase"] as const) {
        for (const segment of ["all", "agent", "holdout"] as const) {
          const meant = hand.visitors.filter(({ arm }) => segment === "all" || arm === segment);
          const byHand = countCohortsByHand(kind, meant, hand.orders);
          expect(await readCohortSums(shop, kind, segment), `${kind} ${segment}`).toEqual(byHand);
        }
      }
    }),
    { numRuns: 12 },
  );
}, 120_000);

test("a first visit that is told of late tells whose openings were seen on later days without a visit", async () => {
  const shop = await aShop("late-visit");
  const [came, met] = [addDays(FIRST, 2), addDays(FIRST, 5)];
  const facts = { opening: "late", reason: "size-doubt", move: "size-help", rule: null, ...OF_NO_EXPERIMENT };
  const happened = { id: "late", at: timeOn(met), visitorId: "late-visitor", conversationId: null };
  const store = createPostgresEventStore(database.pool, writer, shop.id);
  await store.append([{ ...happened, type: "opening-engaged", data: facts }]);
  const since = { firstDay: addDays(FIRST, 4), lastDay: TODAY };
  const engaged = async (query: Pick<RollupQuery, "device" | "visitors">) =>
    (await readOpeningFigures(shop, { ...since, ...query }))["size-help null"]?.engaged ?? 0;
  expect(await engaged({ device: "all", visitors: "new" })).toBe(1);

  const visit = { visitorId: "late-visitor", arm: "agent", customerId: null, device: "phone", day: came } as const;
  await createPostgresVisitStore(database, shop.id).recordVisit({ ...visit, now: timeOn(came) });
  expect(await engaged({ device: "all", visitors: "new" })).toBe(0);
  expect(await engaged({ device: "phone", visitors: "returning" })).toBe(1);
});

/** What every product that is not among those counted by hand has. */
const NOTHING = { asked: 0, complained: 0, recommended: 0, opened: 0, units: 0, revenue: 0 };
type ProductCounts = typeof NOTHING;

const OF_NO_EXPERIMENT = { experiment: null, arm: null, product: null, offer: null };

const clock = { now: () => timeOn(TODAY) };

/** Noon in the shop. */
/** No order of these used a code. */
const NO_CODES = { findByCodes: () => Promise.resolve([]), noteEvent: () => Promise.resolve(false) };

function timeOn(day: string): Date {
  const time = new Date(`${day}T03:00:00Z`);
  expect(dayOf(time, TIMEZONE)).toBe(day);
  return time;
}

function rollupsOf(shopId: string) {
  return createPostgresRollupStore(database, shopId);
}

async function readProductFigures(
  shop: Awaited<ReturnType<typeof aShop>>,
  from: string,
  to: string,
  device: "all" | "phone",
) {
  const products = createPostgresProductFigures(database.pool, shop.id);
  const query = productQuerySchema.parse({ period: "custom", from, to, device });
  const { rows } = await readProducts({ rollups: rollupsOf(shop.id), products, clock }, shop, query);
  const figuresOf = ({ asked, complained, recommended, opened, units, revenue }: ProductCounts) => ({
    ...{ asked, complained, recommended, opened, units, revenue },
  });
  return {
    now: Object.fromEntries(rows.map((row) => [row.id, { ...figuresOf(row), orders: row.orders }])),
    before: Object.fromEntries(rows.map((row) => [row.id, figuresOf(row.before ?? NOTHING)])),
  };
}

async function readOpeningFigures(shop: Awaited<ReturnType<typeof aShop>>, query: RollupQuery) {
  const openingFigures = createPostgresOpeningFigures(database.pool, shop.id);
  const { firstDay: from, lastDay: to, ...who } = query;
  const filter = resultsFilterSchema.parse({ period: "custom", compare: "none", from, to, ...who });
  const discounts = createPostgresDiscountStore(database.pool, shop.id);
  const { results } = await readOpenings(
    { rollups: rollupsOf(shop.id), openingFigures, discounts, clock },
    shop,
    filter,
  );
  const byName = new Map(
    results.map(({ before, gifts, ...figures }) => {
      expect(before).toBeNull();
      expect(gifts.codes).toBe(0);
      return [`${figures.move} ${figures.ruleId}`, figures];
    }),
  );
  return Object.fromEntries(byName);
}

const WHOLE = { firstDay: FIRST, lastDay: TODAY };

/** By day and over all arms, as a program gets it page by page. */
async function exportTotals(shop: Awaited<ReturnType<typeof aShop>>) {
  // Nothing of the story is rolled up that no page has asked for.
  await database.pool.query(
    `INSERT INTO "RollupDue" ("shopId", day, parts) SELECT $1, day, ARRAY['visitors'] FROM unnest($2::text[]) AS day`,
    [shop.id, listDays(WHOLE)],
  );
  await database.pool.query(`DELETE FROM "VisitorRollup" WHERE "shopId" = $1`, [shop.id]);
  const source = createPostgresExportSource(database.pool, shop.id, rollupsOf(shop.id));
  const range = { ...WHOLE, from: timeOn(FIRST), until: timeOn(TODAY) };
  const days = Object.fromEntries(listDays(WHOLE).map((day) => [day, { ...NO_SALES }]));
  let after: ExportPosition | null = null;
  do {
    const page = await source.read("rollups", range, { after, limit: 2 });
    for (const row of page.rows) {
      const [day, isJoined] = [days[String(row.day)] ?? { ...NO_SALES }, row.arm !== "none"];
      day.visitors += Number(row.visitors);
      day.addedToCart += Number(row.added_to_cart);
      day.ordered += Number(row.ordered);
      if (isJoined) day.orders += Number(row.orders);
      if (isJoined) day.netRevenue += Number(row.net_revenue);
    }
    after = page.last;
  } while (after !== null);
  return days;
}

const NO_SALES = { visitors: 0, addedToCart: 0, ordered: 0, orders: 0, netRevenue: 0 };

async function totalsByDay(shop: Awaited<ReturnType<typeof aShop>>) {
  const { days } = await readResults({ rollups: rollupsOf(shop.id), clock }, shop, WHOLE);
  return Object.fromEntries(days.map(({ day, ...figures }) => [day, figures]));
}

async function readCohortSums(
  shop: Awaited<ReturnType<typeof aShop>>,
  kind: "visit" | "purchase",
  segment: CohortSelection["segment"],
) {
  await rollUpShop(rollupsOf(shop.id), shop, { parts: ["cohorts"] });
  const span = { firstWeek: "2026-01-01", lastWeek: TODAY, device: "all", group: "channel" } as const;
  const sums = await createPostgresCohortSource(database.pool, shop.id).list({ ...span, kind, segment });
  return Object.fromEntries(
    sums.map(({ cohort, group, week, ...figures }) => [`${cohort} ${group === "" ? "-" : group} ${week}`, figures]),
  );
}

async function aShop(id: string) {
  const settings = shopSettingsSchema.parse({});
  const domain = `${id}.myshopify.com`;
  const { shop } = await createPostgresShopStore(database).saveInstalled(
    {
      ...{ domain, primaryHost: domain, hosts: [domain], name: id, email: null, currency: "USD", locale: "en" },
      ...{ timezone: TIMEZONE, countryCode: "JP", shopifyGid: `gid://shopify/Shop/${id}`, isDevelopment: false },
    },
    { id, experimentSalt: "salt", settings, now: timeOn(FIRST) },
  );
  return shop;
}

/** The story as it is told by hand, and as deliveries that may come in any order. */
async function tellStory(shopId: string, story: Story) {
  const visits = createPostgresVisitStore(database, shopId);
  const orders = createPostgresOrderStore(database, shopId);
  const shop = { id: shopId, timezone: TIMEZONE, isDevelopment: false };
  const deliveries: (() => Promise<unknown>)[] = [];

  const hand = {
    visitors: new Array<HandVisitor>(),
    orders: new Array<HandOrder>(),
    events: new Array<HandEvent>(),
    openings: new Array<HandOpening>(),
  };
  for (const [index, { isHoldout, device, days }] of story.visitors.entries()) {
    const [id, arm] = [`visitor-${index}`, isHoldout ? "holdout" : "agent"] as const;
    const come = (day: string) =>
      visits.recordVisit({ visitorId: id, arm, customerId: null, device, day, now: timeOn(day) });
    const told = days.map(({ ago, comes, marks }) => ({
      day: addDays(TODAY, -ago),
      comes,
      marks: [...marks] as string[],
    }));
    // Nobody has agreed to be counted before a first visit was delivered, be it the last one.
    const [met] = told;
    if (met) {
      met.comes = true;
      await come(met.day);
    }
    for (const { day, comes, marks } of told) {
      if (comes) deliveries.push(() => come(day));
      for (const mark of marks) deliveries.push(() => visits.markDay(id, day, mark as DayMark));
    }
    hand.visitors.push({ id, arm, device, days: told });
  }

  for (const [index, { buyer, ago, price, refund, isCancelled, isTest, isAssisted }] of story.sales.entries()) {
    const visitor = hand.visitors[buyer] ?? null;
    const day = addDays(TODAY, -ago);
    const [id, cartToken, placedAt] = [`${index + 1}`, `cart-${index}`, timeOn(day)];
    const later = new Date(placedAt.getTime() + 60_000);
    const given = Math.min(refund, price);
    const facts = { ...anOrder({ id, cartToken, placedAt, isTest, updatedAt: placedAt }), subtotal: price };
    const line = {
      variantId: "1",
      productId: index % 2 === 0 ? "11" : "33",
      quantity: 1,
      currentQuantity: 1,
      net: price,
    };
    const first = { ...facts, currentSubtotal: price, lines: [line] };
    // Taken back wholly.
    const kept = given === price ? 0 : 1;
    const lines = [{ ...line, currentQuantity: kept }];
    const last = { ...first, updatedAt: later, cancelledAt: isCancelled ? later : null, lines };
    const refunds = { id: `refund-${index}`, orderId: id, amount: given, adjustments: [], createdAt: later };
    const marks = { cartMetafield: isAssisted ? "conversation" : null, cartAttribute: null, discountCodes: [] };
    const dependencies = { orders, visits, trail, discounts: NO_CODES, jobs };

    deliveries.push(
      () => recordOrder(dependencies, shop, { facts: first, refunds: [], marks }),
      () => recordOrder(dependencies, shop, { facts: last, refunds: [], marks }),
      () => recordRefund(dependencies, shop, refunds),
    );
    if (visitor) {
      deliveries.push(async () => {
        await visits.linkCart({ cartToken, visitorId: visitor.id, source: "beacon", linkedAt: placedAt });
        await joinLateCart(dependencies, shop, cartToken);
      });
      if (!isTest) {
        const known = visitor.days.find((candidate) => candidate.day === day);
        if (known) known.marks.push("checkedOut");
        else visitor.days.push({ day, comes: false, marks: ["checkedOut"] });
      }
    }
    hand.orders.push({
      day,
      placedAt,
      visitor,
      net: price - given,
      isAssisted,
      counts: !isTest && !isCancelled,
      line: { product: line.productId, units: kept, net: kept * price },
    });
  }

  const store = createPostgresEventStore(database.pool, writer, shopId);
  for (const [index, { ago, product, type, isNegative }] of story.events.entries()) {
    const day = addDays(TODAY, -ago);
    const visitorId = "visitor-0";
    const happened = { id: `event-${index}`, at: timeOn(day), visitorId, conversationId: null };
    const sentiment = isNegative ? "negative" : "neutral";
    const told = {
      "product-asked": { type: "product-asked", data: { product, topic: "price", sentiment } },
      "product-recommended": { type: "product-recommended", data: { product, position: 1, block: "products" } },
      "card-click": { type: "card-click", data: { product } },
    } as const;
    deliveries.push(() => store.append([{ ...happened, ...told[type] }]));
    hand.events.push({ day, product, type, visitorId, isNegative: isNegative && type === "product-asked" });
  }
  for (const [index, { visitor, ago, hoursAfter, type, move, ruleId }] of story.openings.entries()) {
    const day = addDays(TODAY, -ago);
    const at = new Date(timeOn(day).getTime() + hoursAfter * 3_600_000);
    const [id, visitorId] = [`opening-${index}`, `visitor-${visitor}`];
    const happened = { id, at, visitorId, conversationId: null };
    const facts = { ...{ opening: id, reason: "size-doubt", move, rule: ruleId }, ...OF_NO_EXPERIMENT };
    const told = {
      offered: { type: "opening-offered", data: facts },
      heldOut: { type: "opening-held-out", data: { ...facts, holdout: "trigger" } },
      shown: { type: "opening-shown", data: facts },
      engaged: { type: "opening-engaged", data: facts },
      dismissed: { type: "opening-dismissed", data: facts },
      added: { type: "product-added", data: { product: "11", variant: "1", quantity: 1 } },
    } as const;
    deliveries.push(() => store.append([{ ...happened, ...told[type] }]));
    hand.openings.push({ day, at, visitorId, type, move, ruleId });
    if (type === "added") hand.events.push({ day, visitorId, product: "11", type: "product-added", isNegative: false });
  }
  return { deliveries, hand };
}

function shuffled<Item>(items: Item[], next: (below: number) => number): Item[] {
  const rest = [...items];
  const order: Item[] = [];
  while (rest.length > 0) order.push(...rest.splice(next(rest.length), 1));
  return order;
}
