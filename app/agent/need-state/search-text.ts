import type { NeedState } from "~/contracts/need-state";
import { groupCalled } from "../perception/lexicons/kind-groups";
import { findConcept } from "../perception/concept-index";

const MAX_LENGTH = 400;

/** What the index is asked for a need: the wished-for words, each once, with the common words for general things. */
export function searchText(need: NeedState): string {
  const wishes = need.constraints
    .filter(({ strength, kind }) => strength !== "must-not" && !["size", "price", "audience", "measure"].includes(kind))
    .flatMap(({ kind, value, said }) =>
      kind === "category"
        ? [...(groupCalled(value)?.kinds ?? wordings(value)), said]
        : kind === "attribute"
          ? wordings(value)
          : [value],
    );
  const words = [...wishes, ...weatherOf(need), ...need.terms].join(" ").toLowerCase().split(/\s+/);

  return [...new Set(words)].join(" ").slice(0, MAX_LENGTH);
}

/** Below this, °F, it is cold out. */
const COLD = 45;

/** A figure finds nothing; what shops write of such weather does. */
export function weatherOf({ constraints }: NeedState): string[] {
  const degrees = constraints.find(({ measure }) => measure?.dimension === "temperature")?.measure?.min ?? null;
  return degrees !== null && degrees <= COLD ? ["winter", "cold", "thermal"] : [];
}

/** The word itself and, for a general thing, its first English words: enough to be found in an English shop. */
function wordings(value: string): string[] {
  const concept = findConcept(value);
  return concept ? concept.words.slice(0, 3) : [value];
}
