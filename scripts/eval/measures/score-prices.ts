import { perceive } from "~/agent/perception/perceive";
import { NO_VOCABULARY } from "../no-vocabulary.ts";
import type { PriceBounds, PricedText } from "./priced-text.ts";

export type PriceScore = { f1: number; precision: number; recall: number; bounds: number; misread: PricedText[] };

/** How well the prices of texts are found: a price counts when its bounds are right, and its currency where `withCurrency`. */
export function scorePrices(texts: PricedText[], withCurrency: boolean): PriceScore {
  const keyOf = ({ min, max, about, currency }: PriceBounds) =>
    [min, max, about, withCurrency ? currency : ""].map((part) => part ?? "").join("|");
  let [right, wanted, found] = [0, 0, 0];
  const misread: PricedText[] = [];
  for (const item of texts) {
    const read = readPrices(item.text);
    const left = item.prices.map(keyOf);
    let hits = 0;
    for (const price of read) {
      const place = left.indexOf(keyOf(price));
      if (place < 0) continue;
      left.splice(place, 1);
      hits += 1;
    }
    right += hits;
    wanted += item.prices.length;
    found += read.length;
    if (hits < item.prices.length || hits < read.length) misread.push({ text: item.text, prices: read });
  }
  return {
    f1: (2 * right) / (wanted + found),
    precision: right / found,
    recall: right / wanted,
    bounds: wanted,
    misread,
  };
}

function readPrices(text: string): PriceBounds[] {
  const { entities } = perceive(text, { vocabulary: NO_VOCABULARY, expectedLanguage: "en" });
  return entities.flatMap((entity) => (entity.type === "price" ? [entity.value] : []));
}
