import type { LiveProduct } from "~/ports/storefront";
import { foldText } from "../perception/fold-text";
import type { Entity, Perception } from "../perception/perception";
import { isColorOption } from "../perception/vocabulary-index";
import { isColor } from "../ranking/choose-variant";
import { countBefore } from "./count-before";
import { cutByPlace } from "./cut-by-place";
import type { OptionWish } from "./resolve-variant";
import { wishesOfMessage } from "./wishes-of-message";

/**
 * "One lemon and one mango", "the blue and the red one": a message for each value of an option, unless the later one
 * corrects the earlier ("raspberry, no wait, lemon lime").
 */
export function severalOf(product: LiveProduct, perception: Perception): Perception[] {
  const isEither = /\b(?:or|oder|ou|o)\b/i.test(perception.text);
  const isOption = (entity: Entity) =>
    !entity.negated && (entity.type === "option" || entity.type === "color" || (entity.type === "size" && !isEither));
  for (const option of product.options) {
    const wishes = perception.entities.filter(
      // A color that it does not come in is one of several as well: two of the other were not asked for.
      (entity) =>
        isOption(entity) &&
        (option.values.some((value) => isValue(entity, value)) ||
          (entity.type === "color" && isColorOption(option.name))),
    );
    const values = new Set(wishes.map(({ value }) => JSON.stringify(value)));
    if (values.size < 2) continue;
    const own = cutByPlace(perception, wishes);
    // "Moss green in 2Y and 4Y, berry in 12K": each part has choices of its own.
    const isElse = ({ kind }: OptionWish) => (isColorOption(option.name) ? kind !== "color" : kind === "color");
    const hasElse = (part: Perception) => wishesOfMessage(part, product).some(isElse);
    if (own.length > 1 && !perception.cues.correction && own.every(hasElse)) {
      return own.flatMap((part) => severalOf(product, part));
    }
    const isCounted = (part: Perception) =>
      countBefore(part, product) !== null || part.entities.some(({ type }) => type === "quantity");
    const isSplit = perception.cues.correction && own.every((part) => countOf(part, product) !== null);
    if (own.length > 1 && (own.every(isCounted) || isSplit)) return own;
    const kept = perception.cues.correction ? wishes.slice(-1) : wishes;
    return kept.map((own) => ({
      ...perception,
      text: without(
        perception.text,
        wishes.filter((wish) => wish !== own),
      ),
      entities: perception.entities.filter((entity) => entity === own || !wishes.includes(entity)),
    }));
  }
  return [perception];
}

function isValue(entity: Entity, value: string): boolean {
  if (entity.type === "color") return isColor(value, entity.value);
  if (entity.type === "size")
    return entity.value.system === null && entity.value.upTo === null && entity.value.size === value;
  return entity.type === "option" && entity.value.value.toLowerCase() === value.toLowerCase();
}

/** Blanks the words of some entities; offsets stay. */
function without(text: string, entities: Entity[]): string {
  return entities.reduce(
    (left, { start, end }) => left.slice(0, start) + " ".repeat(end - start) + left.slice(end),
    text,
  );
}

/** How many a part of a message counts: "two black", "one white"; null where it counts none. */
export function countOf(part: Perception, product: LiveProduct): number | null {
  const counted = part.entities.find(({ type }) => type === "quantity");
  if (counted?.type === "quantity") return counted.value;
  return countBefore(part, product) ?? (ONE.test(foldText(part.text)) ? 1 : null);
}

const ONE = /^\W*(?:(?:and|und|et|y|also|plus|then|dann|actually) )*(?:one|an?|ein(?:e[nrs]?|s)?|une?|un[oa]?)\b/;
