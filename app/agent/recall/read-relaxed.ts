import type { ConversationMemory } from "~/contracts/conversation-memory";
import { BUDGET_CHIP } from "../need-state/remove-chip";
import { foldText } from "../perception/fold-text";
import type { Perception } from "../perception/perception";
import { stemsOf } from "../perception/phrase-index";

/** "Forget about the waterproofing", "it needn't be blue", "the colour doesn't matter": on folded text. */
const BEFORE =
  /\b(?:forget(?: about)?|never ?mind|skip|drop|ignore|leave out|(?:doesn'?t|does not|don'?t|needn'?t|need not)(?: really)? (?:have to |need to )?be|muss nicht|vergiss|oublie[rz]?|olvida|whatever|whichever|egal,? welche[rs]?|peu importe|n'importe quelle?)\s+(?:the |a |an |my |die |den |das |le |la |l'|el )?$/;
const BEHIND =
  /^[\s\p{L}]{0,14}\b(?:(?:doesn'?t|does not|don'?t|isn'?t|is not|aren'?t)(?: really| that)? (?:matter|important|needed|necessary|required|a must)|(?:is|ist) (?:mir )?egal|n'est pas important|n'a pas d'importance|importe peu|spielt keine rolle|no importa|da igual)/u;

const WITHOUT = /\b(?:without|non[- ]?|not|no|ohne|nicht|sans|pas|sin)\s+(?:the |a |an |being )?$/;

/**
 * Wishes of the need that this message gives up by name. Where nothing fitted and it was asked what to give up, "then without
 * waterproof" gives that up; elsewhere it refuses it.
 */
export function readRelaxed(
  perception: Perception,
  { needState: need, pendingQuestion }: Pick<ConversationMemory, "needState" | "pendingQuestion">,
): string[] {
  const folded = foldText(perception.text);
  const isAsked = pendingQuestion?.kind === "relax";
  const isGivenUp = (start: number, end: number) =>
    BEFORE.test(folded.slice(0, start)) ||
    BEHIND.test(folded.slice(end)) ||
    (isAsked && WITHOUT.test(folded.slice(0, start)));
  const spans = [...folded.matchAll(/\p{L}[\p{L}'-]*/gu)].filter((match) =>
    isGivenUp(match.index, match.index + match[0].length),
  );
  const said = new Set(spans.flatMap((match) => stemsOf(match[0])));
  if (said.size === 0) return [];
  const isNamed = (...texts: string[]) =>
    texts.some((text) => stemsOf(text).some((word) => [...said].some((own) => isSameWord(own, word))));
  const ids = need.constraints
    .filter(
      ({ kind, value, said: own, name, strength }) =>
        kind !== "category" &&
        !(isAsked && strength === "must-not") &&
        isNamed(value, own, kind, name ?? "", ...(KIND_WORDS[kind] ?? [])),
    )
    .map(({ id }) => id);
  return need.budget !== null && isNamed("budget", "price", "limit", "preis", "prix", "precio")
    ? [...ids, BUDGET_CHIP]
    : ids;
}

/** What kinds of wishes are called, folded. */
const KIND_WORDS: Record<string, string[]> = {
  color: ["colour", "farbe", "couleur"],
  size: ["grosse", "taille", "pointure", "talla"],
  brand: ["marke", "marque", "marca"],
  material: ["matiere"],
};

/** "Waterproofing" gives up "waterproof". */
function isSameWord(left: string, right: string): boolean {
  return (
    left === right || (right.length >= 5 && left.startsWith(right)) || (left.length >= 5 && right.startsWith(left))
  );
}
