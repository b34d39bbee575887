import type { LiveProduct } from "~/ports/storefront";
import type { Perception } from "../perception/perception";
import { stemsOf } from "../perception/phrase-index";
import { containsPhrase } from "../ranking/read-document";
import type { OptionWish } from "./resolve-variant";

/** Option wishes of a message, newest meaning first: entities, and values of the product that stand in it word for word. */
export function wishesOfMessage(perception: Perception, product: LiveProduct | null): OptionWish[] {
  const wishes = perception.entities.flatMap((entity): OptionWish[] => {
    if (entity.negated) return [];
    switch (entity.type) {
      case "color":
        return [{ kind: "color", name: null, value: entity.value, said: entity.text }];
      case "size":
        return entity.value.upTo === null
          ? [{ kind: "size", name: entity.value.system, value: entity.value.size, said: entity.text }]
          : [];
      case "option":
        return [{ kind: "option", name: entity.value.name, value: entity.value.value, said: entity.text }];
      case "attribute":
      case "material":
        return [];
      default:
        return [];
    }
  });
  return [...wishes, ...literalValues(perception, product, wishes)];
}

/** "the lemon one", "10.5": the product's own values, said as they are written. */
function literalValues(perception: Perception, product: LiveProduct | null, known: OptionWish[]): OptionWish[] {
  if (!product) return [];
  const said = stemsOf(perception.text);
  return product.options.flatMap((option) => {
    const values = option.values.filter((value) => {
      const stems = stemsOf(value);
      return stems.length > 0 && containsPhrase(said, stems) && !isTooShort(value, perception.text);
    });
    const longest = [...values].sort((left, right) => right.length - left.length)[0];
    const isKnown = known.some(
      (wish) => wish.name === option.name || wish.value.toLowerCase() === longest?.toLowerCase(),
    );
    return longest === undefined || isKnown
      ? []
      : [{ kind: "option" as const, name: option.name, value: longest, said: longest }];
  });
}

/** "I" and "a" in a sentence are no sizes; a message that is nothing but "M" is one. */
function isTooShort(value: string, text: string): boolean {
  return value.length === 1 && text.trim().length > 3;
}
