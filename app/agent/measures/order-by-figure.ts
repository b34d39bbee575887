import type { CatalogDocument } from "~/ports/catalog-search";
import { foldText } from "../perception/fold-text";
import { describeAttribute } from "../reply/describe-attribute";
import { isLabel, type Superlative } from "./find-superlative";
import { unitOfName } from "./read-measures";
import { unitOf } from "./units";

/** The figure that decides for one product: its attribute ("" for the price) and its value in the base unit. */
export type Figure = { name: string; value: number };

const FIGURE = /^(-?\d+(?:[.,]\d+)?)\s?([a-z]+)?$/;
/** "-4 to 25 °F (...)": the colder end is what something is good down to. */
const TEMPERATURES = /^(-?\d+)\s*(?:°[cf])?\s*(?:to|-|–|bis)\s*-?\d+/i;

/** What a product is listed with for a superlative, or null where the shop does not say. */
export function figureOf(document: CatalogDocument, { labels }: Pick<Superlative, "labels">): Figure | null {
  if (labels.includes("price")) return { name: "", value: document.priceMin };
  for (const wanted of labels) {
    const own = Object.entries(document.attributes)
      .map(([name, values]) => ({ name, values, label: describeAttribute(name, []).label }))
      .filter(({ label }) => isLabel(label, wanted))
      .sort((left, right) => left.label.length - right.label.length || (left.name < right.name ? -1 : 1));
    for (const { name, values } of own) {
      const value = values.length === 1 ? readFigure(name, values[0] ?? "") : null;
      if (value !== null) return { name, value };
    }
  }
  return null;
}

function readFigure(name: string, text: string): number | null {
  const temperature = TEMPERATURES.exec(text.trim());
  if (/temp/i.test(name) && temperature) return Number(temperature[1]);
  const match = FIGURE.exec(foldText(text.trim()));
  if (!match) return null;
  const unit = unitOf(match[2] ?? "") ?? unitOfName(name);
  return Number((match[1] ?? "").replace(",", ".")) * (unit?.factor ?? 1);
}

/** Products with a figure, the most (or least) of it first, and those of which the shop does not say. */
export function orderByFigure<Item extends { document: CatalogDocument }>(
  items: Item[],
  superlative: Pick<Superlative, "labels" | "isLess">,
): { known: (Item & { figure: Figure })[]; unknown: Item[] } {
  const known: (Item & { figure: Figure })[] = [];
  const unknown: Item[] = [];
  for (const item of items) {
    const figure = figureOf(item.document, superlative);
    if (figure) known.push({ ...item, figure });
    else unknown.push(item);
  }
  const sign = superlative.isLess ? 1 : -1;
  return { known: known.sort((left, right) => sign * (left.figure.value - right.figure.value)), unknown };
}
