import type { CatalogVocabulary } from "~/ports/catalog-search";
import type { Entity, Perception } from "../perception/perception";
import { bareWord } from "../perception/phrase-index";
import { stem } from "../perception/stem";
import { tokenize, type Token } from "../perception/tokenize";
import { getVocabularyIndex } from "../perception/vocabulary-index";

/** "A sheet of ice", "a bunch of hills": the word before "of" is no thing that is wanted. On folded text. */
const PORTION =
  /\b(?:packs?|packets?|pairs?|tubes?|bags?|sheet|sheets|bit|lot|lots|load|loads|bunch|ton|tons|wall|sea|day|days) of $/;

/**
 * Words for circumstances as the shop's own lists have them: "muddy" where goods are listed for "mud", "icy" for "ice". A
 * portion of something is no thing of its own.
 */
export function findUses(perception: Perception, vocabulary: CatalogVocabulary): Perception {
  const { phrases } = getVocabularyIndex(vocabulary);
  const tokens = tokenize(perception.text);
  const found = perception.terms.flatMap((term): Entity[] => {
    const token = tokens.find(({ word }) => word === term);
    if (!token) return [];
    for (const noun of nounsOf(term)) {
      const known = phrases
        .get(stem(bareWord(noun)))
        ?.find(({ stems, meaning }) => stems.length === 1 && meaning.type === "attribute");
      if (known?.meaning.type === "attribute")
        return [
          {
            ...known.meaning,
            text: perception.text.slice(token.start, token.end),
            start: token.start,
            end: token.end,
            negated: false,
          },
        ];
    }
    return [];
  });
  const portions = tokens.filter((token, index) => isPortion(token, tokens[index + 1], perception.text));
  if (found.length === 0 && portions.length === 0) return perception;

  const isPart = ({ start, end }: { start: number; end: number }) =>
    portions.some((portion) => start < portion.end && end > portion.start);
  return {
    ...perception,
    entities: [...perception.entities.filter((entity) => entity.type !== "category" || !isPart(entity)), ...found].sort(
      (left, right) => left.start - right.start,
    ),
    terms: perception.terms.filter(
      (term) =>
        !found.some(({ start }) => tokens.some((token) => token.start === start && token.word === term)) &&
        !portions.some(({ word }) => word === term),
    ),
  };
}

/** "Muddy" -> mud, "icy" -> ice, "snowy" -> snow, "hilly" -> hill: English only, where adjectives are made so. */
function nounsOf(word: string): string[] {
  if (!/^\p{L}{2,}y$/u.test(word)) return [];
  const base = word.slice(0, -1);
  const single = /(.)\1$/.test(base) ? [base.slice(0, -1)] : [];
  return [...single, base, `${base}e`];
}

function isPortion(token: Token, next: Token | undefined, text: string): boolean {
  return next?.word === "of" && PORTION.test(`${token.word} of `) && text.length > next.end;
}
