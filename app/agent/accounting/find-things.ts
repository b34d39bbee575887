import { conceptOfPhrase } from "../perception/concept-index";
import { stemsOf } from "../perception/phrase-index";
import { isMentioned } from "../ranking/is-mentioned";
import { readText } from "../ranking/read-document";
import { type Account, doingAt, NOT_SO } from "./account";
import { isExcepted } from "./excepted";
import type { Stretch } from "./find-clauses";
import type { PlannedLine } from "./planned-write";

export type Thing = Stretch & { text: string; productId: string | null };

export function thingsOf({ perception, folded }: Account): Thing[] {
  return perception.entities.flatMap((entity): Thing[] => {
    const { start, end, text, negated } = entity;
    if (negated || NOT_SO.test(folded.slice(0, start))) return [];
    if (entity.type === "product") return [{ start, end, text, productId: entity.value.id }];
    return entity.type === "category" && TELLS_WHICH.test(folded.slice(0, start))
      ? [{ start, end, text, productId: null }]
      : [];
  });
}

/** Something that is pointed at or counted: "the socks", "2 flasks", and not "for trail running". */
const TELLS_WHICH =
  /(?:\b(?:the|my|those|these|that|this|an?|one|two|three|four|five|six|\d{1,2}|both|all|some|any|of|and|die|der|das|den|ein\w*|zwei|drei|mein\w*|les?|la|une?|deux|trois|mes|mon|ma|el|los|las|un[oa]?|dos|tres|mis?)(?:\s+x)?|[,&+]|^|x)\s*(?:(?!\b(?:for|with|to|from|like|during|in|at|on|fur|mit|pour|avec|para|con)\b)[\p{L}\d'.-]+\s+){0,3}$/u;

export function isThingTold(thing: Thing, account: Account): boolean {
  const { plan, clauses } = account;
  const isKept = doingAt(thing, clauses) === "keeps" || isExcepted(thing, account);
  const lines =
    isKept && plan.doing !== "add"
      ? [...plan.untouched, ...(plan.doing === "remove" ? [] : plan.touched)]
      : plan.touched;
  return lines.some((line) => isCalled(line, thing, account));
}

export function isCalled(line: PlannedLine, { text, productId }: Thing, { evidence }: Account): boolean {
  if (line.productId === productId) return true;
  const own = readText([line.title, ...line.values].join(" "));
  const isWord = (stem: string) =>
    own.stems.some((word) => word === stem || (stem.length >= 4 && word.startsWith(stem)));
  const stems = stemsOf(text);
  // "The Tern 3 Shield" is not the Tern 3.
  if (productId !== null) return stems.every(isWord);
  const document = evidence.documents.get(line.productId);
  if (document && isMentioned(document, { categories: [text], words: [] })) return true;
  const concept = conceptOfPhrase(text)?.name;
  if (concept !== undefined && own.concepts.has(concept)) return true;
  return document ? stems.every(isWord) : stems.some(isWord);
}
