import type { CatalogVocabulary } from "~/ports/catalog-search";
import { groupOfWord } from "../perception/lexicons/audiences";
import { isStopWord } from "../perception/lexicons/stop-words";
import type { AudienceGroup } from "../perception/perception";
import { bareWord, stemsOf } from "../perception/phrase-index";
import { stem } from "../perception/stem";
import { tokenize } from "../perception/tokenize";

type Title = { id: string; group: AudienceGroup | null; said: string[] };

/** More titles than this with as many words of the message are no pair that it tells apart. */
const MAX_TITLES = 40;

/**
 * "The 5 inch and the 7 inch Tideway": two products that share a word of the message and that another word of it tells apart
 * each. The pair for which most of the message speaks; null where none is told so, or two pairs are told as well.
 */
export function findContrasted(
  text: string,
  { titles }: CatalogVocabulary,
  wanted: AudienceGroup | null,
): [string, string] | null {
  const words = tokenize(text).filter(({ word }) => !isStopWord(word, "en") && groupOfWord(word) === null);
  const spoken = new Set(words.map(({ word }) => stem(bareWord(word))));
  const alike = titles.flatMap(({ id, title }): Title[] => {
    const said = [...new Set(stemsOf(title))].filter((own) => spoken.has(own));
    const group = tokenize(title).reduce<AudienceGroup | null>((own, { word }) => own ?? groupOfWord(word), null);
    const isFor = wanted === null || group === null || group === wanted;
    return said.length >= 2 && isFor ? [{ id, group, said }] : [];
  });
  if (alike.length > MAX_TITLES) return null;

  const pairs = alike.flatMap((left, index) =>
    alike.slice(index + 1).flatMap((right) => {
      const shared = left.said.filter((own) => right.said.includes(own));
      const isApart = left.said.length > shared.length && right.said.length > shared.length;
      const speaking = new Set([...left.said, ...right.said]).size;
      return isApart && shared.length > 0 && left.group === right.group ? [{ left, right, speaking }] : [];
    }),
  );
  const most = Math.max(0, ...pairs.map(({ speaking }) => speaking));
  const [best, ...others] = pairs.filter(({ speaking }) => speaking === most);
  const isOfOneGroup = new Set([best, ...others].map((pair) => pair?.left.group)).size === 1;
  return best === undefined || (others.length > 0 && isOfOneGroup) ? null : [best.left.id, best.right.id];
}
