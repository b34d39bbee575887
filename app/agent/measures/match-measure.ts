import type { Constraint } from "~/contracts/need-state";
import type { CatalogDocument } from "~/ports/catalog-search";
import { stemsOf } from "../perception/phrase-index";
import { UNKNOWN, type Match } from "../ranking/fact";
import { matchTemperature } from "./match-temperature";
import { readMeasures } from "./read-measures";

/** A bare figure ("a 500 ml bottle") is met by what comes this close. */
const CLOSE = 0.05;

/** Whether a listed figure lies within a wish's bounds. What is not listed is unknown, not refused. */
export function matchMeasure(document: CatalogDocument, { name, measure }: Constraint): Match {
  if (!measure || name === null) return UNKNOWN;
  if (measure.dimension === "temperature") return matchTemperature(document, measure);
  const wanted = stemsOf(name);
  const readings = readMeasures(document).filter(({ dimension }) => dimension === measure.dimension);
  // Capacity and volume are two words for one thing.
  const reading =
    readings.find(({ label }) => label === name) ??
    readings.find(({ label }) => wanted.every((word) => stemsOf(label).includes(word))) ??
    (measure.dimension === "volume" ? readings[0] : undefined);
  if (!reading) return UNKNOWN;

  const { isStrict, factor } = measure;
  const min = measure.min === null ? null : measure.min * factor;
  const max = measure.max === null ? null : measure.max * factor;
  const slack = min !== null && min === max ? min * CLOSE : 0;
  const isAbove = min === null || (isStrict ? reading.value > min : reading.value >= min - slack - 1e-6);
  const isBelow = max === null || (isStrict ? reading.value < max : reading.value <= max + slack + 1e-6);
  return { verdict: isAbove && isBelow ? "yes" : "no", fact: { kind: "attribute", name: reading.name, value: null } };
}
