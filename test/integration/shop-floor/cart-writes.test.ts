import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { CartDeskContext } from "~/domain/carts/cart-desk-context";
import { createCartDesk } from "~/domain/carts/create-cart-desk";
import { AppError } from "~/lib/app-error";
import type { CartOutcome } from "~/ports/cart-desk";
import type { Shop } from "~/ports/shop-store";
import type { Storefront } from "~/ports/storefront";
import { setStock } from "../../simulator/commerce/set-stock.ts";
import type { Product, Variant } from "../../simulator/state/entities.ts";
import { startApp } from "../start-app.ts";
import { openShopper, type Shopper } from "./shopper.ts";

const app = await startApp({ shops: [{ handle: "alpha", content: "demo" }] });
const { services } = app;
let shop: Shop;
let shopper: Shopper;
let product: Product;

beforeAll(async () => {
  await app.install("alpha");
  await app.settle();
  shop = await app.shopOf("alpha");
});
afterAll(() => app.close());

beforeEach(async () => {
  shopper = await openShopper(app, "alpha");
  product = productWith(4);
  product.variants.slice(0, 4).forEach((variant) => stock(variant, 20));
});

function shopState() {
  const state = app.simulator.context.shops.get("alpha.myshopify.com");
  if (!state) throw new Error("there is no shop");
  return state;
}

function productWith(variants: number): Product {
  const found = [...shopState().products.values()].find(
    (candidate) =>
      candidate.status === "active" && candidate.variants.filter(({ tracked }) => tracked).length >= variants,
  );
  if (!found) throw new Error("there is no such product");
  return found;
}

function variantAt(index: number): Variant {
  const variant = product.variants[index];
  if (!variant) throw new Error(`there is no variant ${index}`);
  return variant;
}
const idAt = (index: number) => String(variantAt(index).id);

function stock(variant: Variant, available: number) {
  const { inventoryItemId } = variant;
  const levels = shopState().inventory.filter((level) => level.inventoryItemId === inventoryItemId);
  variant.inventoryPolicy = "deny";
  levels.forEach(({ locationId }, index) =>
    setStock(app.simulator.context, shopState(), {
      inventoryItemId,
      locationId,
      available: index === 0 ? available : 0,
    }),
  );
}

type Turn = { turnId?: string; conversationId?: string; wrap?: (storefront: Storefront) => Storefront };

function contextOf({
  turnId = services.ids.random(),
  conversationId = `conversation-${shopper.visitorId}`,
  wrap = (x) => x,
}: Turn): CartDeskContext {
  const token = shopper.cartToken();
  const context = services.forShop(shop).cartContext({
    conversationId,
    turnId,
    visitorId: shopper.visitorId,
    cartId: token === null ? null : `gid://shopify/Cart/${token}`,
    currency: "USD",
    market: { country: null, language: null },
    buyerIp: "203.0.113.7",
  });
  return { ...context, storefront: wrap(context.storefront) };
}
const deskOf = (turn: Turn = {}) => createCartDesk(contextOf(turn));

function changesOf(outcome: CartOutcome) {
  return "changes" in outcome ? outcome.changes.map(({ got, reason }) => ({ got, reason })) : outcome.status;
}

describe("what really happened is told", () => {
  test("all went in, and the theme's own cart shows it", async () => {
    await shopper.add(idAt(0), 1);

    const outcome = await deskOf().write([
      { action: "add", variantId: idAt(0), quantity: 1 },
      { action: "add", variantId: idAt(1), quantity: 2 },
    ]);

    expect(outcome.status).toBe("written");
    expect(changesOf(outcome)).toEqual([
      { got: 1, reason: "ok" },
      { got: 2, reason: "ok" },
    ]);
    expect(await shopper.cartUnits()).toEqual({ [idAt(0)]: 2, [idAt(1)]: 2 });
  });

  test("less than wanted", async () => {
    await shopper.add(idAt(1), 1);
    stock(variantAt(0), 2);

    const outcome = await deskOf().write([{ action: "add", variantId: idAt(0), quantity: 5 }]);

    expect([outcome.status, changesOf(outcome)]).toEqual(["partial", [{ got: 2, reason: "not-enough-stock" }]]);
    expect(await shopper.cartUnits()).toEqual({ [idAt(0)]: 2, [idAt(1)]: 1 });
  });

  test("sold out since it was shown", async () => {
    await shopper.add(idAt(1), 1);
    stock(variantAt(0), 0);

    const outcome = await deskOf().write([{ action: "add", variantId: idAt(0), quantity: 1 }]);

    expect([outcome.status, changesOf(outcome)]).toEqual(["refused", [{ got: 0, reason: "sold-out" }]]);
    expect(await shopper.cartUnits()).toEqual({ [idAt(1)]: 1 });
  });

  test("one that does not exist does not keep the others out", async () => {
    await shopper.add(idAt(1), 1);

    const outcome = await deskOf().write([
      { action: "add", variantId: "999", quantity: 1 },
      { action: "add", variantId: idAt(0), quantity: 1 },
    ]);

    expect([outcome.status, changesOf(outcome)]).toEqual([
      "partial",
      [
        { got: 0, reason: "gone" },
        { got: 1, reason: "ok" },
      ],
    ]);
  });

  test("another price than the one that was told", async () => {
    await shopper.add(idAt(1), 1);
    const told = { [idAt(0)]: variantAt(0).price };
    const before = variantAt(0).price;
    variantAt(0).price = before + 500;

    const outcome = await deskOf().write([{ action: "add", variantId: idAt(0), quantity: 1 }], told);
    variantAt(0).price = before;

    expect(outcome).toMatchObject({ status: "written", priceChanged: true });
  });

  test("a line is set and removed", async () => {
    await shopper.add(idAt(0), 3);
    const desk = deskOf();
    const reading = await desk.read();
    const lineId = reading.status === "cart" ? (reading.cart.lines[0]?.id ?? "") : "";

    const lowered = await desk.write([{ action: "set", lineId, quantity: 1 }]);
    const removed = await desk.write([{ action: "set", lineId, quantity: 0 }]);

    expect([lowered.status, removed.status]).toEqual(["written", "written"]);
    expect(await shopper.cartUnits()).toEqual({});
  });

  test("nothing was changed when the store does not answer", async () => {
    await shopper.add(idAt(0), 1);
    const deaf = (storefront: Storefront): Storefront => ({
      ...storefront,
      addLines: () => Promise.reject(new AppError("upstream-unavailable", "no answer")),
    });

    const outcome = await deskOf({ wrap: deaf }).write([{ action: "add", variantId: idAt(1), quantity: 1 }]);

    expect(outcome.status).toBe("unavailable");
    expect(await shopper.cartUnits()).toEqual({ [idAt(0)]: 1 });
  });

  test("an answer that was lost although the cart was changed is found by reading back", async () => {
    await shopper.add(idAt(0), 1);
    const lossy = (storefront: Storefront): Storefront => ({
      ...storefront,
      async addLines(...call) {
        await storefront.addLines(...call);
        throw new AppError("upstream-unavailable", "the answer was lost");
      },
    });

    const outcome = await deskOf({ wrap: lossy }).write([{ action: "add", variantId: idAt(1), quantity: 1 }]);

    expect(outcome.status).toBe("written");
    expect(await shopper.cartUnits()).toEqual({ [idAt(0)]: 1, [idAt(1)]: 1 });
  });
});

describe("without a cart the widget writes", () => {
  test("and nobody says added before it was read back", async () => {
    const [conversationId] = [`conversation-${shopper.visitorId}`];
    const asked = await deskOf({ conversationId }).write([{ action: "add", variantId: idAt(0), quantity: 2 }]);
    if (asked.status !== "requested") throw new Error(`expected a request, got ${asked.status}`);
    await shopper.add(idAt(0), 2);

    const confirmed = await deskOf({ conversationId }).confirm(asked.writeId, { ok: true, message: null });
    const again = await deskOf({ conversationId }).confirm(asked.writeId, { ok: true, message: null });

    expect([confirmed.status, changesOf(confirmed)]).toEqual(["written", [{ got: 2, reason: "ok" }]]);
    expect(again).toMatchObject({ status: "written", writeId: asked.writeId });
  });

  test("its word alone is not believed", async () => {
    const conversationId = `conversation-${shopper.visitorId}`;
    const asked = await deskOf({ conversationId }).write([{ action: "add", variantId: idAt(0), quantity: 2 }]);
    if (asked.status !== "requested") throw new Error(`expected a request, got ${asked.status}`);
    await shopper.add(idAt(1), 1);

    const confirmed = await deskOf({ conversationId }).confirm(asked.writeId, { ok: true, message: null });

    expect(confirmed.status).toBe("refused");
  });

  test("a conversation cannot confirm another's write", async () => {
    const asked = await deskOf({ conversationId: "one" }).write([{ action: "add", variantId: idAt(0), quantity: 2 }]);
    if (asked.status !== "requested") throw new Error(`expected a request, got ${asked.status}`);
    await shopper.add(idAt(0), 2);

    expect((await deskOf({ conversationId: "two" }).confirm(asked.writeId, { ok: true, message: null })).status).toBe(
      "unavailable",
    );
  });
});

describe("one tap is never two lines", () => {
  const wanted = (index: number) => [{ action: "add" as const, variantId: idAt(index), quantity: 1 }];

  test("the same turn, run at the same time by two workers", async () => {
    await shopper.add(idAt(1), 1);
    const turnId = services.ids.random();

    const outcomes = await Promise.all([deskOf({ turnId }).write(wanted(0)), deskOf({ turnId }).write(wanted(0))]);

    expect(outcomes.map(({ status }) => status)).toEqual(["written", "written"]);
    expect(await shopper.cartUnits()).toEqual({ [idAt(0)]: 1, [idAt(1)]: 1 });
  });

  test("the same wish twice in one turn is two", async () => {
    await shopper.add(idAt(1), 1);
    const desk = deskOf();

    await desk.write(wanted(0));
    await desk.write(wanted(0));

    expect((await shopper.cartUnits())[idAt(0)]).toBe(2);
  });

  test("killed after the journal and before the write: it is tried again", async () => {
    await shopper.add(idAt(1), 1);
    const turnId = services.ids.random();
    const killed = (storefront: Storefront): Storefront => ({
      ...storefront,
      addLines: () => Promise.reject(new Error("killed")),
    });
    await expect(deskOf({ turnId, wrap: killed }).write(wanted(0))).rejects.toThrow("killed");

    const outcome = await deskOf({ turnId }).write(wanted(0));

    expect(outcome.status).toBe("written");
    expect(await shopper.cartUnits()).toEqual({ [idAt(0)]: 1, [idAt(1)]: 1 });
  });

  const killedAfterWrite = (storefront: Storefront): Storefront => ({
    ...storefront,
    async addLines(...call) {
      await storefront.addLines(...call);
      throw new Error("killed");
    },
  });

  test("killed after the write and before the reading: it is done, not done again", async () => {
    await shopper.add(idAt(1), 1);
    const turnId = services.ids.random();
    await expect(deskOf({ turnId, wrap: killedAfterWrite }).write(wanted(0))).rejects.toThrow("killed");

    const outcome = await deskOf({ turnId }).write(wanted(0));

    expect([outcome.status, changesOf(outcome)]).toEqual(["written", [{ got: 1, reason: "ok" }]]);
    expect(await shopper.cartUnits()).toEqual({ [idAt(0)]: 1, [idAt(1)]: 1 });
  });

  test("killed, and the shopper changed the same line meanwhile: it is told, not touched", async () => {
    await shopper.add(idAt(1), 1);
    const turnId = services.ids.random();
    await expect(
      deskOf({ turnId, wrap: killedAfterWrite }).write([{ action: "add", variantId: idAt(0), quantity: 3 }]),
    ).rejects.toThrow();
    await shopper.store("/cart/change.js", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ id: idAt(0), quantity: 1 }),
    });

    const outcome = await deskOf({ turnId }).write([{ action: "add", variantId: idAt(0), quantity: 3 }]);

    expect([outcome.status, changesOf(outcome)]).toEqual(["partial", [{ got: 1, reason: "not-enough-stock" }]]);
    expect((await shopper.cartUnits())[idAt(0)]).toBe(1);
  });

  test("a write that no turn came back for is settled by the job", async () => {
    await shopper.add(idAt(1), 1);
    const conversationId = services.ids.random();
    const { conversations, cartJournal } = services.forShop(shop);
    const now = services.clock.now();
    await conversations.ensureVisitor({ id: shopper.visitorId, customerId: null, isPreview: false, now });
    await conversations.create({ id: conversationId, visitorId: shopper.visitorId, isPreview: false, startedAt: now });
    const turn = { turnId: services.ids.random(), conversationId };
    await expect(deskOf({ ...turn, wrap: killedAfterWrite }).write(wanted(0))).rejects.toThrow("killed");
    await services.database.pool.query(
      `UPDATE "CartWrite" SET "updatedAt" = now() - interval '2 minutes' WHERE status = 'WRITING'`,
    );

    // Loaded here: it reads the configuration, which the app of this file has just set.
    const { resumeCartWritesJob } = await import("~/jobs/resume-cart-writes");
    await resumeCartWritesJob({}, { isLastAttempt: false });

    expect((await cartJournal.listOfTurn(turn.turnId)).map(({ status }) => status)).toEqual(["written"]);
    expect(await shopper.cartUnits()).toEqual({ [idAt(0)]: 1, [idAt(1)]: 1 });
  });
});

describe("the job that settles cut-off writes", () => {
  async function cutOffWrite(id: string, conversationId: string, cartIdCiphertext: string | null) {
    const at = new Date(services.clock.now().getTime() - 3 * 60_000);
    await services.database.prisma.cartWrite.create({
      data: {
        ...{ shopId: shop.id, id, conversationId, turnId: `turn-of-${id}`, cartIdCiphertext, status: "WRITING" },
        ...{ before: { byVariant: {} }, intended: { byVariant: {} }, changes: { changes: [] } },
        ...{ createdAt: at, updatedAt: at },
      },
    });
  }

  test("closes those whose conversation was erased", async () => {
    await cutOffWrite("write-of-nobody", "an-erased-conversation", null);

    const { resumeCartWritesJob } = await import("~/jobs/resume-cart-writes");
    await resumeCartWritesJob({}, { isLastAttempt: false });

    expect((await services.forShop(shop).cartJournal.find("write-of-nobody"))?.status).toBe("refused");
  });
});

describe("undo", () => {
  test("brings the cart back to what it was", async () => {
    await shopper.add(idAt(0), 1);
    const written = await deskOf().write([
      { action: "add", variantId: idAt(0), quantity: 2 },
      { action: "add", variantId: idAt(1), quantity: 1 },
    ]);
    if (written.status !== "written") throw new Error("not written");

    const undone = await deskOf().undo(written.writeId);

    expect(undone.status).toBe("undone");
    expect(await shopper.cartUnits()).toEqual({ [idAt(0)]: 1 });
    expect((await deskOf().undo(written.writeId)).status).toBe("nothing-to-undo");
  });

  test("puts a removed line back", async () => {
    await shopper.add(idAt(0), 3);
    const desk = deskOf();
    const reading = await desk.read();
    await desk.write([
      { action: "set", lineId: reading.status === "cart" ? (reading.cart.lines[0]?.id ?? "") : "", quantity: 0 },
    ]);

    expect((await deskOf().undo(null)).status).toBe("undone");
    expect(await shopper.cartUnits()).toEqual({ [idAt(0)]: 3 });
  });

  test("leaves alone what was changed since", async () => {
    await shopper.add(idAt(1), 1);
    await deskOf().write([{ action: "add", variantId: idAt(0), quantity: 1 }]);
    await shopper.add(idAt(0), 1);

    expect((await deskOf().undo(null)).status).toBe("changed-since");
    expect((await shopper.cartUnits())[idAt(0)]).toBe(2);
  });

  test("only the newest write can be undone", async () => {
    await shopper.add(idAt(2), 1);
    const first = await deskOf().write([{ action: "add", variantId: idAt(0), quantity: 1 }]);
    await deskOf().write([{ action: "add", variantId: idAt(1), quantity: 1 }]);

    expect((await deskOf().undo(first.status === "written" ? first.writeId : "")).status).toBe("nothing-to-undo");
  });

  test("killed in its middle it is finished by the same turn", async () => {
    await shopper.add(idAt(1), 1);
    await deskOf().write([{ action: "add", variantId: idAt(0), quantity: 1 }]);
    const turnId = services.ids.random();
    const killed = (storefront: Storefront): Storefront => ({
      ...storefront,
      async setQuantities(...call) {
        await storefront.setQuantities(...call);
        throw new Error("killed");
      },
    });
    await expect(deskOf({ turnId, wrap: killed }).undo(null)).rejects.toThrow("killed");

    expect((await deskOf({ turnId }).undo(null)).status).toBe("undone");
    expect(await shopper.cartUnits()).toEqual({ [idAt(1)]: 1 });
  });
});

test("after the first write the cart carries the marks that attribution reads, and keeps the shopper's own", async () => {
  await shopper.add(idAt(1), 1);
  await shopper.store("/cart/update.js", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ attributes: { gift: "yes" } }),
  });
  const desk = deskOf({ conversationId: "marked-conversation" });

  await desk.write([{ action: "add", variantId: idAt(0), quantity: 1 }]);
  await desk.settle();

  const [token = ""] = shopper.cartToken()?.split("?") ?? [];
  const cart = shopState().carts.get(token);
  expect(cart?.attributes).toEqual(
    expect.arrayContaining([
      { key: "gift", value: "yes" },
      { key: "__shopwalker", value: "marked-conversation" },
    ]),
  );
  expect(cart?.metafields.map(({ key, value }) => [key, value])).toEqual([
    ["shopwalker_session", "marked-conversation"],
  ]);
  const { rows } = await services.database.pool.query(`SELECT * FROM "CartLink" WHERE "cartToken" = $1`, [token]);
  expect(rows).toEqual([expect.objectContaining({ shopId: shop.id, visitorId: shopper.visitorId, source: "agent" })]);
});

test("the key of a cart is nowhere in the journal", async () => {
  await shopper.add(idAt(1), 1);
  await deskOf().write([{ action: "add", variantId: idAt(0), quantity: 1 }]);
  const key = shopper.cartToken()?.split("key=")[1] ?? "no key";

  const { rows } = await services.database.pool.query<{ row: string }>(
    `SELECT "CartWrite"::text AS row FROM "CartWrite"`,
  );

  expect(rows.length).toBeGreaterThan(0);
  expect(rows.some(({ row }) => row.includes(key))).toBe(false);
});
