import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  keepPendingWrite,
  type PendingWrite,
  readPendingWrite,
} from "../../../../extensions/shopwalker-widget/src/cart/pending-write.ts";
import { runCartWrite } from "../../../../extensions/shopwalker-widget/src/cart/run-cart-write.ts";

/** A theme's cart behind the Ajax API: enough of it to see what was written, and how often. */
let cart: Record<string, number>;
let calls: string[];
let failing: Record<string, () => Response | Promise<Response>>;

const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status });

function shop(path: string, body: { items?: { id: number; quantity: number }[]; id?: string; quantity?: number }) {
  if (path === "/cart/add.js") {
    for (const { id, quantity } of body.items ?? []) cart[id] = (cart[id] ?? 0) + quantity;
  }
  if (path === "/cart/change.js" && body.id) cart[body.id] = body.quantity ?? 0;
  const items = Object.entries(cart).map(([variant, quantity]) => ({ variant_id: Number(variant), quantity }));
  return json({ token: "t?key=k", item_count: items.length, items });
}

beforeEach(() => {
  cart = {};
  calls = [];
  failing = {};
  sessionStorage.clear();
  document.body.replaceChildren();
  vi.stubGlobal("fetch", async (url: string, init?: { body?: string }) => {
    calls.push(url);
    const answer = shop(url, JSON.parse(init?.body ?? "{}") as Parameters<typeof shop>[1]);
    return (await failing[url]?.()) ?? answer;
  });
});

afterEach(() => vi.unstubAllGlobals());

const add = (quantity = 1): PendingWrite => ({
  writeId: "w1",
  lines: [{ action: "add", variantId: "101", lineId: null, quantity }],
  before: null,
});
const writes = () => calls.filter((url) => url !== "/cart.js");

describe("runCartWrite", () => {
  it("writes through the Ajax API and keeps what was there before it began", async () => {
    cart = { 101: 2 };

    expect(await runCartWrite(add())).toEqual({ ok: true, message: null });

    expect(cart).toEqual({ 101: 3 });
    expect(readPendingWrite()).toMatchObject({ writeId: "w1", before: { 101: 2 } });
  });

  it("writes through Shopify's actions where there are any", async () => {
    const updateCart = vi.fn(() => Promise.resolve({ cart: {} }));
    vi.stubGlobal("Shopify", { actions: { updateCart } });
    const set: PendingWrite = {
      writeId: "w2",
      lines: [
        { action: "add", variantId: "101", lineId: null, quantity: 1 },
        { action: "set", variantId: "102", lineId: "gid://shopify/CartLine/9", quantity: 0 },
      ],
      before: null,
    };

    expect(await runCartWrite(set)).toEqual({ ok: true, message: null });

    expect(updateCart).toHaveBeenCalledExactlyOnceWith(
      {
        lines: [
          { merchandiseId: "gid://shopify/ProductVariant/101", quantity: 1 },
          { id: "gid://shopify/CartLine/9", quantity: 0 },
        ],
      },
      expect.anything(),
    );
    expect(writes()).toEqual([]);
  });

  it("says what Shopify said when the cart refuses", async () => {
    failing["/cart/add.js"] = () => {
      cart = {};
      return json({ status: 422, message: "Cart Error", description: "The product is already sold out." }, 422);
    };
    expect(await runCartWrite(add())).toEqual({ ok: false, message: "The product is already sold out." });

    vi.stubGlobal("Shopify", {
      actions: { updateCart: () => Promise.resolve({ cart: null, userErrors: [{ message: "Sold out" }] }) },
    });
    expect(await runCartWrite(add())).toEqual({ ok: false, message: "Sold out" });
  });

  it("does not add a second time when the first way gave no answer but had written", async () => {
    vi.stubGlobal("Shopify", {
      actions: {
        updateCart: () => {
          cart[101] = 1;
          return Promise.reject(new Error("The connection was lost."));
        },
      },
    });

    expect(await runCartWrite(add())).toEqual({ ok: true, message: null });

    expect(cart).toEqual({ 101: 1 });
    expect(writes()).toEqual([]);
  });

  it("goes on to the next way when the first had not written", async () => {
    vi.stubGlobal("Shopify", { actions: { updateCart: () => Promise.reject(new Error("blocked")) } });

    expect(await runCartWrite(add())).toEqual({ ok: true, message: null });

    expect(cart).toEqual({ 101: 1 });
  });

  it("sends a form when nothing else gets through", async () => {
    failing["/cart/add.js"] = () => {
      cart = {};
      return new Response("<html>Are you human?</html>");
    };
    const submitted: string[] = [];
    vi.spyOn(HTMLFormElement.prototype, "submit").mockImplementation(function (this: HTMLFormElement) {
      submitted.push(`${this.getAttribute("action")} ${new URLSearchParams(new FormData(this) as never).toString()}`);
    });

    await runCartWrite(add(2));

    expect(submitted).toEqual(["/cart/add id=101&quantity=2"]);
  });

  describe("after a reload in the middle", () => {
    it("is done when the cart is what it should become", async () => {
      cart = { 101: 3 };
      expect(await runCartWrite({ ...add(), before: { 101: 2 } })).toEqual({ ok: true, message: null });
      expect(writes()).toEqual([]);
    });

    it("is tried again when the cart is what it was", async () => {
      cart = { 101: 2 };
      expect(await runCartWrite({ ...add(), before: { 101: 2 } })).toEqual({ ok: true, message: null });
      expect(cart).toEqual({ 101: 3 });
    });

    it("is left to the server when the cart is something else", async () => {
      cart = { 101: 9 };
      expect(await runCartWrite({ ...add(), before: { 101: 2 } })).toEqual({ ok: false, message: null });
      expect(cart).toEqual({ 101: 9 });
    });
  });

  it("keeps nothing that cannot be read again", () => {
    keepPendingWrite(add());
    expect(readPendingWrite()).toEqual(add());
    sessionStorage.setItem("shopwalker:write", "{}");
    expect(readPendingWrite()).toBeNull();
    keepPendingWrite(null);
    expect(sessionStorage.length).toBe(0);
  });
});
