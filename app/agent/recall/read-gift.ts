import type { CatalogVocabulary } from "~/ports/catalog-search";
import { foldText } from "../perception/fold-text";
import type { Perception } from "../perception/perception";
import { bareWord } from "../perception/phrase-index";
import { stem } from "../perception/stem";
import { getVocabularyIndex } from "../perception/vocabulary-index";

/** On folded text: nobody knows the size. */
const UNKNOWN_SIZE =
  /\b(?:(?:don'?t|do not|not) (?:\w+ )?know\b.{0,24}\bsiz|no (?:idea|clue)\b.{0,24}\bsiz|not sure (?:\w+ ){0,3}siz|without knowing\b.{0,20}\bsiz|(?:weiss|kenne)\b.{0,20}\bgrosse\w*\b.{0,12}(?:nicht)?|(?:ne )?(?:sais|connais) pas\b.{0,20}\btaille|no (?:se|conozco)\b.{0,20}\btalla)/;
/** "Secret Santa" and the like say as plainly that it is a gift. */
const GIFT =
  /\b(?:gifts?|presents?|celebrat\w*|reward|treat (?:myself|for myself|me)|what (?:\p{L}+ ){1,4}(?:give|get|buy) (?:to )?(?:her|him|them|someone|somebody|my \p{L}+)|secret santa|stocking (?:filler|stuffer)s?|wichtel\w*|geschenke?|cadeaux?|offrir|(?:ver)?schenken|regalos?|regalar\w*)\b/u;

const IN_NEED =
  /\bwhat (?:all )?(?:does|do|will|would) (?:she|he|they|my \p{L}+) (?:all |really |actually )?(?:need|wear|have to have)\b|\bwas braucht (?:sie|er|man)\b|\bde quoi (?:a-t-(?:il|elle)|elle a|il a) besoin\b|\bque necesita\b/u;

/** Whether something is sought for somebody else, without a word on what it should be. */
export function isForGift({ intents, text, entities }: Perception): boolean {
  if (entities.some(({ type, text: said }) => type === "category" && /card|gutschein|carte|tarjeta/i.test(said)))
    return false;
  // "My daughter starts athletics, what does she need?" asks for what one needs for it.
  if (IN_NEED.test(foldText(text)) && !GIFT.test(foldText(text))) return false;
  const isSure = intents.some(({ name, confidence }) => name === "gift_help" && confidence >= 0.5);
  return (
    isSure ||
    (GIFT.test(foldText(text)) && intents.some(({ name }) => name === "find_product" || name === "get_recommendation"))
  );
}

/** The perception of a wish for a gift: not knowing a size asks for no size advice, and words of the occasion name no goods. */
export function readGift(perception: Perception, vocabulary: CatalogVocabulary): Perception {
  const isUnsized = UNKNOWN_SIZE.test(foldText(perception.text));
  if (!isForGift(perception)) return perception;
  const { nameStems, stems } = getVocabularyIndex(vocabulary);
  const isOfShop = (term: string) =>
    nameStems.has(stem(bareWord(term))) ||
    (stems.has(stem(bareWord(term))) && !/^(?:getting|likes?|loves?)$/.test(term));
  return {
    ...perception,
    intents: perception.intents.filter(({ name }) => name !== "size_fit" || !isUnsized),
    entities: perception.entities.filter(({ type }) => type !== "size" || !isUnsized),
    terms: perception.terms.filter(isOfShop),
  };
}
