import type { Constraint, NeedState } from "~/contracts/need-state";
import type { Evidence } from "../evidence/evidence";
import { needsApart } from "../need-state/kinds-beside";
import { chooseTogether } from "../ranking/choose-together";
import type { RankedProduct } from "../ranking/ranked-product";
import { searchForNeed } from "./search-for-need";
import { searchInputSchema, type SearchInput } from "./search-input";
import type { SearchOutput } from "./search-output";
import type { Tool, ToolContext } from "./tool";

/** Cards for several kinds of thing at once. */
const MAX_APART = 4;
/** Of each, to put together what stays within one limit. */
const MAX_TRIED = 12;

/** Finds what is sold here for the need-state: candidates of the index, ranked and filtered in code, then read live. */
export const searchProducts: Tool<SearchInput, SearchOutput> = {
  name: "search_products",
  description:
    "Find products for the shopper's current need (kept by the system: category, budget, size, colour, must-haves). Use it whenever the shopper describes or refines what they want.",
  input: searchInputSchema,
  timeoutMs: 4000,

  async execute(input, context) {
    const needs = needsApart(context.situation.need);
    if (input.isTextOnly || input.orderBy !== null || needs.length < 2)
      return searchForNeed(context.situation.need, input, context);

    const most = Math.max(1, Math.floor(MAX_APART / needs.length));
    const { budget, isGift } = context.situation.need;
    const limit = budget?.isTotal === true && isComparable(budget, context) ? budget.max : null;
    // Two people are not given the same thing.
    const areDistinct = isGift;
    const isChosen = limit !== null || areDistinct;
    const found = await Promise.all(
      needs.flatMap(({ of, need }) =>
        of === null ? [] : searchPart(of, need, { ...input, limit: isChosen ? MAX_TRIED : most }, context),
      ),
    );
    const priced = found.map((one) =>
      one.items.map((item) => ({ id: item.document.id, item, price: priceOf(item, context.evidence) })),
    );
    const together = isChosen ? chooseTogether(priced, { limit: limit ?? Infinity, areDistinct }) : null;
    const apart = found.map((one, at) => ({
      ...one,
      items: (together === null ? one.items : (together.lists[at] ?? []).map(({ item }) => item)).slice(0, most),
    }));
    const items = byTurns(apart.map((one) => one.items));
    const isFound = apart.some(({ status }) => status === "match");
    return {
      status: items.length === 0 ? "none" : isFound ? "match" : "near",
      items,
      total: apart.reduce((sum, { total }) => sum + total, 0),
      soldOut: null,
      isWithheld: false,
      apart,
      isWithinTotal: limit === null ? null : (together?.isWithin ?? null),
    };
  },

  curate: ({ status, items, total, isWithheld }) => ({
    status,
    total,
    ...(isWithheld ? { isWithheld } : {}),
    items: items.map(({ document, score, reasons, misses, moved }) => ({
      id: document.id,
      title: document.title,
      score: Math.round(score * 100) / 100,
      reasons,
      misses,
      ...(moved === null ? {} : { moved }),
    })),
  }),
};

async function searchPart(of: Constraint, need: NeedState, input: SearchInput, context: ToolContext) {
  const { status, items, total } = await searchForNeed(need, input, context);
  // Of what is not sold at all, what comes near is something else.
  const kinds = need.constraints.filter(({ kind, strength }) => kind === "category" && strength === "must");
  const own = items.filter(({ misses }) =>
    misses.every(({ constraintId }) => kinds.every(({ id }) => constraintId !== id)),
  );
  return { of, status: own.length === 0 ? ("none" as const) : status, items: own, total };
}

/** Dollars and euros are not added up against each other. */
function isComparable({ currency }: NonNullable<NeedState["budget"]>, { situation: { input } }: ToolContext): boolean {
  return (currency ?? input.shop.currency) === (input.page.currency ?? input.shop.currency);
}

/** The lowest price at which it can be had as it is wanted, by the live read. */
function priceOf({ document, variantId }: RankedProduct, { products }: Pick<Evidence, "products">): number {
  const sellable = (products.get(document.id)?.variants ?? []).filter((variant) => variant.availableForSale);
  const own = sellable.find(({ id }) => id === variantId);
  return own?.price.amount ?? Math.min(document.priceMax, ...sellable.map(({ price }) => price.amount));
}

/** The first of each, then the second of each; nothing twice. */
function byTurns(lists: RankedProduct[][]): RankedProduct[] {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  const turns = Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list[at] ?? [])).flat();
  return turns.filter(({ document }, at) => turns.findIndex((other) => other.document.id === document.id) === at);
}
