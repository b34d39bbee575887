import type { CatalogVocabulary } from "~/ports/catalog-search";
import { conceptOfPhrase } from "../perception/concept-index";
import { isSameTopic } from "../need-state/switch-topic";
import { readText } from "../ranking/read-document";
import { groupOfWord } from "../perception/lexicons/audiences";
import type { AudienceGroup, Entity, Perception } from "../perception/perception";
import { bareWord, stemsOf } from "../perception/phrase-index";
import { stem } from "../perception/stem";
import { tokenize, type Token } from "../perception/tokenize";
import type { NamedProduct } from "./find-by-name";

/** What a name never swallows: these say which one of the product is meant, or how many. */
const KEPT = new Set<Entity["type"]>(["color", "size", "option", "quantity", "price", "order-number", "email", "date"]);

/**
 * The perception with every product that is named as one entity over all the words of its name: in "the women's Updraft
 * singlet" neither "women's" nor "singlet" is a wish of its own.
 */
export function coverNames(
  perception: Perception,
  places: NamedProduct[],
  vocabulary: CatalogVocabulary,
): { perception: Perception; places: NamedProduct[] } {
  if (places.length === 0) return { perception, places };
  const tokens = tokenize(perception.text);
  const kept = perception.entities.filter(({ type }) => KEPT.has(type));
  const isFree = ({ start, end }: Token) => !kept.some((entity) => start < entity.end && end > entity.start);

  const names = places.flatMap((place): (Entity & { type: "product" })[] => {
    const known = vocabulary.titles.find(({ id }) => id === place.id);
    if (!known) return [];
    const title = new Set(stemsOf(known.title));
    const groups = new Set<AudienceGroup | null>(tokenize(known.title).flatMap(({ word }) => groupOfWord(word) ?? []));
    const isOfName = (token: Token | undefined) =>
      token !== undefined &&
      isFree(token) &&
      (title.has(stem(bareWord(token.word))) || groups.has(groupOfWord(token.word)));
    let first = tokens.findIndex(({ end }) => end > place.start);
    let last = tokens.findLastIndex(({ start }) => start < place.end);
    if (first < 0 || last < 0) return [];
    // "Die Compass Uhr", "el gorro Watchfire": beside its name the kind of thing that it is, in whatever words.
    const concepts = readText(known.title).concepts;
    const isKind = (token: Token | undefined) => {
      const concept = token && isFree(token) ? conceptOfPhrase(token.word) : null;
      return (
        concept !== null && concept.kind === "category" && [...concepts].some((name) => isSameTopic(name, concept.name))
      );
    };
    while (
      (isOfName(tokens[first - 1]) || isKind(tokens[first - 1])) &&
      isJoined(perception.text, tokens[first - 1], tokens[first])
    )
      first -= 1;
    while (
      (isOfName(tokens[last + 1]) || isKind(tokens[last + 1])) &&
      isJoined(perception.text, tokens[last], tokens[last + 1])
    )
      last += 1;
    const start = Math.min(place.start, tokens[first]?.start ?? place.start);
    const end = Math.max(place.end, tokens[last]?.end ?? place.end);
    const { id, handle, title: name } = known;
    return [
      {
        type: "product",
        value: { id, handle, title: name },
        text: perception.text.slice(start, end),
        start,
        end,
        negated: isRefused(perception, start, end),
      },
    ];
  });

  const isInName = ({ start, end }: { start: number; end: number }) =>
    names.some((name) => start < name.end && end > name.start);
  const covered = new Set(tokens.filter(isInName).map(({ word }) => stem(bareWord(word))));
  const outside = new Set(tokens.filter((token) => !isInName(token)).map(({ word }) => stem(bareWord(word))));
  return {
    perception: {
      ...perception,
      entities: [...perception.entities.filter((entity) => KEPT.has(entity.type) || !isInName(entity)), ...names].sort(
        (left, right) => left.start - right.start,
      ),
      terms: perception.terms.filter((term) => {
        const word = stem(bareWord(term));
        return !covered.has(word) || outside.has(word);
      }),
    },
    places: names.map(({ value, start, end }) => ({ id: value.id, start, end })),
  };
}

/** A comma between two words parts them. */
function isJoined(text: string, left: Token | undefined, right: Token | undefined): boolean {
  return left !== undefined && right !== undefined && /^[\s-]*$/.test(text.slice(left.end, right.start));
}

function isRefused({ entities }: Perception, start: number, end: number): boolean {
  return entities.some(
    (entity) => entity.type === "product" && entity.negated && entity.start < end && entity.end > start,
  );
}
