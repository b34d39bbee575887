import { randomUUID } from "node:crypto";
import { afterEach, describe, expect } from "vitest";
import { z } from "zod";
import type { SentFrame, Shopper } from "../integration/shop-floor/shopper.ts";
import { crashTest as test } from "./support/crash-test.ts";
import type { CrashFloor } from "./support/open-crash-floor.ts";
import { sendTurn } from "./support/send-turn.ts";

/** Each call to the Storefront API takes this long; the app waits for 2.5 s. */
const HELD_MS = 900;
/** A turn's worker is believed to be dead after 15 s of business time, a cart write to be cut off after 60 s. */
const LEASE_OVER_MS = 16_000;
const CUT_OFF_MS = 61_000;

let floor: CrashFloor;
/** Two variants that are for sale: one the shopper puts into the cart, one the agent adds. */
let own: string;
let added: string;

test.beforeAll(async ({ floor: opened }) => {
  floor = opened;
  const shopper = await floor.openShopper();
  const { products } = productsSchema.parse(await (await shopper.store("/products.json?limit=50")).json());
  const forSale = products.flatMap(({ variants }) => variants.filter(({ available }) => available).slice(0, 1));
  [own = "", added = ""] = forSale.map(({ id }) => String(id));
});
afterEach(() => floor.heal());

const productsSchema = z.object({
  products: z.array(z.object({ variants: z.array(z.object({ id: z.int(), available: z.boolean() })) })),
});

async function aShopperWithACart(): Promise<Shopper> {
  const shopper = await floor.openShopper();
  await shopper.add(own, 1);
  return shopper;
}

const tapOf = (idempotencyKey: string) => ({
  tap: { kind: "add-to-cart" as const, variantId: added, quantity: 2 },
  idempotencyKey,
});

/** Journal of the shopper's writes. */
function writesOf(shopper: Shopper) {
  return floor.query<{ id: string; status: string }>(
    `SELECT write.id, write.status::text FROM "CartWrite" AS write
     JOIN "Conversation" AS talk ON talk."shopId" = write."shopId" AND talk.id = write."conversationId"
     WHERE talk."visitorId" = $1`,
    [shopper.visitorId],
  );
}

async function countCalls(operation?: string): Promise<number> {
  const entries = await floor.log("graphql");
  return entries.filter((entry) => operation === undefined || entry.operation === operation).length;
}

/** As the cron does every minute, once the write is old enough. */
async function runRecoveryJob(shopper: Shopper) {
  await floor.sim("clock", { advanceMs: CUT_OFF_MS });
  await floor.until("the job to settle the write", async () => {
    const writes = await writesOf(shopper);
    if (writes.every(({ status }) => status !== "WRITING")) return true;
    await floor.query("SELECT graphile_worker.add_job('resume-cart-writes', '{}'::json, job_key := 'from-the-test')");
    return null;
  });
}

async function resend(shopper: Shopper, idempotencyKey: string): Promise<SentFrame[]> {
  await floor.sim("clock", { advanceMs: LEASE_OVER_MS });
  return shopper.turn(tapOf(idempotencyKey));
}

async function expectOneLine(shopper: Shopper, frames: SentFrame[]) {
  expect(await shopper.cartUnits()).toEqual({ [own]: 1, [added]: 2 });
  expect(await writesOf(shopper)).toEqual([expect.objectContaining({ status: "WRITTEN" })]);

  const events = frames.map(({ event }) => event);
  expect(events.filter(({ type }) => type === "cart-write")).toMatchObject([{ by: "server", status: "written" }]);
  expect(events.at(-1)?.type).toBe("turn-end");
  expect(frames.map(({ id }) => id.split(":")[1])).toEqual(frames.map((_, index) => String(index)));
}

const isJournalled = async (shopper: Shopper) => (await writesOf(shopper)).some(({ status }) => status === "WRITING");

/** Each kills the web process and returns when the local Shopify is done with whatever it was asked. */
const MOMENTS: [string, (shopper: Shopper) => Promise<void>][] = [
  [
    "between the journal and the write, which never reaches Shopify",
    async (shopper) => {
      await floor.until("the write in the journal", async () => ((await isJournalled(shopper)) ? true : null));
      const before = await countCalls("AddCartLines");
      await floor.sim("faults", { status: { storefront: 503 } });
      await floor.kill("web");
      await floor.untilStorefrontIsIdle();
      expect(await countCalls("AddCartLines")).toBe(before);
    },
  ],
  [
    "between the journal and the write, which may reach Shopify after the death",
    async (shopper) => {
      await floor.killWhen("web", "the write in the journal", () => isJournalled(shopper));
      await floor.untilStorefrontIsIdle();
    },
  ],
  [
    "between the write and the reading back",
    async (shopper) => {
      const before = await countCalls("AddCartLines");
      await floor.killWhen("web", "the write at Shopify", async () => (await countCalls("AddCartLines")) > before);
      expect(await isJournalled(shopper)).toBe(true);
    },
  ],
];

const RECOVERIES: [string, (shopper: Shopper, idempotencyKey: string) => Promise<SentFrame[]>][] = [
  ["sending the tap again", resend],
  [
    "the recovery job, then the tap again",
    async (shopper, key) => {
      await runRecoveryJob(shopper);
      return resend(shopper, key);
    },
  ],
  [
    "the job and two tabs at the same time",
    async (shopper, key) => {
      const [, one, two] = await Promise.all([runRecoveryJob(shopper), resend(shopper, key), resend(shopper, key)]);
      expect(one).toEqual(two);
      return one;
    },
  ],
];

describe.each(MOMENTS)("kill -9 of the web process %s", (_moment, kill) => {
  test.each(RECOVERIES)("%s: one line with the right quantity", async (_recovery, recover) => {
    const shopper = await aShopperWithACart();
    const idempotencyKey = randomUUID();
    await floor.sim("faults", { latencyMs: { storefront: HELD_MS } });

    const turn = sendTurn(shopper, tapOf(idempotencyKey));
    await kill(shopper);
    await turn.over;
    await floor.heal();

    await expectOneLine(shopper, await recover(shopper, idempotencyKey));
  });
});

/** Wherever the kill falls: after this many calls to Shopify since the tap. */
test.each([0, 1, 3, 5])("kill -9 after %i calls to Shopify: one line with the right quantity", async (calls) => {
  const shopper = await aShopperWithACart();
  const idempotencyKey = randomUUID();
  await floor.sim("faults", { latencyMs: { storefront: HELD_MS / 3 } });
  const before = await countCalls();

  const turn = sendTurn(shopper, tapOf(idempotencyKey));
  let isOver = false;
  void turn.over.then(() => (isOver = true));
  await floor.killWhen("web", `${calls} calls`, async () => isOver || (await countCalls()) - before >= calls);
  await turn.over;
  await floor.untilStorefrontIsIdle();
  await floor.heal();

  await expectOneLine(shopper, await resend(shopper, idempotencyKey));
});

test("kill -9 while the widget writes and reports: one line, and it is confirmed once", async () => {
  const shopper = await floor.openShopper();
  const idempotencyKey = randomUUID();
  const asked = await shopper.turn(tapOf(idempotencyKey));
  const request = asked.map(({ event }) => event).find((event) => event.type === "cart-write");
  if (request?.type !== "cart-write") throw new Error("The widget was not asked to write.");
  await shopper.add(added, 2);

  await floor.sim("faults", { latencyMs: { storefront: HELD_MS } });
  const report = { kind: "cart-written" as const, writeId: request.writeId, ok: true, message: null };
  const reportKey = randomUUID();
  const turn = sendTurn(shopper, { tap: report, idempotencyKey: reportKey });
  await floor.killWhen("web", "the report to be stored", async () => {
    return (await floor.query('SELECT 1 FROM "Turn" WHERE "idempotencyKey" = $1', [reportKey])).length > 0;
  });
  await turn.over;
  await floor.heal();
  await floor.sim("clock", { advanceMs: LEASE_OVER_MS });
  const confirmed = await shopper.turn({ tap: report, idempotencyKey: reportKey });
  const askedAgain = await shopper.turn(tapOf(idempotencyKey));

  expect(request).toMatchObject({ by: "widget", status: "requested" });
  expect(askedAgain).toEqual(asked);
  expect(confirmed.map(({ event }) => event).filter(({ type }) => type === "cart-write")).toMatchObject([
    { status: "written" },
  ]);
  expect(await shopper.cartUnits()).toEqual({ [added]: 2 });
  expect(await writesOf(shopper)).toEqual([{ id: request.writeId, status: "WRITTEN" }]);
});
