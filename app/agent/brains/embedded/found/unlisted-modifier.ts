import { isTalk } from "../../../need-state/is-talk";
import { isStopWord } from "../../../perception/lexicons/stop-words";
import { bareWord, stemsOf } from "../../../perception/phrase-index";
import { tokenize } from "../../../perception/tokenize";
import type { RankedProduct } from "../../../ranking/ranked-product";
import { readDocument, type ReadText } from "../../../ranking/read-document";
import type { MoveContext } from "../move-context";

/** Of these nothing is listed, and everything is meant to be. */
const PRAISE =
  /^(?:good|decent|nice|nicer|great|best|better|cool|cheap|cheaper|new|newer|proper|solid|quality|favou?rite|perfect|right|comfy|comfortable|affordable|pretty|cute|stylish|everyday|daily|regular|normal|basic|simple|first|second|third|last|pair|pairs|other|another|different|single|real|actual|main|various|several|few|couple|bunch|kind|kinds|type|types|sort|sorts|popular|trendy|fancy|awesome|amazing|reliable|durable|own|next|extra|spare|running|runner|runners)$/;

/**
 * "Minimalist shoes", where nothing that was found is called so: the word right before the kind, which was not understood.
 * Null where there is none.
 */
export function unlistedModifier(items: readonly RankedProduct[], { situation }: MoveContext): string | null {
  const { perception } = situation;
  if (perception.language !== "en") return null;
  const kind = perception.entities.find(({ type, negated }) => type === "category" && !negated);
  if (kind === undefined) return null;
  const before = tokenize(perception.text).findLast(({ end }) => end <= kind.start);
  if (before === undefined || perception.text.slice(before.end, kind.start).trim() !== "") return null;
  const { word } = before;
  const isPlain = isTalk(word) || isStopWord(bareWord(word), perception.language) || PRAISE.test(word);
  if (isPlain || !/^\p{L}{4,}$/u.test(word) || !perception.terms.includes(word)) return null;
  return items.some(({ document }) => speaksOf(document, word)) ? null : word;
}

function speaksOf(document: RankedProduct["document"], word: string): boolean {
  const { title, type, tags, collections, attributes, options, sentences } = readDocument(document);
  const stems = stemsOf(word);
  const has = (text: ReadText) => stems.every((stem) => text.stems.includes(stem));
  const listed = [
    ...attributes.flatMap(({ label, values }) => [label, ...values]),
    ...options.flatMap(({ values }) => values),
  ];
  return stems.length === 0 || [title, type, ...tags, ...collections, ...listed, ...sentences()].some(has);
}
