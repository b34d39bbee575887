import { foldText } from "../perception/fold-text";
import type { Perception } from "../perception/perception";
import { asksForAlike } from "./asks-for-alike";
import type { Referents } from "./resolve-referents";

/** What stands before the name of a product that only says what the wanted thing is like. "I'd like the Pilot" wants the Pilot. */
const ALIKE =
  /(?:(?<!(?:\b(?:i|we|you|they|would|really|also|do|not|don't|looks?|feels?|fits?|works?)|'d) )\blike|\bsimilar to|\balike|\bin the style of|\balong the lines of|\bresembl\w+|\bcomparable (?:to|with)|\bso (?:etwas|was) wie|\bahnlich (?:wie|dem|der|den|zu)|\bdans le style d[eu]|\bsemblables? (?:a|au|aux)|\bcomme|\bparecid[oa]s? a(?:l)?|\bcomo) (?:(?:the|your|that|this|those|an?|der|die|das|dem|den|le|la|les|ce|cette|el|los|las|un|una|ese|esa) )?$/;

/**
 * "Like the gold bird necklace but cheaper": the product that is named is where the wish starts, and not what is asked about.
 * Its name becomes "this" in the words of the message. Null where nothing is named so.
 */
export function readAlike(
  perception: Perception,
  referents: Referents,
): { perception: Perception; referents: Referents } | null {
  const [place, second] = referents.places;
  if (referents.how !== "named" || !place || second) return null;
  const before = foldText(perception.text.slice(0, place.start));
  const said = ALIKE.exec(before);
  // "Bit dear, that Plumb. Anything cheaper that'd do a similar job?"
  const isDear = (perception.cues.cheaper || perception.cues.pricier) && asksForAlike(perception);
  if (!said && !isDear) return null;

  // The article goes with the name.
  const start = place.start - (/ (\p{L}+ )$/u.exec(said?.[0] ?? "")?.[1]?.length ?? 0);
  const end = Math.max(
    place.end,
    ...perception.entities
      .filter((entity) => entity.start < place.end && entity.end > place.start)
      .map((entity) => entity.end),
  );
  const text = `${perception.text.slice(0, start)}${THIS}${perception.text.slice(end)}`;
  const shift = THIS.length - (end - start);
  // What was asked of a product by its name is asked of none.
  const intents = perception.intents.filter(
    ({ name }) => !["availability", "product_detail", "price", "compare_products"].includes(name),
  );
  const entities = perception.entities
    .filter((entity) => entity.end <= start || entity.start >= end)
    .map((entity) =>
      entity.start >= end ? { ...entity, start: entity.start + shift, end: entity.end + shift } : entity,
    );
  return {
    perception: { ...perception, text, intents, entities, cues: { ...perception.cues, pronoun: true } },
    referents: { ...referents, how: "described", places: [], mention: { categories: [], words: [] } },
  };
}

const THIS = "this";
