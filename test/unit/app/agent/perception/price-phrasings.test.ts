import { join } from "node:path";
import { expect, test } from "vitest";
import { pricedTextSchema } from "../../../../../scripts/eval/measures/priced-text.ts";
import { scorePrices } from "../../../../../scripts/eval/measures/score-prices.ts";
import { readJsonl } from "../../../../../scripts/eval/read-jsonl.ts";

const read = (name: string) =>
  readJsonl(join(import.meta.dirname, "../../../../evals/price-bounds", name), pricedTextSchema);

test("reads the phrasings it was developed on", async () => {
  expect(scorePrices(await read("develop.jsonl"), true).misread).toEqual([]);
});

test("reads phrasings that were written apart", async () => {
  const { f1 } = scorePrices(await read("held-out.jsonl"), true);

  expect(f1).toBeGreaterThanOrEqual(0.98);
});
