import { isAge } from "../measures/is-age";
import { isMeasured } from "../measures/is-measured";
import { unitOf } from "../measures/units";
import type { Entity } from "../perception/perception";
import type { Account } from "./account";
import type { Figure } from "./find-figures";

const OTHER_FIGURES = new Set<Entity["type"]>(["price", "date", "order-number", "email", "product"]);

export const JOINED_UNITS =
  /^(?:k|km|m|mi|g|kg|ml|cl|l|oz|lb|lbs|cm|mm|ft|am|pm|h|hr|hrs|min|th|st|nd|rd|f|c|w|lm|mg|uhr)$/;

const AHEAD_OF_MEASURE = /\b(?:since|until|page|#|mile|km|aged?|turning|seit|bis)\s*$/;

/** Inside a price, a date, an order number, an address or an age. */
export function isWithinOther(figure: Figure, { perception }: Account): boolean {
  return perception.entities.some(
    ({ type, start, end }) =>
      figure.start < end && figure.end > start && (OTHER_FIGURES.has(type) || type === "recipient"),
  );
}

/** "3 times a week", "12 hours", "at mile 18". */
export function isOfMeasure(figure: Figure, { folded, perception }: Account): boolean {
  if (figure.suffix !== "") return JOINED_UNITS.test(figure.suffix);
  if (isAge(folded.slice(0, figure.start), figure.value)) return true;
  // "Zwei Second Wind" are no seconds.
  const isBesideThing = perception.entities.some(
    ({ type, start }) => (type === "product" || type === "category") && start === figure.end + 1,
  );
  return (
    (!isBesideThing && isMeasured(folded.slice(figure.end))) ||
    unitOf(figure.next)?.dimension === "mass" ||
    AHEAD_OF_MEASURE.test(folded.slice(0, figure.start))
  );
}
