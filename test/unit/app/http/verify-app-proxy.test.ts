import { createHmac } from "node:crypto";
import { describe, expect, test } from "vitest";
import { verifyAppProxy } from "~/http/verify-app-proxy";

const SECRET = "hush";
/** The time of Shopify's own examples. */
const NOW = new Date(1317327555_000);
const EXAMPLE = {
  extra: ["1", "2"],
  shop: ["shop-name.myshopify.com"],
  path_prefix: ["/apps/awesome_reviews"],
  timestamp: ["1317327555"],
};

function query(parameters: Record<string, string[]>): URLSearchParams {
  return new URLSearchParams(Object.entries(parameters).flatMap(([name, all]) => all.map((value) => [name, value])));
}

function signed(parameters: Record<string, string[]>): URLSearchParams {
  const text = Object.entries(parameters)
    .map(([name, all]) => `${name}=${all.join(",")}`)
    .sort()
    .join("");
  return query({ ...parameters, signature: [createHmac("sha256", SECRET).update(text).digest("hex")] });
}

describe("Shopify's published examples", () => {
  test("with a customer who is logged in", () => {
    const signature = ["4c68c8624d737112c91818c11017d24d334b524cb5c2b8ba08daa056f7395ddb"];

    const proxy = verifyAppProxy(query({ ...EXAMPLE, logged_in_customer_id: ["1"], signature }), SECRET, NOW);

    expect(proxy).toEqual({
      shopDomain: "shop-name.myshopify.com",
      customerId: "1",
      pathPrefix: "/apps/awesome_reviews",
    });
  });

  test("with nobody logged in", () => {
    const signature = ["e072b6d7e6622d85912a5214b860d3100dc1e73d9bc29f43796ac8c9ff8093cb"];

    const proxy = verifyAppProxy(query({ ...EXAMPLE, logged_in_customer_id: [""], signature }), SECRET, NOW);

    expect(proxy?.customerId).toBeNull();
  });
});

test("accepts a query of ours", () => {
  expect(verifyAppProxy(signed(EXAMPLE), SECRET, NOW)?.shopDomain).toBe("shop-name.myshopify.com");
});

test("believes none of several paths: a shopper may have written one of them", () => {
  const twice = signed({ ...EXAMPLE, path_prefix: ["/a/elsewhere", "/apps/awesome_reviews"] });

  expect(verifyAppProxy(twice, SECRET, NOW)?.pathPrefix).toBe("");
});

test.each([
  ["another secret", () => verifyAppProxy(signed(EXAMPLE), "other", NOW)],
  ["no signature", () => verifyAppProxy(query(EXAMPLE), SECRET, NOW)],
  ["an empty signature", () => verifyAppProxy(query({ ...EXAMPLE, signature: [""] }), SECRET, NOW)],
  [
    "a changed shop",
    () => {
      const changed = signed(EXAMPLE);
      changed.set("shop", "other.myshopify.com");
      return verifyAppProxy(changed, SECRET, NOW);
    },
  ],
  [
    "an added customer",
    () => {
      const changed = signed(EXAMPLE);
      changed.set("logged_in_customer_id", "7");
      return verifyAppProxy(changed, SECRET, NOW);
    },
  ],
  ["a replay after 91 seconds", () => verifyAppProxy(signed(EXAMPLE), SECRET, new Date(NOW.getTime() + 91_000))],
  ["a time 91 seconds ahead", () => verifyAppProxy(signed(EXAMPLE), SECRET, new Date(NOW.getTime() - 91_000))],
  [
    "no timestamp",
    () => {
      const others = Object.entries(EXAMPLE).filter(([name]) => name !== "timestamp");
      return verifyAppProxy(signed(Object.fromEntries(others)), SECRET, NOW);
    },
  ],
  ["a timestamp that is no number", () => verifyAppProxy(signed({ ...EXAMPLE, timestamp: ["now"] }), SECRET, NOW)],
  [
    "two shops",
    () => verifyAppProxy(signed({ ...EXAMPLE, shop: ["a.myshopify.com", "b.myshopify.com"] }), SECRET, NOW),
  ],
  ["a shop that is none", () => verifyAppProxy(signed({ ...EXAMPLE, shop: ["evil.example"] }), SECRET, NOW)],
  ["two customers", () => verifyAppProxy(signed({ ...EXAMPLE, logged_in_customer_id: ["1", "2"] }), SECRET, NOW)],
])("refuses %s", (_, verify) => {
  expect(verify()).toBeNull();
});
