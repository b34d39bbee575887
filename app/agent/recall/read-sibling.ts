import type { CatalogVocabulary } from "~/ports/catalog-search";
import type { AudienceGroup, Entity, IntentName, Perception } from "../perception/perception";
import { tokenize } from "../perception/tokenize";
import { bareTitle } from "../ranking/bare-title";
import { groupOfTitle } from "./group-of-title";
import type { Referents } from "./resolve-referents";
import { intend } from "./readings/intend";
import { OF_A_VARIANT } from "./readings/wanted-entities";

const MAX_WORDS = 9;
const INSTEAD_OF: IntentName[] = [
  "find_product",
  "get_recommendation",
  "product_detail",
  "size_fit",
  "deny",
  "compare_products",
  "availability",
];

/**
 * "Sorry, the women's ones" of the men's tights that are talked about: the same model for somebody else. Null where no such
 * model is sold, or where something else is wanted as well.
 */
export function readSibling(
  perception: Perception,
  referents: Referents,
  { vocabulary, isAlone, compared }: { vocabulary: CatalogVocabulary; isAlone: boolean; compared: string[] },
): { perception: Perception; referents: Referents } | null {
  const both = siblingsOf(perception, compared, vocabulary);
  if (both !== null && !["named", "ordinal"].includes(referents.how))
    return {
      perception: intend(perception, { name: "compare_products", confidence: 0.85 }, INSTEAD_OF),
      referents: {
        ...referents,
        ...{ productIds: both, variantId: null, how: "named", places: [] },
        mention: { categories: [], words: [] },
      },
    };
  const [id] = referents.productIds;
  const isVersion = /\b(?:version|model|ones?|modell|modele|modelo)\b/i.test(perception.text);
  const isOfOne = referents.how === "page" || (["focus", "shown"].includes(referents.how) && (isAlone || isVersion));
  const wanted = perception.entities.filter(({ negated }) => !negated);
  const group = groupIn(wanted);
  const isShort = tokenize(perception.text).length <= MAX_WORDS;
  // "Something for women" is a wish of its own.
  const isThing = /\b(?:something|anything|etwas|was|quelque chose|algo)\b/i.test(perception.text);
  const isOnlyThat = !isThing && wanted.every(({ type }) => type === "recipient" || OF_A_VARIANT.has(type));
  if (id === undefined || !isOfOne || group === null || !isShort || !isOnlyThat || perception.cues.other) return null;

  const own = vocabulary.titles.find((title) => title.id === id);
  const ownGroup = own ? groupOfTitle(own.title) : null;
  if (own && ownGroup === null && VERSION.test(perception.text) && wanted.length === 1)
    return {
      perception: { ...perception, terms: [], intents: [{ name: "size_fit", confidence: 0.9 }] },
      referents: { ...referents, how: "named", mention: { categories: [], words: [] } },
    };
  const hasVariant = wanted.some(({ type }) => OF_A_VARIANT.has(type));
  // "Is there a men's 10?", of what is for everybody: whether it comes in that.
  if (own && ownGroup === null && hasVariant && ASKS_FOR_ONE.test(perception.text))
    return {
      perception: intend({ ...perception, terms: [] }, { name: "availability", confidence: 0.8 }, INSTEAD_OF),
      referents: { ...referents, how: "named", mention: { categories: [], words: [] } },
    };
  if (!own || ownGroup === null) return null;
  const model = bareTitle(own.title);
  // "Men's 13" of the men's is about the very same.
  const sibling =
    ownGroup === group
      ? hasVariant && own
      : vocabulary.titles.find(({ title }) => groupOfTitle(title) === group && bareTitle(title) === model);
  if (!sibling) return null;

  const intents = perception.intents.filter(({ name }) => !INSTEAD_OF.includes(name));
  const name: IntentName = hasVariant ? "availability" : "product_detail";
  return {
    perception: { ...perception, intents: [{ name, confidence: 0.8 }, ...intents] },
    referents: {
      ...referents,
      productIds: [sibling.id],
      variantId: null,
      how: "named",
      mention: { categories: [], words: [] },
    },
  };
}

/** "Women's", behind two men's shoes side by side: the women's ones side by side. */
function siblingsOf(perception: Perception, compared: string[], vocabulary: CatalogVocabulary): string[] | null {
  const wanted = perception.entities.filter(({ negated }) => !negated);
  const group = groupIn(wanted);
  const isOnlyThat = wanted.every(({ type }) => type === "recipient") && perception.terms.length === 0;
  if (compared.length < 2 || group === null || !isOnlyThat || perception.cues.other) return null;
  const siblings = compared.map((id) => {
    const own = vocabulary.titles.find((title) => title.id === id);
    const model = own === undefined ? null : bareTitle(own.title);
    return vocabulary.titles.find(({ title }) => groupOfTitle(title) === group && bareTitle(title) === model)?.id;
  });
  const found = siblings.flatMap((id) => id ?? []);
  return found.length === compared.length && found.some((id) => !compared.includes(id)) ? found : null;
}

/** Of a thing for everybody: whether it is one for them, and in which sizes. */
const VERSION =
  /\b(?:versions?|models?|modell|modele|modelo|fits?|sizes?|unisex|(?:for|fur|pour|para) (?:wom[ae]n|m[ae]n|ladies|damen|herren|frauen|manner|femmes?|hommes?|mujer(?:es)?|hombres?)|(?:wom[ae]n|m[ae]n|ladies|guys|girls?|boys?|he|she) (?:\w+ )?(?:wear|use|run in)|unisex)\b/i;

/** Whether there is one, rather than which one to take. */
const ASKS_FOR_ONE = /^\W*(?:is there|are there|do you have|do you (?:guys )?got|have you got|you got|got|any)\b/i;

function groupIn(entities: Entity[]): AudienceGroup | null {
  const [group] = entities.flatMap((entity) => (entity.type === "recipient" ? (entity.value.group ?? []) : []));
  return group ?? null;
}
