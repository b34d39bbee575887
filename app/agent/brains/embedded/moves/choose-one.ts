import { slot } from "../../../reply/slot";
import { compareProducts } from "../../../tools/compare-products";
import type { RankedProduct } from "../../../ranking/ranked-product";
import type { MoveContext } from "../move-context";
import { joinNames, nameFacts } from "../name-facts";
import { contrast } from "../plain-reason";
import { rememberShown } from "../remember-shown";
import { findProducts } from "./find-products";

const MOST = 4;

/** "Which one would you take, and why?": one of those that were shown, by the need, and what is listed of it against the next. */
export async function chooseOne(context: MoveContext): Promise<void> {
  const { situation, desk, voice } = context;
  const ids = (situation.input.memory.shown[0] ?? []).map(({ id }) => id).slice(0, MOST);
  const answer = ids.length < 2 ? null : await desk.use(compareProducts, { productIds: ids });
  if (answer === null) return findProducts(context);
  if (!answer.ok) return voice.say("search-failed");
  const [best, second] = inOrder(answer.value.ranked, context);
  if (!best) return findProducts(context);

  const id = best.document.id;
  await voice.say("choose.one", { title: slot.title(id), price: slot.priceRange(id) });
  const needed = nameFacts(best, context);
  if (needed.length > 0) await voice.say("pick.why", { facts: joinNames(needed, situation.locale) });
  if (second) await sayAgainst(best, second, context);
  await desk.show({ type: "products", items: [{ productId: id, variantId: null, reason: null }] });
  rememberShown([id], null, context);
}

/** Where the need does not decide: after a comparison what costs less, as its verdict said; else what was shown first. */
function inOrder(ranked: RankedProduct[], context: MoveContext): RankedProduct[] {
  const [first] = ranked;
  const { memory } = context.situation.input;
  if (first === undefined || nameFacts(first, context).length > 0) return ranked;
  const equal = ranked.filter(
    ({ misses, reasons }) => misses.length === first.misses.length && reasons.length === first.reasons.length,
  );
  const isCompared = memory.digest.at(-1)?.moves.includes("compare") === true;
  const place = ({ document }: RankedProduct) => (memory.shown[0] ?? []).findIndex(({ id }) => id === document.id);
  const sorted = equal.toSorted((left, right) =>
    isCompared ? left.document.priceMin - right.document.priceMin : place(left) - place(right),
  );
  return [...sorted, ...ranked.filter((product) => !equal.includes(product))];
}

/** What both are listed with: what speaks for the other one belongs to an honest choice as well. */
async function sayAgainst(
  best: RankedProduct,
  second: RankedProduct,
  { situation, voice }: MoveContext,
): Promise<void> {
  const other = { other: slot.title(second.document.id), otherPrice: slot.priceRange(second.document.id) };
  const { own, others } = contrast(best.document, second.document);
  if (own.length > 0) {
    const facts = joinNames(own, situation.locale);
    await voice.say("choose.against", { ...other, facts, otherFacts: joinNames(others, situation.locale) });
  }
  if (best.document.priceMin < second.document.priceMin) await voice.say("choose.cheaper", other);
}
