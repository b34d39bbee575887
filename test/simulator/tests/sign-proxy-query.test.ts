import { expect, test } from "vitest";
import { signProxyQuery } from "../online-store/sign-proxy-query.ts";

const SECRET = "hush";

/** Shopify's own example (docs: authenticate app proxy requests). */
function exampleQuery(customerId: string) {
  return new URLSearchParams([
    ["extra", "1"],
    ["extra", "2"],
    ["shop", "shop-name.myshopify.com"],
    ["logged_in_customer_id", customerId],
    ["path_prefix", "/apps/awesome_reviews"],
    ["timestamp", "1317327555"],
  ]);
}

test.each([
  ["1", "4c68c8624d737112c91818c11017d24d334b524cb5c2b8ba08daa056f7395ddb"],
  ["", "e072b6d7e6622d85912a5214b860d3100dc1e73d9bc29f43796ac8c9ff8093cb"],
])("signs Shopify's example with customer %j", (customerId, expected) => {
  expect(signProxyQuery(exampleQuery(customerId), SECRET)).toBe(expected);
});

test("leaves an existing signature out of what is signed", () => {
  const query = exampleQuery("1");
  const signature = signProxyQuery(query, SECRET);
  query.set("signature", "anything");

  expect(signProxyQuery(query, SECRET)).toBe(signature);
});

test("does not depend on the order of the parameters", () => {
  const reversed = new URLSearchParams([...exampleQuery("1")].toSorted(([a], [b]) => b.localeCompare(a)));

  expect(signProxyQuery(reversed, SECRET)).toBe(signProxyQuery(exampleQuery("1"), SECRET));
});
