import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { readCart } from "../../../../extensions/shopwalker-widget/src/cart/read-cart.ts";

function answer(cart: unknown, status = 200): string[] {
  const asked: string[] = [];
  vi.stubGlobal("fetch", (url: string) => {
    asked.push(url);
    return Promise.resolve(new Response(typeof cart === "string" ? cart : JSON.stringify(cart), { status }));
  });
  return asked;
}

beforeEach(() => {
  document.cookie = "cart=; expires=Thu, 01 Jan 1970 00:00:00 GMT";
});
afterEach(() => vi.unstubAllGlobals());

describe("readCart", () => {
  it("adds up the pieces of a variant over its lines", async () => {
    const items = [
      { variant_id: 1, quantity: 2 },
      { variant_id: 1, quantity: 1 },
      { variant_id: 2, quantity: 4 },
    ];
    answer({ token: "t?key=k", item_count: 7, items });

    expect(await readCart()).toEqual({ token: "t?key=k", itemCount: 7, quantities: { 1: 3, 2: 4 } });
  });

  it("gives no token for a cart that does not exist yet, nor for one without its key", async () => {
    answer({ token: "t?key=k", item_count: 0, items: [] });
    expect((await readCart()).token).toBeNull();

    answer({ token: "t", item_count: 1, items: [] });
    expect((await readCart()).token).toBeNull();
  });

  it("gives the token of a cart that was emptied", async () => {
    document.cookie = "cart=t%3Fkey%3Dk";
    answer({ token: "t?key=k", item_count: 0, items: [] });
    expect((await readCart()).token).toBe("t?key=k");
  });

  it("asks in the shop's language", async () => {
    vi.stubGlobal("Shopify", { routes: { root: "/fr/" } });
    const asked = answer({ token: "t", item_count: 0, items: [] });
    await readCart();
    expect(asked).toEqual(["/fr/cart.js"]);
  });

  it.each([
    ["an error", {}, 500],
    ["a password page", "<html></html>", 200],
  ])("fails on %s", async (_what, body, status) => {
    answer(body, status);
    await expect(readCart()).rejects.toThrow("/cart.js");
  });
});
