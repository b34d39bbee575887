import type { MerchandisingRule, MerchandisingWeights } from "~/contracts/merchandising";
import type { CatalogDocument, ProductFigures } from "~/ports/catalog-search";
import type { Steering } from "./prepare-steering";

/** How far a product is moved, in units of relevance, and by what; see MOST. */
export type Lift = { by: string[]; lift: number };

/**
 * Relevance comes first. Two products change places only where their relevance differs by less than twice this, which is
 * less than one wish that ranks is worth (`prefer` in rank-candidates): what meets one more of the shopper's wishes stays
 * in front, whatever the merchant boosts.
 */
export const MOST = 0.6;
/** A difference from the least to the most that counts in full: 20 points of margin, half of the depth, 10 points of returns. */
const TELLING = { margin: 0.2, stock: 0.5, returns: 0.1 } as const;
const STEPS = { off: 0, some: 0.2, strong: 0.45 } as const;

/** As many units as make a product deep in stock: more say no more. */
const DEEP = 60;
/** A product's own returns count in full after a multiple of this many units sold; before, the shop's usual share does. */
const USUAL_UNITS = 20;

/** What the merchant's rules and weights do to each of the products, which are held against each other. Pure. */
export function measureLifts(
  documents: CatalogDocument[],
  figures: ReadonlyMap<string, ProductFigures>,
  steering: Steering,
): Map<string, Lift> {
  const { weights } = steering;
  const margins = spread(documents, (id) => figures.get(id)?.margin ?? null, TELLING.margin);
  const stocks = spread(documents, (id) => stockDepth(figures.get(id)), TELLING.stock);
  const returns = spread(documents, shareOfReturns(documents, figures), TELLING.returns);

  return new Map(
    documents.map((document) => {
      const { id } = document;
      const rule = decisiveRules(steering.rulesOf(document));
      const parts = [
        { name: "margin", lift: STEPS[weights.margin] * (margins.get(id) ?? 0) },
        { name: "stock", lift: STEPS[weights.stock] * (stocks.get(id) ?? 0) },
        { name: "returns", lift: -STEPS[weights.returns] * (returns.get(id) ?? 0) },
      ].filter(({ lift }) => lift !== 0);
      const lift = rule.lift + parts.reduce((sum, part) => sum + part.lift, 0);
      const by = [
        ...rule.by,
        ...parts.filter((part) => Math.sign(part.lift) === Math.sign(lift)).map(({ name }) => name),
      ];
      return [id, { by, lift: Math.max(-MOST, Math.min(MOST, lift)) }];
    }),
  );
}

export function hasWeights({ margin, stock, returns }: MerchandisingWeights): boolean {
  return margin !== "off" || stock !== "off" || returns !== "off";
}

/** A rule about the product itself goes before rules about groups; groups that disagree leave it where it is. */
function decisiveRules(rules: MerchandisingRule[]): Lift {
  const own = rules.filter(({ kind }) => kind === "product");
  const decisive = (own.length > 0 ? own : rules).filter(({ action }) => action !== "never");
  const boosts = decisive.filter(({ action }) => action === "boost");
  const buries = decisive.filter(({ action }) => action === "bury");
  if (boosts.length > 0 === buries.length > 0) return { by: [], lift: 0 };
  const isBoost = boosts.length > 0;
  return { by: (isBoost ? boosts : buries).map(describeRule), lift: isBoost ? MOST : -MOST };
}

function describeRule({ action, kind, label }: MerchandisingRule): string {
  return kind === "product" ? `${action} this product` : `${action} ${kind.replace("-", " ")} ${label}`;
}

/** -1 for the least, 1 for the most of the known values, less where they hardly differ; what is not known is left out. */
function spread(
  documents: CatalogDocument[],
  read: (id: string) => number | null,
  telling: number,
): Map<string, number> {
  const known = documents.flatMap(({ id }) => {
    const value = read(id);
    return value === null ? [] : [{ id, value }];
  });
  const values = known.map(({ value }) => value);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const middle = (least + most) / 2;
  const reach = Math.max(most - least, telling) / 2;
  return new Map(known.map(({ id, value }) => [id, (value - middle) / reach]));
}

function stockDepth(figures: ProductFigures | undefined): number | null {
  const stock = figures?.stock ?? null;
  return stock === null ? null : Math.min(1, Math.log1p(stock) / Math.log1p(DEEP));
}

/** Shares of few sales are pulled towards the usual share of these products. */
function shareOfReturns(documents: CatalogDocument[], figures: ReadonlyMap<string, ProductFigures>) {
  const all = documents.flatMap(({ id }) => figures.get(id) ?? []);
  const sold = all.reduce((sum, one) => sum + one.sold, 0);
  const usual = sold === 0 ? 0 : all.reduce((sum, one) => sum + one.returned, 0) / sold;
  return (id: string): number | null => {
    const own = figures.get(id);
    if (!own || sold === 0) return null;
    return (own.returned + USUAL_UNITS * usual) / (own.sold + USUAL_UNITS);
  };
}
