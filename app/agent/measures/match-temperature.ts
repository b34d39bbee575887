import type { MeasureBounds } from "~/contracts/need-state";
import type { CatalogDocument } from "~/ports/catalog-search";
import { UNKNOWN, type Match } from "../ranking/fact";

/** "23 to 54 °F (-5 to 12 °C)": the first range, in its own unit. */
const RANGE = /(-?\d+)\s*(?:°\s?[CF])?\s*(?:to|bis|–|-)\s*(-?\d+)\s*°\s?([CF])/iu;
/** A few degrees more or less are the same weather. */
const CLOSE = 2;

/** Whether a thing is listed for weather of so many degrees; what is listed for none is unknown. */
export function matchTemperature(document: CatalogDocument, { min }: MeasureBounds): Match {
  const name = Object.keys(document.attributes).find((one) => /temp/i.test(one));
  const range = name === undefined ? null : RANGE.exec(document.attributes[name]?.[0] ?? "");
  if (name === undefined || range === null || min === null) return UNKNOWN;

  const [low, high] = [Number(range[1]), Number(range[2])].map((value) =>
    range[3]?.toUpperCase() === "C" ? (value * 9) / 5 + 32 : value,
  );
  if (low === undefined || high === undefined) return UNKNOWN;
  const isWithin = min >= low - CLOSE && min <= high + CLOSE;
  return { verdict: isWithin ? "yes" : "no", fact: { kind: "attribute", name, value: null } };
}
