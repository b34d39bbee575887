import { foldText } from "../perception/fold-text";
import type { Entity, IntentName, Perception } from "../perception/perception";
import type { Referents } from "./resolve-referents";

/** "Too narrow": what something else had too much of. On folded text, right before the word. */
const TOO_MUCH = /\b(?:too|way too|zu|trop|demasiado) $/;
/** The same of a word that is no property here: "too tight", "zu eng". */
const SAYS_TOO_MUCH =
  /\b(?:too|zu|trop|demasiado) (?:tight|loose|narrow|wide|stiff|soft|firm|heavy|eng|weit|schmal|breit|schwer|hart|weich|etroit\w*|large\w*|serre\w*|lourd\w*|estrech\w*|anch\w*|pesad\w*)\b/;
const OF_ANOTHER = new Set<Entity["type"]>(["category", "attribute"]);
const ASKS_FOR_OTHERS =
  /\b(?:which|what|any|anything|something|do you have|got|welche\w*|habt|haben|gibt|quel\w*|avez|cual\w*|que|tienen)\b/;
const OF_ONE: IntentName[] = [
  "size_fit",
  "product_detail",
  "availability",
  "compare_products",
  "find_product",
  "get_recommendation",
];

/**
 * "The Tern was too narrow for me, which road shoe is wider?": the product that is named is why another one is wanted. What
 * it had too much of is no wish. Null where no other kind of thing is asked for.
 */
export function readBeyond(
  perception: Perception,
  referents: Referents,
): { perception: Perception; referents: Referents } | null {
  const [place, second] = referents.places;
  if (referents.how !== "named" || !place || second) return null;
  const folded = foldText(perception.text);
  const tooMuch = perception.entities.filter(({ start }) => TOO_MUCH.test(folded.slice(0, start)));
  const isSaid = tooMuch.length > 0 || SAYS_TOO_MUCH.test(folded);
  const wish = perception.entities.find(
    (entity) =>
      !entity.negated && entity.start >= place.end && !tooMuch.includes(entity) && OF_ANOTHER.has(entity.type),
  );
  if (!isSaid || !wish || !ASKS_FOR_OTHERS.test(folded.slice(place.end, wish.start))) return null;

  const entities = perception.entities.filter(
    (entity) => !tooMuch.includes(entity) && (entity.end <= place.start || entity.start >= place.end),
  );
  const intents = perception.intents.filter(({ name }) => !OF_ONE.includes(name));
  return {
    perception: {
      ...perception,
      entities,
      terms: [],
      intents: [{ name: "find_product", confidence: 0.8 }, ...intents],
    },
    referents: { productIds: [], variantId: null, how: "none", places: [], mention: { categories: [], words: [] } },
  };
}
