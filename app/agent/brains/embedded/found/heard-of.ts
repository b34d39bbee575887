import { isTalk } from "../../../need-state/is-talk";
import { wantedKind } from "../../../need-state/wanted-kind";
import { isStopWord } from "../../../perception/lexicons/stop-words";
import { bareWord, stemsOf } from "../../../perception/phrase-index";
import type { RankedProduct } from "../../../ranking/ranked-product";
import { readDocument, type ReadText } from "../../../ranking/read-document";
import type { MoveContext } from "../move-context";

/** As many words that nothing is known by make a wish doubtful. */
const LEAST_UNHEARD = 2;
const SAYS_WHAT = new Set(["attribute", "material", "option", "brand"]);

/**
 * Words that were understood where most of what a message says was not, and no kind of thing is named: one of them must not
 * choose a product as if it were all that was asked. Null where enough was heard.
 */
export function heardOnly(best: RankedProduct, { situation }: MoveContext): string[] | null {
  const { perception, need, startsFrom } = situation;
  const { entities, terms, language, cues } = perception;
  if (wantedKind(need) !== null || need.isGift || startsFrom !== null || cues.other || need.budget?.isRelative)
    return null;
  if (entities.some(({ type }) => type === "product" || type === "brand")) return null;
  // The little that there is for children is worth showing, whatever it is for.
  if (need.constraints.some(({ kind, value }) => kind === "audience" && value === "kids")) return null;
  const words = terms.filter((term) => !isTalk(term) && !isStopWord(bareWord(term), language) && !/\d/.test(term));
  const unheard = words.filter((word) => !isNameOf(best, word));
  const heard = entities.filter(({ type, negated }) => !negated && SAYS_WHAT.has(type)).map(({ text }) => text);
  const known = heard.length + words.length - unheard.length;
  return unheard.length >= LEAST_UNHEARD && unheard.length > known ? heard : null;
}

/** Whether a product is called so or listed so; a sentence of its description has many words. */
function isNameOf({ document }: RankedProduct, word: string): boolean {
  const { title, type, tags, attributes, collections } = readDocument(document);
  const stems = stemsOf(word);
  const has = (text: ReadText) => stems.length > 0 && stems.every((stem) => text.stems.includes(stem));
  return [title, type, ...tags, ...collections, ...attributes.flatMap(({ label, values }) => [label, ...values])].some(
    has,
  );
}
