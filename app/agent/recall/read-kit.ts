import type { Constraint } from "~/contracts/need-state";
import type { CatalogVocabulary } from "~/ports/catalog-search";
import { foldText } from "../perception/fold-text";
import { findConcept } from "../perception/concept-index";
import type { Entity, IntentName, Perception } from "../perception/perception";
import { stemsOf } from "../perception/phrase-index";
import { readText } from "../ranking/read-document";
import { intend } from "./readings/intend";

/** "A whole outfit", "everything for my first 10k", "kit me out": no one thing, but one of each. On folded text. */
const ASKS_FOR_KIT =
  /\b(?:whole|full|complete|entire) (?:\p{L}+ ){0,3}(?:outfit|kit|gear|equipment|wardrobe|set ?up|getup|look)\b|\b(?:an?|one|the right|some kind of) (?:\p{L}+ ){0,2}outfit\b|\boutfit for\b|\b(?:everything|all the (?:stuff|gear|things)|all)(?: (?:that )?(?:i|he|she|we|you|one)(?:'ll| will| would| might|'d)? need\w*)? (?:for|to (?:start|begin|run|get (?:started|going|into)))\b|\beverything (?:i|he|she|we|one)(?:'ll| will| would|'d)? need\w*\b|\b(?:kit|equip|deck) (?:me|him|her|us|my \p{L}+) (?:out|up|fully|completely)\b|\b(?:komplette?\w*|ganze\w*) (?:\p{L}+ )?(?:outfit|ausrustung|ausstattung)\b|\balles (?:was (?:ich|man) brauch\w*|fur (?:mein\w*|den|das|die) (?:erste\w*|anfang|start))|\b(?:tenue|equipement) (?:complete?|complet)\b|\btout ce qu'il (?:me )?faut pour\b|\b(?:equipo|conjunto|equipacion) complet[oa]\b|\btodo lo (?:que necesito|necesario) para\b/u;
/** "What do I need besides shoes?": what stands behind it is there already. */
const BESIDES =
  /\b(?:besides|apart from|other than|aside from|in addition to|on top of|ausser|neben|a part|en plus de?|aparte de|ademas de) (?:the |my |just |only |running |den |die |meinen |les |des |mes |l[ao]s |mis )*$/;
const NEEDS =
  /\bwhat (?:all |else |other (?:things|stuff|gear) )?(?:do|does|would|should|will|might|is|are)\b[^.?!]{0,30}\b(?:need\w*|get|buy|have|wear)\b|\bwas (?:brauch\w*|fehlt)|\bde quoi\b|\bque (?:mas )?necesit\w*/;
const COLD = /\b(?:winter\w*|cold|freez\w*|snow|ice|icy|kalt\w*|froid|hiver|invierno|frio)\b/;

/** What is worn and carried, by concept, in the order in which it is missed. */
const ALWAYS = ["shoe", "sock", "t-shirt", "shorts", "belt"];
const IN_THE_COLD = ["base layer", "tights", "jacket", "glove", "beanie"];
const FOR_WOMEN = "bra";
/** "Besides gels, what else gives energy?" */
const ELSE = /\b(?:else|other|others|anything|something|alternatives?)\b/;
const NEXT = 8;
const MOST = 5;
const LEAST = 2;

type Kit = { perception: Perception; kinds: Constraint[] };

/** The kinds of thing that a message wants one each of without naming them, as far as the shop has such; none where it does not. */
export function readKit(perception: Perception, vocabulary: CatalogVocabulary): Kit {
  const none = { perception, kinds: [] };
  const folded = foldText(perception.text);
  const had = perception.entities.filter(
    ({ type, start }) => type === "category" && BESIDES.test(folded.slice(0, start)),
  );
  const isBesides = had.length > 0 && NEEDS.test(folded);
  const asked = ASKS_FOR_KIT.exec(folded);
  const isHad = ({ value }: Entity) => had.some((one) => one.value === value);
  // "Medium, shoes 10": whose size it is.
  const isSized = ({ end }: Entity) =>
    perception.entities.some(({ type, start }) => type === "size" && start >= end && start - end < NEXT);
  // "A full set of gear": the words of the phrase itself name no kind.
  const isOfPhrase = ({ start }: Entity) =>
    asked !== null && start >= asked.index && start < asked.index + asked[0].length;
  const isKind = (entity: Entity) =>
    entity.type === "category" && !entity.negated && !isHad(entity) && !(asked !== null && isSized(entity));
  const isOther = perception.entities.some(
    (entity) => !isOfPhrase(entity) && (entity.type === "product" || isKind(entity)),
  );
  if (asked === null && !isBesides && had.length > 0 && ELSE.test(folded))
    return {
      perception: {
        ...intend(perception, { name: "find_product", confidence: 0.9 }, [...HEARD_INSTEAD, "compare_products"]),
        entities: perception.entities.map((entity) => (had.includes(entity) ? { ...entity, negated: true } : entity)),
      },
      kinds: [],
    };
  if ((asked === null && !isBesides) || isOther) return none;

  const isForWomen = perception.entities.some(
    (entity) => entity.type === "recipient" && entity.value.group === "women",
  );
  const worn = COLD.test(folded) ? IN_THE_COLD : ALWAYS;
  const sold = new Set(
    vocabulary.productTypes.flatMap((type) => {
      const { stems, concepts } = readText(type);
      return [...[...concepts].flatMap((concept) => broader(stemsOf(concept))), ...stems.slice(-1)];
    }),
  );
  const own = new Set(had.flatMap((entity) => (typeof entity.value === "string" ? stemsOf(entity.value) : [])));
  const kinds = [...worn.slice(0, 2), ...(isForWomen ? [FOR_WOMEN] : []), ...worn.slice(2)]
    .filter((kind) => sold.has(stemsOf(kind).join(" ")) && !stemsOf(kind).every((stem) => own.has(stem)))
    .slice(0, MOST);
  if (kinds.length < LEAST) return none;
  const isWordOfPhrase = (entity: Entity) =>
    ["attribute", "option", "size"].includes(entity.type) && isOfPhrase(entity);
  return {
    perception: {
      ...intend(perception, { name: "find_product", confidence: 0.95 }, HEARD_INSTEAD),
      entities: perception.entities.filter((entity) =>
        entity.type !== "category" || entity.negated ? !isWordOfPhrase(entity) : false,
      ),
      terms: [],
    },
    kinds: kinds.map((kind) => ({
      ...{ id: `category:${kind}`, kind: "category", name: null, value: kind },
      ...{ strength: "must", said: findConcept(kind)?.words[1] ?? kind, isBeside: true },
    })),
  };
}

/** A road running shoe is a shoe. */
function broader(stems: string[]): string[] {
  return stems.map((_, at) => stems.slice(at).join(" "));
}

const HEARD_INSTEAD: IntentName[] = ["get_recommendation", "product_detail", "size_fit", "out_of_scope"];
