import { isTalk } from "./is-talk";
import type { Perception } from "../perception/perception";
import { foldText } from "../perception/fold-text";

/** "Do you sell …?", "habt ihr …?": whether there is such a thing at all. */
const EXISTENCE =
  /\b(?:do|does|did) (?:you|u|ya|they|this (?:shop|store|place)) (?:guys )?(?:also |even )?(?:sell|have|carry|stock|offer|do)\b|\b(?:have you|you) got\b|\b(?:is|are) there any\b|\b(?:hab(?:t|en) (?:ihr|sie)|hast du|verkauf(?:t|en|st)|fuhr(?:t|en|st)|gibt es|gibt's|bietet)\b|\b(?:vendez|avez|proposez)[- ]vous\b|\b(?:vous|tu) (?:vendez|avez|vends|as|proposez)\b|\by a[- ]t[- ]il\b|\b(?:teneis|tienen|tienes|tiene|venden|vendeis|vendes|hay)\b/;
const MAX_BARE_WORDS = 4;
/** In these the thing comes before what describes it: "tapis de yoga", "bicicletas de montaña". */
const HEAD_FIRST = new Set(["fr", "es", "it", "pt"]);

/**
 * The word that names a kind of thing where a message asks for one that nothing here is known by: "bikes" in "do you sell
 * bikes?". Null where the message names a kind that is known, or none.
 */
export function askedKind(perception: Perception): string | null {
  const { entities, terms, text, language, cues } = perception;
  if (terms.length === 0 || entities.some(({ type }) => type === "category" || type === "product")) return null;

  const folded = foldText(text).trim();
  const words = folded.split(/[^\p{L}\p{N}']+/u).filter((word) => word !== "");
  const last = terms[terms.length - 1] ?? "";
  if (isTalk(last) || isTalk(terms[0] ?? "")) return null;
  const isBare =
    words.length <= MAX_BARE_WORDS && words[words.length - 1] === last && !cues.pronoun && !cues.correction;
  if (!EXISTENCE.test(folded) && !isBare) return null;
  return HEAD_FIRST.has(language) ? (terms[0] ?? null) : last;
}

/** Asked in so many words, and not only a word thrown in. */
export function asksWhetherSold({ text }: Perception): boolean {
  return EXISTENCE.test(foldText(text));
}
