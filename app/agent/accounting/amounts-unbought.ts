import type { Account } from "./account";
import type { Stretch } from "./find-clauses";

const MONEY = /^[$€£]\s?\d|^\d[\d.]*\s?[$€£]$/;
const SAID = /[$€£]\s?(\d+)|(?<![\d.,])(\d+)\s?(?:[$€£]|dollars?\b|euros?\b)/gu;

/** "One for $25 and one for $100" of what is sold by amounts: each amount is one that is bought. */
export function amountsUnbought({ plan, folded }: Account): Stretch[] {
  const sold = plan.touched.flatMap(({ values }) => values.filter((value) => MONEY.test(value.trim())));
  if (plan.doing !== "add" || sold.length === 0 || sold.length < plan.touched.length) return [];
  const amounts = new Set(sold.map((value) => Number(value.replace(/[^\d.]/g, ""))));
  return [...folded.matchAll(SAID)].flatMap(({ 0: text, 1: behind, 2: ahead, index }) =>
    amounts.has(Number(behind ?? ahead)) ? [] : [{ start: index, end: index + text.length }],
  );
}
