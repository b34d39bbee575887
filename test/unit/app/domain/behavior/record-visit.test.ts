import { expect, test } from "vitest";
import { visitBeaconSchema } from "~/contracts/agent-api";
import { shopSettingsSchema } from "~/contracts/shop-settings";
import { recordVisit } from "~/domain/behavior/record-visit";
import { assignArm } from "~/lib/experiment-arm";
import type { VisitorRecord } from "~/ports/visit-store";

const CHROME = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36";
const GOOGLE = "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)";
const shop = { id: "shop-1", timezone: "UTC", experimentSalt: "salt", settings: shopSettingsSchema.parse({}) };
const visit = { kind: "visit", visitor: "visitor-0123456789", path: "/", referrer: null, device: "phone" };

async function send(beacon: object, { userAgent = CHROME, known }: { userAgent?: string; known?: VisitorRecord } = {}) {
  const done: string[] = [];
  const arms: string[] = [];
  const note = (what: string) => () => Promise.resolve(void done.push(what));
  const dependencies = {
    visits: {
      findVisitor: () => Promise.resolve(known ?? null),
      recordVisit: ({ arm }: { arm: string }) => Promise.resolve(void (done.push("visit"), arms.push(arm))),
      withdrawConsent: note("withdraw"),
      markDay: note("mark"),
      linkCart: note("link"),
      findVisitorOfCart: () => Promise.resolve(null),
    },
    orders: { listUnjoined: () => Promise.resolve([]) },
    events: { append: note("event"), findOfferedOpenings: () => Promise.resolve(new Map()) },
    jobs: { enqueue: note("roll up"), isDue: () => Promise.resolve(false) },
  } as unknown as Parameters<typeof recordVisit>[0];
  const parsed = visitBeaconSchema.parse(beacon);
  const from = { beacon: parsed, customerId: null, userAgent, now: new Date("2026-11-20T12:00:00Z") };
  return { outcome: await recordVisit(dependencies, shop, from), done, arms };
}

test("a visit counts, in the arm that is computed here, whatever the device claims", async () => {
  const claimed = await Promise.all(["agent", "holdout"].map((arm) => send({ ...visit, arm })));

  for (const { outcome, done, arms } of claimed) {
    expect({ outcome, done }).toEqual({ outcome: "recorded", done: ["visit", "roll up"] });
    expect(arms).toEqual([assignArm(visit.visitor, shop.experimentSalt, 0.1)]);
  }
});

test("nothing of a bot is counted", async () => {
  const answer = await send({ ...visit, arm: "agent" }, { userAgent: GOOGLE });

  expect(answer).toEqual({ outcome: "bot", done: [], arms: [] });
});

test.each<[string, object]>([
  ["visit", { ...visit, arm: "agent" }],
  ["cart", { kind: "cart", visitor: visit.visitor, cartToken: "cart-1" }],
  ["page", { kind: "speed", visitor: visit.visitor, page: 1, paint: 1, wait: 1, shift: 0 }],
])("no %s of staff in a preview is counted", async (_kind, beacon) => {
  const known: VisitorRecord = { id: visit.visitor, arm: "agent", customerId: null, isPreview: true };

  expect(await send(beacon, { known })).toMatchObject({ outcome: "preview", done: [] });
});

test("a cart is linked only to a visitor who was counted before", async () => {
  const cart = { kind: "cart", visitor: visit.visitor, cartToken: "cart-1" };
  const known: VisitorRecord = { id: visit.visitor, arm: "holdout", customerId: null, isPreview: false };

  expect((await send(cart)).outcome).toBe("unknown-visitor");
  expect(await send(cart, { known })).toMatchObject({ outcome: "recorded", done: ["link", "mark", "roll up"] });
});
