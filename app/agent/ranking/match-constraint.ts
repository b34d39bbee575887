import type { Constraint } from "~/contracts/need-state";
import type { CatalogDocument } from "~/ports/catalog-search";
import { matchMeasure } from "../measures/match-measure";
import { isAllergen, narrowerWords } from "./narrower-words";
import { UNKNOWN, type Match } from "./fact";
import { readDocument, type ReadDocument } from "./read-document";
import { matchCategory } from "./matching/match-category";
import { matchGroup } from "./matching/match-group";
import { matchColor } from "./matching/match-color";
import { matchSize } from "./matching/match-size";
import { matchProperty } from "./matching/match-property";

/** Whether a product is what one constraint says, and where that is written. `must-not` is for the caller to turn round. */
export function matchConstraint(document: CatalogDocument, constraint: Constraint): Match {
  const read = readDocument(document);
  switch (constraint.kind) {
    case "category":
      return matchCategory(read, constraint.value);
    case "brand":
      return read.vendor.text.toLowerCase() === constraint.value.toLowerCase()
        ? { verdict: "yes", fact: { kind: "vendor" } }
        : { verdict: "no", fact: null };
    case "color":
      return matchColor(document, read, constraint.value);
    case "size":
      return matchSize(document, read, constraint);
    case "audience":
      return matchAudience(read, constraint.value);
    case "material":
    case "attribute":
    case "option":
      return constraint.strength === "must-not" ? matchRefused(read, constraint) : matchProperty(read, constraint);
    case "group":
      return matchGroup(read, constraint.value);
    case "measure":
      return matchMeasure(document, constraint);
    default:
      return UNKNOWN;
  }
}

function matchAudience(read: ReadDocument, value: string): Match {
  if (read.groups.size === 0 && value === "kids" && read.isForAdults) return { verdict: "no", fact: null };
  if (read.groups.size === 0) return UNKNOWN;
  const fits = [...read.groups].some((group) => group === value);
  return fits ? { verdict: "yes", fact: { kind: "title" } } : { verdict: "no", fact: null };
}

/** A refused word is there where any narrower one is. */
function matchRefused(read: ReadDocument, constraint: Constraint): Match {
  const narrower = narrowerWords(constraint.value);
  // Where the shop lists allergens, those decide: neither "stir into milk" nor cocoa butter makes it a thing with milk.
  const allergens = isAllergen(constraint.value) ? read.attributes.filter(({ name }) => /allerg/i.test(name)) : [];
  const flags = read.attributes.filter(({ flag }) => flag !== null);
  const listed =
    allergens.length === 0 ? read : { ...read, attributes: [...allergens, ...flags], tags: [], sentences: () => [] };
  const match = matchProperty(listed, constraint);
  if (match.verdict === "yes") return match;
  const matches = narrower.map((value) => matchProperty(listed, { ...constraint, value }));
  return matches.find(({ verdict }) => verdict === "yes") ?? match;
}
