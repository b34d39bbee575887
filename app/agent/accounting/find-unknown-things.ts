import { unitOf } from "../measures/units";
import { conceptOfPhrase } from "../perception/concept-index";
import { groupOfWord, ONE_PERSON, RECIPIENT_GROUPS } from "../perception/lexicons/audiences";
import { familyOfWord } from "../perception/lexicons/colors";
import { isCommonWord } from "../perception/lexicons/common-words";
import { isStopWord } from "../perception/lexicons/stop-words";
import { withoutGenitive } from "../perception/known-words";
import { bareWord, stemsOf } from "../perception/phrase-index";
import { tokenizeFolded } from "../perception/tokenize";
import { readDocument, readText } from "../ranking/read-document";
import { type Account, doingAt } from "./account";
import { isCartTalk } from "./cart-talk-words";
import type { Stretch } from "./find-clauses";
import { partPlace } from "./parts-of-message";

/** Words that point at a thing or hand it over: "the spikes", "two spikes", "add spikes". */
const LEADS = String.raw`(?:the|my|those|these|that|this|an?|one|two|three|four|five|six|\d{1,2}x?|both|all|some|any|add|put|grab|get|give me|gimme|need|want|take|have|order|buy|die|der|das|den|ein(?:e|en|mal)?|zwei|drei|mein(?:e|en)?|nehme|brauche|will|les?|la|une?|du|des|deux|trois|mes|mon|ma|ajoute[zr]?|mets|mettez|el|los|las|un[oa]?s?|dos|tres|mis?|anade|agrega|pon(?:me)?|quiero)`;
/** Words that lead to something around the wish: "for the crew", "in the basket", "like my friend". */
const AROUND = String.raw`(?:for|with|without|to|from|like|as|than|during|in|into|on|onto|at|of|by|after|before|since|until|till|over|under|fur|mit|ohne|aus|bei|nach|vor|zu[mr]?|im|in|ins|an|am|auf|als|wie|pour|avec|sans|dans|sur|chez|a|au|aux|de|d'|par|comme|para|con|sin|por|en|al?|como)`;
const AT_THING = new RegExp(
  String.raw`(?:(?<!\b${AROUND}\s)\b${LEADS}|[,&+;]|^)\s*(?:(?!\b${AROUND}\b)[\p{L}\d'’-]+\s+){0,2}$`,
  "u",
);

/**
 * Words that stand where a thing stands ("add spikes for my Scree 4", "the thermal gloves") and that nothing of the plan is
 * called by: another thing may be meant, one that the shop does not have or one that nobody has found.
 */
export function unknownThings(account: Account): Stretch[] {
  const { folded, perception, clauses, plan, evidence, choices, figures, nameStems } = account;
  const own = plan.touched.concat(plan.untouched).map(({ title, values, productId }) => {
    const document = evidence.documents.get(productId);
    const read = document ? readDocument(document) : null;
    const texts = [
      readText([title, ...values].join(" ")),
      ...(read ? [read.type, read.vendor, ...read.tags, ...read.attributes.flatMap(({ values: all }) => all)] : []),
    ];
    return { texts, sentences: read?.sentences() ?? [] };
  });
  const isCalledSo = (word: string) => {
    const stems = stemsOf(word);
    const concept = conceptOfPhrase(word)?.name;
    return own.some(({ texts }) =>
      texts.some(
        (text) =>
          stems.every((stem) => text.stems.includes(stem)) || (concept !== undefined && text.concepts.has(concept)),
      ),
    );
  };
  const isDescribedSo = (word: string) =>
    own.some(({ sentences }) => sentences.some(({ stems }) => stemsOf(word).every((stem) => stems.includes(stem))));
  const isTaken = ({ start, end }: Stretch) =>
    [...perception.entities, ...choices, ...figures].some((place) => start < place.end && end > place.start);

  const tokens = tokenizeFolded(folded);
  return tokens.flatMap(({ word, start, end }, at): Stretch[] => {
    const place = { start, end };
    if (!/^\p{L}{3,}$/u.test(bareWord(word)) || isTaken(place) || isKnown(word, perception.language)) return [];
    if (unitOf(word) !== null) return [];
    if (["asks", "keeps"].includes(doingAt(place, clauses) ?? "") || isCalledSo(word)) return [];
    if (!AT_THING.test(folded.slice(0, start)) || IS.test(folded.slice(end))) return [];
    // "Pelotas de masaje Kindling": a word for what is called by name right behind it.
    if (isNamedBehind(end, account, isCalledSo)) return [];
    if (nameStems.has(stemsOf(word)[0] ?? "")) return isDescribedSo(word) && !isHead(at, tokens, folded) ? [] : [place];
    // "Saltlick Kapseln": in another language than the shop's the kind is no word of the shop.
    const before = tokens[at - 1]?.word ?? "";
    if (perception.language !== "en" && before.length > 2 && isCalledSo(before)) return [];
    return !isDescribedSo(word) && isHead(at, tokens, folded) && isPointedAt(folded, start) ? [place] : [];
  });
}

/** "My chest is 42 inches" tells something of it. */
const IS = /^\s(?:is|are|was|were|has|have|ist|sind|war|hat|est|sont|es|son|esta)\b/;

const FOR_ANOTHER = /\b(?:for|with|from|like|to|in|fur|mit|von|zu[mr]?|wie|pour|avec|comme|para|con|como)\b/;

function isNamedBehind(end: number, { folded, plan }: Account, isCalledSo: (word: string) => boolean): boolean {
  const rest = folded.slice(end, partPlace(folded, end).end);
  const titles = new Set(plan.touched.flatMap(({ title }) => stemsOf(title)));
  const found = tokenizeFolded(rest).find(
    ({ word }) => word.length > 2 && isCalledSo(word) && stemsOf(word).every((stem) => titles.has(stem)),
  );
  return found !== undefined && !FOR_ANOTHER.test(rest.slice(0, found.start));
}

/** Where nothing but its own words follow up to the end of a part: "add spikes for", and not "the stretchy tights". */
function isHead(at: number, tokens: { start: number; end: number }[], folded: string): boolean {
  const [end, next] = [tokens[at]?.end ?? 0, tokens[at + 1]?.start ?? folded.length];
  if (next === folded.length || /[,.;:!?\n+&]/.test(folded.slice(end, next))) return true;
  return new RegExp(
    String.raw`^\s+(?:${AROUND}|and|or|too|as well|please|pls|then|also|und|oder|dazu|bitte|et|ou|y|o)\b`,
    "u",
  ).test(folded.slice(end));
}

/** A word that no list knows is a thing only where it is led to by itself: "add the gubbins". */
function isPointedAt(folded: string, start: number): boolean {
  return POINTED_AT.test(folded.slice(0, start));
}
const POINTED_AT = new RegExp(
  String.raw`(?<!\b${AROUND}\s)\b${LEADS}\s+(?:(?!\b${AROUND}\b)[\p{L}\d'’-]+\s+){0,1}$`,
  "u",
);

function isKnown(word: string, language: string): boolean {
  const bare = bareWord(word);
  return (
    [word, bare].some((own) => isStopWord(own, language) || isCommonWord(own, language) || isCartTalk(own)) ||
    familyOfWord(word) !== null ||
    groupOfWord(word) !== null ||
    ONE_PERSON.has(word) ||
    RECIPIENT_GROUPS.has(withoutGenitive(word))
  );
}
