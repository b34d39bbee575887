import { expect, test } from "vitest";
import { createMiniSearch } from "../../../../scripts/bench/search/mini-search.ts";
import { JUDGED_QUERIES } from "../../../../scripts/bench/search/queries.ts";
import { createTitleMatch } from "../../../../scripts/bench/search/title-match.ts";
import { DEMO_PRODUCTS } from "../../../simulator/demo-store/demo-products.ts";

test("every judged query is served by some products and not by most", () => {
  const visible = DEMO_PRODUCTS.filter((product) => !product.draft);
  const shares = JUDGED_QUERIES.map(({ text, wanted, acceptable }) => ({
    text,
    share: visible.filter((product) => wanted(product) || acceptable?.(product)).length / visible.length,
    wanted: visible.filter(wanted).length,
  }));

  expect(JUDGED_QUERIES.length).toBeGreaterThanOrEqual(60);
  expect(new Set(shares.map(({ text }) => text)).size).toBe(shares.length);
  expect(shares.filter(({ wanted, share }) => wanted === 0 || share > 0.3)).toEqual([]);
});

test("the title match puts the title with most of the words first", () => {
  const search = createTitleMatch([
    { handle: "tee", title: "Merino Tee" },
    { handle: "socks", title: "Merino Crew Socks" },
    { handle: "mug", title: "Mug" },
  ]);

  expect(search("merino socks")).toEqual(["socks", "tee"]);
  expect(search("a hat")).toEqual([]);
});

test("MiniSearch reads every text of a product", () => {
  const product = { title: "Tee", description: "", vendor: "", productType: "", tags: "", options: "", facts: "" };
  const search = createMiniSearch([
    { ...product, handle: "plain" },
    { ...product, handle: "wool", facts: "materials merino wool" },
  ]);

  expect(search("merino")).toEqual(["wool"]);
});
