import { escapePattern } from "~/lib/escape-pattern";
import { WHETHER_SOLD } from "../perception/lexicons/asking-for-goods";
import { isGoodsWord } from "../perception/lexicons/goods";
import { wishesForReduced } from "./reduced-wish";
import { isTalk } from "./is-talk";
import type { Perception } from "../perception/perception";
import { stem } from "../perception/stem";
import { foldText } from "../perception/fold-text";

const EXISTENCE = new RegExp(WHETHER_SOLD);
const MAX_BARE_WORDS = 4;
const ANYTHING = /^(?:gear|equipment|stuff|things?|products?|items?|goods|kit|ausrustung|materiel|equipo)$/;
/** "Girl, 14", "calf is 14 inches": told of somebody. */
const FIGURE = /(?:^|\s)\d+(?:[.,]\d+)?(?:\s|$)/;
/** "Ok, what about yoga mats": the kind stands behind it as if it stood alone. */
const TURNS_TO =
  /^\W*(?:(?:ok|okay|hm+|well|and|so|alright|fine|then|no)\W+)*(?:(?:what|how) about|und was ist mit|et|y que tal)\s+/;
/** How a thing should be, and not which thing. */
const QUALITY =
  /^\W*(?:(?:ok|okay|and|but|maybe|a bit|a little|even|much|slightly|way)\W+)*(?:bigger|smaller|larger|longer|shorter|lighter|heavier|thinner|thicker|softer|firmer|warmer|cooler|wider|narrower|brighter|darker|stronger|tighter|looser|simpler|plainer|fancier|nicer|better|faster|quieter|roomier|comfier|less|more|not|too)(?: ones?)?\W*(?:please|pls)?\W*$|\b(?:something|anything|sth|etwas|quelque chose|algo)\b(?! (?:for|like|to|with|in|against)\b)|\b(?:more|less|not (?:so|too|as|that)|too) \p{L}+\W*$/u;
/** In these the thing comes before what describes it: "tapis de yoga", "bicicletas de montaña". */
const HEAD_FIRST = new Set(["fr", "es", "it", "pt"]);

/**
 * The word that names a kind of thing where a message asks for one that nothing here is known by: "bikes" in "do you sell
 * bikes?". Null where the message names a kind that is known, or none.
 */
export function askedKind(perception: Perception): string | null {
  const { entities, terms, text, language, cues } = perception;
  if (entities.some(({ type }) => type === "category" || type === "product")) return null;
  const folded = foldText(text).trim().replace(TURNS_TO, "");
  // "He has shoes already", "something more fun", "smaller": what it should not be, and how it should be.
  const isAsked = EXISTENCE.test(folded) || WANTED.test(folded);
  if (!isAsked && (entities.some(({ negated }) => negated) || QUALITY.test(folded) || FIGURE.test(folded))) return null;
  if (wishesForReduced(perception)) return null;
  const good = namedGood(perception, folded);
  if (good !== null || terms.length === 0) return good;

  const words = folded.split(/[^\p{L}\p{N}']+/u).filter((word) => word !== "" && word !== "please");
  const last = terms[terms.length - 1] ?? "";
  // "Gear for a race": any of it.
  if (ANYTHING.test(HEAD_FIRST.has(language) ? (terms[0] ?? "") : last) || terms.some((term) => ANYTHING.test(term)))
    return null;
  if (isTalk(last) || isTalk(terms[0] ?? "")) return null;
  const isBare =
    words.length <= MAX_BARE_WORDS &&
    stem(words[words.length - 1] ?? "") === stem(last) &&
    !cues.pronoun &&
    !cues.correction;
  if (!EXISTENCE.test(folded) && !isBare) return wantedKind(perception, folded);
  return HEAD_FIRST.has(language) ? (terms[0] ?? null) : last;
}

/** "A treadmill" where shoes are listed for one: asked for by itself, and not as what something else is for. */
function namedGood({ entities }: Perception, folded: string): string | null {
  const named = entities.find(
    ({ type, text, start, negated }) =>
      !negated &&
      (type === "attribute" || type === "option") &&
      isGoodsWord(foldText(text)) &&
      !MADE_FOR.test(folded.slice(0, start).replace(SOUGHT, "want")),
  );
  if (!named) return null;
  const word = foldText(named.text);
  const isAlone = new RegExp(
    `^\\W*(?:an? |the |any |some |ein(?:en?|e)? |une? |una? )?${escapePattern(word)}\\p{L}{0,2}\\W*(?:please|bitte|svp|por favor)?\\W*$`,
    "u",
  ).test(folded);
  return isAlone ||
    ((EXISTENCE.test(folded) || WANTED.test(folded)) &&
      entities.every(({ type }) => type === "attribute" || type === "option"))
    ? word
    : null;
}

const MADE_FOR =
  /\b(?:for|with|on|in|of|from|against|onto|inside|besides|like|fur|auf|mit|im|am|pour|sur|avec|dans|para|con|en|sobre) (?:(?:the|an?|my|your|our|dem|der|das|ein\w*|mein\w*|le|la|les|un|une|mon|ma|el|una|mi) )?$/;

/** What is looked for is wanted, and not what something else is for. */
const SOUGHT = /\b(?:look|search|hunt|shop)(?:ing)? for\b|\bin search of\b|\bauf der suche nach\b/;

/** "I'm looking for a road bike": wanted in so many words, and a kind of thing that nobody here has a name for. */
function wantedKind({ terms, unlisted }: Perception, folded: string): string | null {
  if (!WANTED.test(folded)) return null;
  const kind = unlisted.find(({ type, negated }) => type === "category" && !negated);
  const named =
    kind &&
    terms.findLast((term) =>
      foldText(kind.text)
        .split(/\s+/)
        .some((word) => word.startsWith(term.slice(0, 4))),
    );
  if (named !== undefined) return named;
  const last = terms[terms.length - 1] ?? "";
  // "Something warm for my neck and ears": what it is for.
  if (
    /\b(?:for|with|on|in|against) (?:my|the|his|her|our|your) [^.,;!?]*$/.test(
      folded.slice(0, folded.lastIndexOf(last)),
    )
  )
    return null;
  const isNamed = new RegExp(
    `(?<!\\b(?:for|with|of|on|to|like|in) )\\b(?:an?|some|any) (?:\\p{L}+ ){0,2}${escapePattern(last)}\\W*$`,
    "u",
  );
  return isNamed.test(folded) ? last : null;
}

const WANTED =
  /\b(?:looking for|in search of|searching for|after an?|want|need|i'd like|i would like|buy|show me|find me|suche|brauche|cherche|busco)\b/;

/** Asked in so many words, and not only a word thrown in. */
export function asksWhetherSold({ text }: Perception): boolean {
  return EXISTENCE.test(foldText(text));
}
