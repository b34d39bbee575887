import type { LiveProduct } from "~/ports/storefront";
import type { Perception } from "../perception/perception";
import { stemsOf } from "../perception/phrase-index";
import { isSizeOption } from "../perception/vocabulary-index";
import { isSameSize } from "../ranking/match-constraint";
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
  const literal = literalValues(perception, product, wishes);
  return [...wishes.filter((wish) => !isMisread(wish, literal, product)), ...literal];
}

/** "Black, L, long": a word that would be a size gives way to one that the product is really sold in. */
function isMisread(wish: OptionWish, literal: OptionWish[], product: LiveProduct | null): boolean {
  const sizes = product?.options.find(({ name }) => isSizeOption(name));
  if (wish.kind !== "size" || !sizes || sizes.values.some((value) => isSameSize(value, wish.value))) return false;
  return literal.some(({ name, value }) => name === sizes.name || value.toLowerCase() === wish.value.toLowerCase());
}

/** "the lemon one", "black 9", "L": the product's own values, said as they are written. */
function literalValues(perception: Perception, product: LiveProduct | null, known: OptionWish[]): OptionWish[] {
  if (!product) return [];
  const text = withoutFigures(perception, product);
  const said = stemsOf(text);
  return product.options.flatMap((option) => {
    const values = option.values.filter((value) => {
      const letter = LETTER_SIZE.exec(value)?.[1];
      if (letter !== undefined && isSizeOption(option.name)) return isSaid(letter, text, perception.text) && isLetterSaid(letter, text); // prettier-ignore
      const stems = stemsOf(value);
      return stems.length > 0 && containsPhrase(said, stems) && isSaid(value, text, perception.text);
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

/** The message without the figures that are something else: the model's own ("Tern 3"), how many, how much, until when. */
function withoutFigures({ text, entities }: Perception, product: LiveProduct): string {
  const others = entities.filter(({ type }) => ["product", "price", "quantity", "order-number", "date", "email"].includes(type)); // prettier-ignore
  let bare = text;
  for (const { start, end } of others) bare = bare.slice(0, start) + " ".repeat(end - start) + bare.slice(end);
  const figures = product.title.match(/\d+(?:\.\d+)?/g) ?? [];
  // Only a figure that stands in the title's place, behind one of its words.
  return figures.reduce(
    (left, figure) => left.replace(new RegExp(`(\\p{L}{3,}\\s)${figure.replace(".", "\\.")}(?![\\d.])`, "iu"), (whole, word: string) => product.title.toLowerCase().includes(whole.toLowerCase()) ? `${word} ` : whole), // prettier-ignore
    bare,
  );
}

/** "M", and "M (EU 39-42)". */
const LETTER_SIZE = /^(XXS|XS|S|M|L|XL|XXL|XXXL|[2-4]XL)(?:\s*\(.*\))?$/i;

function isLetterSaid(letter: string, text: string): boolean {
  const flags = letter.length > 1 || text.trim().length <= 3 ? "i" : "";
  return new RegExp(`(?:^|[\\s,(/])${letter.toUpperCase()}(?=$|[\\s,.;!?)/])`, flags).test(text);
}

/** "I" and "a" in a sentence are no sizes; a capital letter by itself is, and so is a message that is nothing but "m". */
function isSaid(value: string, text: string, message: string): boolean {
  if (value.length > 1 || /\d/.test(value) || message.trim().length <= 3) return true;
  return value !== "I" && new RegExp(`(?:^|[\\s,(/])${value.toUpperCase()}(?=$|[\\s,.;!?)/])`).test(text);
}
