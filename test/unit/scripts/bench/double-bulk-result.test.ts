import { expect, test } from "vitest";
import { doubleBulkResult } from "../../../../scripts/bench/floors/double-bulk-result.ts";

test("gives each product twice, the second with its own ids, handle and title, and its parts right behind it", () => {
  const product = { id: "gid://shopify/Product/1", handle: "tee", title: "Tee" };
  const variant = { id: "gid://shopify/ProductVariant/11", __parentId: "gid://shopify/Product/1" };
  const other = { id: "gid://shopify/Product/2", handle: "mug", title: "Mug" };
  const lines = [product, variant, other].map((line) => JSON.stringify(line)).join("\n");

  const doubled = [...doubleBulkResult(`${lines}\n`)].map((line) => JSON.parse(line) as unknown);

  expect(doubled).toEqual([
    product,
    variant,
    { id: "gid://shopify/Product/91", handle: "second-tee", title: "Second Tee" },
    { id: "gid://shopify/ProductVariant/911", __parentId: "gid://shopify/Product/91" },
    other,
    { id: "gid://shopify/Product/92", handle: "second-mug", title: "Second Mug" },
  ]);
});
