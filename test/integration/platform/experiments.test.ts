import { afterAll, beforeAll, expect, test } from "vitest";
import { openDatabase } from "~/adapters/postgres/open-database";
import { createPostgresAuditLog } from "~/adapters/postgres/postgres-audit-log";
import { createPostgresExperimentStore } from "~/adapters/postgres/postgres-experiment-store";
import type { ExperimentArm, ExperimentDraft } from "~/contracts/experiment";
import { shopSettingsSchema } from "~/contracts/shop-settings";
import { guardExperiments } from "~/domain/experiments/guard-experiments";
import { isOutdated } from "~/domain/experiments/is-outdated";
import { refreshResults } from "~/domain/experiments/refresh-results";
import { refreshStopped } from "~/domain/experiments/refresh-stopped";
import { decideArm } from "~/lib/decide-arm";
import { createTestDatabase } from "../create-test-database.ts";

const testDatabase = await createTestDatabase();
const database = openDatabase({ url: testDatabase.url, poolSize: 4, onError: () => undefined });
const { prisma, pool } = database;
const shop = { id: "alpha", timezone: "America/New_York", isDevelopment: false };
const experiments = createPostgresExperimentStore(database, shop.id);
const NOON = new Date("2026-05-04T12:00:00Z");
const clock = { now: () => NOON };
const hours = (count: number) => new Date(NOON.getTime() + count * 3600_000);

const SHOWN: ExperimentArm = { name: "Shown", share: 50, does: { kind: "usual" } };
const SILENCE: ExperimentArm = { name: "Silence", share: 50, does: { kind: "held-out" } };

beforeAll(async () => {
  await prisma.shop.create({
    data: {
      ...{ id: shop.id, domain: "alpha.myshopify.com", primaryHost: "alpha.example", name: "Alpha", currency: "USD" },
      ...{ timezone: shop.timezone, locale: "en", countryCode: "US", shopifyGid: "gid://shopify/Shop/1" },
      ...{ experimentSalt: "salt", settings: shopSettingsSchema.parse({}), installedAt: hours(-5000) },
    },
  });
});
afterAll(async () => {
  await database.close();
  await testDatabase.drop();
});

async function create(id: string, draft: Partial<ExperimentDraft> = {}): Promise<void> {
  const usual = {
    name: id,
    subject: "opening" as const,
    language: null,
    adaptiveShare: 0,
    guardrails: [],
    arms: [SHOWN, SILENCE],
  };
  await experiments.create({ ...usual, ...draft, id, salt: `salt of ${id}` }, 50, hours(-100));
}

/** A draft that has been started. */
async function run(id: string, draft: Partial<ExperimentDraft> = {}) {
  await create(id, draft);
  expect(await experiments.start(id, 1, "staff:1", hours(-90))).toBe("started");
}

const stop = (id: string, at = NOON, keptArm: string | null = null) =>
  experiments.stop(id, { reason: "Done.", keptArm, actor: "staff:1", at });
const expose = (experimentId: string, arm: string, visitorId: string, at: Date) =>
  experiments.noteExposures([{ experimentId, arm, visitorId, at }]);

async function results(id: string) {
  const experiment = await experiments.find(id);
  if (!experiment) throw new Error(`There is no experiment ${id}.`);
  return (await refreshResults({ experiments, clock }, shop, experiment)).results;
}

type Sale = { visitorId: string; net: number; placedAt: Date; refunded?: number; cancelledAt?: Date; isTest?: boolean };
let orders = 0;

async function sell({ net, refunded = 0, cancelledAt, isTest = false, visitorId, placedAt }: Sale): Promise<void> {
  const sum = BigInt(net + refunded);
  await prisma.order.create({
    data: {
      ...{ shopId: shop.id, id: String(++orders), name: `#${orders}`, currency: "USD", subtotal: sum, discounts: 0n },
      ...{ shipping: 0n, tax: 0n, total: sum, currentSubtotal: BigInt(net), includedTax: 0n, appliedRefundIds: [] },
      ...{ refunded: BigInt(refunded), net: BigInt(cancelledAt ? 0 : net), isTest, placedAt, visitorId, arm: "agent" },
      ...{ cancelledAt: cancelledAt ?? null, sourceUpdatedAt: placedAt, joinedBy: "cart-link", lines: {} },
    },
  });
}

test("a draft may be changed until it is started; then nothing about it can, and one runs about a subject at a time", async () => {
  await create("first");
  await create("second");
  const draft = {
    name: "Silence or not",
    subject: "opening" as const,
    language: null,
    adaptiveShare: 0,
    guardrails: [],
  };
  const change = (revision: number) =>
    experiments.change("first", revision, {
      ...draft,
      arms: [
        { ...SHOWN, share: 90 },
        { ...SILENCE, share: 10 },
      ],
    });

  expect([await change(1), await change(1), await change(2)]).toEqual([true, false, true]);
  expect(await experiments.start("first", 1, "staff:1", NOON)).toBe("not-a-draft");
  const both = await Promise.all([
    experiments.start("first", 3, "staff:1", NOON),
    experiments.start("second", 1, "staff:2", NOON),
  ]);
  expect(both.toSorted()).toEqual(["started", "subject-taken"]);

  const [running] = await experiments.listRunning();
  const id = running?.id ?? "";
  expect(await experiments.change(id, 1, { ...draft, arms: [SHOWN, SILENCE] })).toBe(false);
  expect(await experiments.remove(id)).toBe(false);
  expect(await stop(id)).toBe(true);
  expect(await stop(id)).toBe(false);
  expect(await experiments.listRunning()).toEqual([]);
  expect((await experiments.list()).map(({ status }) => status)).toEqual(["draft", "stopped"]);
  expect(await experiments.create({ ...draft, id: "third", salt: "s", arms: [SHOWN, SILENCE] }, 2, NOON)).toBe(false);
});

test("a visitor stays in the arm of the first exposure, counted once, and none is noted once it has stopped", async () => {
  await run("sticky", { subject: "opening:size-help" });
  const decide = async () =>
    decideArm(await experiments.listRunning(), "opening:size-help", { id: "ada", language: "en-US" });
  const [first, again] = [await decide(), await decide()];
  expect(again).toEqual(first);

  const note = (at: Date, { exposures } = first) =>
    experiments.noteExposures(exposures.map((exposure) => ({ ...exposure, visitorId: "ada", at })));
  await Promise.all([note(hours(-3)), note(hours(-3)), note(hours(-3))]);
  await note(hours(-1));
  await stop("sticky");
  await expose("sticky", "a", "grace", NOON);

  const rows = await prisma.experimentExposure.findMany({ where: { shopId: shop.id, experimentId: "sticky" } });
  expect(rows).toMatchObject([{ visitorId: "ada", arm: first.exposures[0]?.arm, exposedAt: hours(-3) }]);
});

test("what was kept is what everybody gets, until it is released or another one about the same begins", async () => {
  const decide = async () =>
    decideArm(await experiments.listRunning(), "opening:follow-up", { id: "ada", language: "en" });
  await run("kept", { subject: "opening:follow-up" });
  await stop("kept", NOON, "b");
  expect(await decide()).toMatchObject({ isHeldOut: true, exposures: [] });
  expect(await experiments.release("kept")).toBe(true);
  expect(await decide()).toMatchObject({ isHeldOut: false, exposures: [] });

  await run("kept again", { subject: "opening:follow-up" });
  await stop("kept again", NOON, "b");
  await run("next", { subject: "opening:follow-up" });
  expect(await experiments.find("kept again")).toMatchObject({ keptArm: null });
  expect((await decide()).exposures).toMatchObject([{ experimentId: "next" }]);
  await stop("next");
});

test("where shoppers get what does best so far, they are dealt by what the results say, and in no other experiment", async () => {
  const words = (text: string): ExperimentArm => ({ name: text, share: 40, does: { kind: "words", text } });
  const arms = [words("Which size fits?"), words("Shall I help you?"), { ...SILENCE, share: 20 }];
  await run("adaptive", { subject: "opening:variant-help", language: "en", adaptiveShare: 80, arms });
  await run("plain", { subject: "opening:comparison" });
  const chancesOf = async (id: string) => (await experiments.listRunning()).find((one) => one.id === id)?.chances;
  expect(await chancesOf("adaptive")).toEqual({});

  for (let visitor = 0; visitor < 60; visitor++) {
    const [arm, visitorId] = [visitor % 2 === 0 ? "a" : "b", `adaptive-${visitor}`];
    await expose("adaptive", arm, visitorId, hours(-10));
    if (visitor < 50 && (arm === "b" || visitor < 4))
      await sell({ visitorId, net: 4000 + visitor, placedAt: hours(-9) });
  }
  const { arms: found } = await results("adaptive");
  const [first, second, silence] = found;
  expect((first?.chance ?? 0) + (second?.chance ?? 0)).toBeCloseTo(1, 6);
  expect(second?.chance).toBeGreaterThan(0.8);
  expect(silence?.chance).toBeNull();
  expect(await chancesOf("adaptive")).toEqual({ a: first?.chance, b: second?.chance });

  await results("plain");
  expect(await chancesOf("plain")).toEqual({});
  await stop("adaptive");
  await stop("plain");
});

test("what an arm has earned is what its visitors' orders say, from the exposure on and net of refunds", async () => {
  await run("ledger", { subject: "opening:bundle" });
  for (const visitorId of ["buyer", "refunder", "canceller", "looker"]) {
    await expose("ledger", "a", visitorId, hours(-10));
  }
  for (const visitorId of ["regular", "tester"]) await expose("ledger", "b", visitorId, hours(-10));
  await sell({ visitorId: "buyer", net: 5000, placedAt: hours(-9) });
  await sell({ visitorId: "buyer", net: 2500, placedAt: hours(-1) });
  await sell({ visitorId: "refunder", net: 1000, refunded: 3000, placedAt: hours(-8) });
  await sell({ visitorId: "canceller", net: 9900, placedAt: hours(-8), cancelledAt: hours(-7) });
  await sell({ visitorId: "regular", net: 4000, placedAt: hours(-2) });
  // Before the exposure, long before it, a test, and somebody who met nothing.
  await sell({ visitorId: "regular", net: 7000, placedAt: hours(-11) });
  await sell({ visitorId: "regular", net: 70_000, placedAt: hours(-10 - 91 * 24) });
  await sell({ visitorId: "tester", net: 8000, placedAt: hours(-1), isTest: true });
  await sell({ visitorId: "stranger", net: 8000, placedAt: hours(-1) });
  // 02:00 UTC is still the day before in New York: the day of the exposure itself is not an earlier one.
  const days = ["2026-05-03", "2026-05-02", "2026-01-01"].map((day) => ({ day, visitorId: "regular", arm: "agent" }));
  await prisma.visitorDay.createMany({ data: days.map((day) => ({ ...day, shopId: shop.id })) });
  const links = [
    { cartToken: "c1", visitorId: "buyer", source: "beacon" },
    { cartToken: "c1", visitorId: "buyer", source: "agent" },
    { cartToken: "c2", visitorId: "looker", source: "agent" },
  ];
  await prisma.cartLink.createMany({ data: links.map((link) => ({ ...link, shopId: shop.id, linkedAt: NOON })) });
  await pool.query(
    `INSERT INTO events.event (shop_id, id, at, type, visitor_id, data)
     SELECT $1, 'dismissal-' || hours, $2::timestamptz - make_interval(hours => hours), 'opening-dismissed', 'looker', '{}'
     FROM unnest(ARRAY[1, 2, 11]) AS hours`,
    [shop.id, NOON.toISOString()],
  );

  const range = { from: hours(-90), until: NOON, timezone: shop.timezone, countTests: false };
  const groups = await experiments.readOutcomes("ledger", range);
  expect(groups.find(({ earlierNet }) => earlierNet > 0)).toMatchObject({ arm: "b", earlierNet: 7000, earlierDays: 1 });
  expect((await results("ledger")).arms).toEqual([
    {
      ...{
        key: "a",
        name: "Shown",
        share: 50,
        chance: null,
        exposed: 4,
        orders: 3,
        netRevenue: 8500,
        revenuePerVisitor: 2125,
      },
      ...{ conversionRate: 0.5, averageOrderValue: 8500 / 3, refundRate: 12_900 / 21_400, matchRate: 0.5 },
      ...{ dismissals: 0.5, complaints: 0, pages: 0, paint: null, wait: null },
    },
    {
      ...{
        key: "b",
        name: "Silence",
        share: 50,
        chance: null,
        exposed: 2,
        orders: 1,
        netRevenue: 4000,
        revenuePerVisitor: 2000,
      },
      ...{ conversionRate: 0.5, averageOrderValue: 4000, refundRate: 0, matchRate: null, dismissals: 0, complaints: 0 },
      ...{ pages: 0, paint: null, wait: null },
    },
  ]);

  // What is ordered after the end is nobody's.
  await stop("ledger", hours(-5));
  expect((await results("ledger")).arms.map(({ netRevenue }) => netRevenue)).toEqual([6000, 0]);
});

test("the guardrail's job stops what does harm, says why and leaves the others", async () => {
  const guardrails = [{ metric: "refund-rate" as const, tolerance: 0.1 }];
  await run("harmful", { subject: "opening:welcome", guardrails });
  await run("harmless", { subject: "opening:comparison", guardrails });
  for (const [id, backInA] of [["harmful", 3] as const, ["harmless", 40] as const]) {
    await pool.query(
      `WITH visitor AS (SELECT $2 || '-' || number AS id, number FROM generate_series(1, 2000) AS number), exposed AS (
         INSERT INTO "ExperimentExposure" ("shopId", "experimentId", "visitorId", arm, "exposedAt")
         SELECT $1, $2, id, CASE WHEN number % 2 = 0 THEN 'a' ELSE 'b' END, $3 FROM visitor)
       INSERT INTO "Order" ("shopId", id, name, currency, subtotal, discounts, shipping, tax, total, "currentSubtotal",
         "includedTax", net, refunded, "placedAt", "sourceUpdatedAt", "visitorId", arm, lines)
       SELECT $1, id, id, 'USD', 4000, 0, 0, 0, 4000, 4000, 0, 4000 - back, back, $3, $3, id, 'agent', '{}'
       FROM visitor, LATERAL (SELECT CASE WHEN number % 2 = 0 AND number % $4 = 0 OR number % 11 = 0 THEN 4000 ELSE 0 END AS back) AS sale
       WHERE number % 5 < 2`,
      [shop.id, id, hours(-1).toISOString().slice(0, -1), backInA * 2],
    );
  }
  const ids = { random: () => "audit-entry" };
  const audit = createPostgresAuditLog(database, shop.id, { ids, clock });

  expect(await guardExperiments({ experiments, audit, clock }, shop)).toEqual(["harmful"]);
  const stopped = await experiments.find("harmful");
  expect(stopped).toMatchObject({ status: "stopped", stoppedAt: NOON });
  expect(stopped?.stopReason).toBe(
    "A guardrail stopped it: “Shown” clearly has more refunds or cancellations, by more than 10%.",
  );
  expect(await prisma.auditEntry.findMany({ where: { shopId: shop.id } })).toMatchObject([
    { actor: "guardrail", action: "experiment.stopped", detail: { id: "harmful", guardrail: "refund-rate" } },
  ]);
  expect(await experiments.find("harmless")).toMatchObject({ status: "running" });
});

test("pages that an arm makes slower stop the experiment; how fast they were is counted from the exposure on", async () => {
  const guardrails = [{ metric: "page-speed" as const, tolerance: 0.1 }];
  await run("slow pages", { subject: "opening:lower-price", guardrails });
  // 400 visitors an arm with two or three pages each, 2.8 s in one arm and 2.0 s in the other. One was left before the exposure, one
  // browser does not tell of paints, and one page stood for an hour before anybody looked at it.
  await pool.query(
    `WITH visitor AS (SELECT 'slow-' || number AS id, number FROM generate_series(1, 800) AS number), exposed AS (
       INSERT INTO "ExperimentExposure" ("shopId", "experimentId", "visitorId", arm, "exposedAt")
       SELECT $1, 'slow pages', id, CASE WHEN number % 2 = 0 THEN 'a' ELSE 'b' END, $2 FROM visitor)
     INSERT INTO events.event (shop_id, id, at, type, visitor_id, data)
     SELECT $1, id || page, $2::timestamp AT TIME ZONE 'UTC' + make_interval(mins => page), 'page-speed', id,
       jsonb_build_object('paint', CASE WHEN page = 2 AND number = 1 THEN 0 WHEN page = 2 AND number = 2 THEN 3600000
         ELSE 1400 + number % 5 * 300 + CASE WHEN number % 2 = 0 THEN 800 ELSE 0 END END, 'wait', 120, 'shift', 0)
     FROM visitor, unnest(ARRAY[-1, 1, 2, 3]) AS page WHERE page < 3 OR number % 3 = 0`,
    [shop.id, hours(-1).toISOString().slice(0, -1)],
  );

  const { arms, guardrails: readings } = await results("slow pages");
  expect(arms.map(({ pages, wait }) => ({ pages, wait }))).toEqual([
    { pages: 933, wait: 120 },
    { pages: 933, wait: 120 },
  ]);
  expect(arms[0]?.paint).toBeCloseTo((932 * 2800 + 10_000) / 933, -2);
  expect(arms[1]?.paint).toBeCloseTo(2000, -2);
  expect(readings).toMatchObject([{ metric: "page-speed", hasTooFew: false, broken: ["a"] }]);

  const audit = createPostgresAuditLog(database, shop.id, { ids: { random: () => "slow-entry" }, clock });
  expect(await guardExperiments({ experiments, audit, clock }, shop)).toEqual(["slow pages"]);
  expect((await experiments.find("slow pages"))?.stopReason).toBe(
    "A guardrail stopped it: “Shown” clearly has slower pages, by more than 10%.",
  );
  expect(await prisma.auditEntry.findFirst({ where: { id: "slow-entry" } })).toMatchObject({
    ...{ actor: "guardrail", action: "experiment.stopped", detail: { id: "slow pages", guardrail: "page-speed" } },
  });
});

test("results are kept as of a moment; late refunds of an ended one are taken off within a day", async () => {
  await run("kept results", { subject: "opening:alternative" });
  await expose("kept results", "a", "late refunder", hours(-10));
  await expose("kept results", "b", "nobody", hours(-10));
  await sell({ visitorId: "late refunder", net: 5000, placedAt: hours(-9) });
  await stop("kept results", hours(-8));
  const first = await results("kept results");
  const read = async () => (await experiments.readSnapshots(["kept results"])).get("kept results");
  expect(await read()).toEqual({ results: first, takenAt: NOON, tookMs: 0 });
  expect(first.arms[0]).toMatchObject({ netRevenue: 5000, refundRate: 0 });

  await prisma.order.updateMany({ where: { visitorId: "late refunder" }, data: { net: 2000n, refunded: 3000n } });
  await refreshStopped({ experiments, clock: { now: () => hours(23) } }, shop);
  expect((await read())?.takenAt).toEqual(NOON);
  await refreshStopped({ experiments, clock: { now: () => hours(25) } }, shop);
  const later = await read();
  expect(later?.results.arms[0]).toMatchObject({ netRevenue: 2000, refundRate: 0.6 });

  // Who was slower does not put the older ones back.
  await experiments.saveSnapshot("kept results", { results: first, takenAt: hours(24), tookMs: 1 });
  expect(await read()).toEqual(later);
  await prisma.experimentSnapshot.updateMany({ data: { results: { of: "another version" } } });
  expect(await read()).toBeUndefined();
});

test("what nobody has met yet is kept as well", async () => {
  await run("unmet", { subject: "opening:variant-help" });
  const first = await results("unmet");

  expect((await experiments.readSnapshots(["unmet"])).get("unmet")?.results).toEqual(first);
});

test.each([
  ["four seconds old", -4, 10, null, false],
  ["six seconds old", -6, 10, null, true],
  ["six seconds old and dear", -6, 800, null, false],
  ["minutes old and dear", -100, 800, null, true],
  ["from before the end", -3, 10, -2, true],
])("results that are %s are outdated or not", (_case, takenSeconds, tookMs, stoppedSeconds, expected) => {
  const seconds = (count: number) => new Date(NOON.getTime() + count * 1000);
  const stoppedAt = stoppedSeconds === null ? null : seconds(stoppedSeconds);

  expect(isOutdated({ takenAt: seconds(takenSeconds), tookMs }, { stoppedAt }, NOON)).toBe(expected);
});
