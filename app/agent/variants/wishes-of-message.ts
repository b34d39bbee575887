import { escapePattern } from "~/lib/escape-pattern";
import type { LiveProduct } from "~/ports/storefront";
import type { Entity, Perception } from "../perception/perception";
import { conceptOfPhrase } from "../perception/concept-index";
import { stemsOf } from "../perception/phrase-index";
import { isSizeOption } from "../perception/vocabulary-index";
import { isSameSize } from "../ranking/matching/match-size";
import { containsPhrase } from "../ranking/read-document";
import { countedPack } from "./counted-pack";
import { countedSingle } from "./counted-single";
import { extremeSize } from "./extreme-size";
import { isSoldByAmount } from "./is-sold-by-amount";
import { letterSizesIn, letterSizesOf } from "./letter-sizes";
import { asksPricedValue, pricesByValue } from "./priced-value";
import type { OptionWish } from "./resolve-variant";

/** Option wishes of a message, newest meaning first: entities, and values of the product that stand in it word for word. */
export function wishesOfMessage(perception: Perception, product: LiveProduct | null): OptionWish[] {
  const wishes = perception.entities.flatMap((entity): OptionWish[] => {
    if (entity.negated) return [];
    switch (entity.type) {
      case "color":
        return [{ kind: "color", name: null, value: entity.value, said: entity.text }];
      case "size":
        if (entity.value.upTo !== null) return rangeValue(entity.value, entity.text, product);
        return [{ kind: "size", name: entity.value.system, value: entity.value.size, said: entity.text }];
      case "option":
        return [{ kind: "option", name: entity.value.name, value: entity.value.value, said: entity.text }];
      case "attribute":
      case "material":
        return [];
      default:
        return [];
    }
  });
  if (!product) return wishes;
  // "A 50 gift card": of what is sold by amounts a bare figure is one.
  if (product.options.some(({ values }) => isSoldByAmount(values))) return literalValues(perception, product);
  const settled = wishes.map((wish) => settleOption(settleSize(wish, product), product));
  const literal = literalValues(perception, product);
  const own = [...settled, ...describedValues(perception, product)].filter(
    (wish) => !isMisread(wish, literal, product),
  );
  const isKnown = ({ name, value }: OptionWish) =>
    own.some(
      (wish) => (wish.kind === "option" && wish.name === name) || wish.value.toLowerCase() === value.toLowerCase(),
    );
  return [...own, ...literal.filter((wish) => !isKnown(wish))];
}

/** "L-XL" is one value of what is sold in such. */
function rangeValue(
  { size, upTo }: { size: string; upTo: string | null },
  said: string,
  product: LiveProduct | null,
): OptionWish[] {
  const range = `${size}-${upTo ?? ""}`.toLowerCase();
  return (product?.options ?? []).flatMap(({ name, values }): OptionWish[] => {
    const value = values.find((own) => own.toLowerCase().replace(/\s|\/(?=\p{L})/gu, "") === range);
    return value === undefined ? [] : [{ kind: "option", name, value, said }];
  });
}

/** "Short" and "medium" may be sizes elsewhere: of this product each is the value of the option that has it. */
function settleSize(wish: OptionWish, product: LiveProduct): OptionWish {
  if (wish.kind !== "size" || wish.name !== null) return wish;
  for (const { name, values } of product.options) {
    const value = values.find((candidate) =>
      [wish.value, wish.said].some((own) => own.toLowerCase() === candidate.toLowerCase()),
    );
    if (value !== undefined) return { kind: "option", name, value, said: wish.said };
  }
  return wish;
}

/** "Regular" is a length of tights and a width of shoes: of this product it is the option that has it. */
function settleOption(wish: OptionWish, product: LiveProduct): OptionWish {
  if (wish.kind !== "option" || product.options.some(({ name }) => name === wish.name)) return wish;
  const isSame = (value: string) => value.toLowerCase() === wish.value.toLowerCase();
  const own = product.options.find(({ values }) => values.some(isSame));
  return own === undefined ? wish : { ...wish, name: own.name, value: own.values.find(isSame) ?? wish.value };
}

/** "Black, L, long": a word that would be a size gives way to one that the product is really sold in. */
function isMisread(wish: OptionWish, literal: OptionWish[], product: LiveProduct): boolean {
  const sizes = product.options.find(({ name }) => isSizeOption(name));
  if (wish.kind !== "size" || !sizes || sizes.values.some((value) => isSameSize(value, wish.value))) return false;
  return literal.some(({ name, value }) => name === sizes.name || value.toLowerCase() === wish.value.toLowerCase());
}

/** "the lemon one", "black 9", "L", "$50": the product's own values, said as they are written. */
function literalValues(perception: Perception, product: LiveProduct): OptionWish[] {
  const text = withoutFigures(perception, product);
  const said = stemsOf(text);
  return product.options.flatMap((option): OptionWish[] => {
    const build = (value: string) => [{ kind: "option" as const, name: option.name, value, said: value }];
    const amount = amountValue(perception, option.values);
    if (amount !== null) return build(amount);
    const extreme = extremeSize(text, product);
    if (extreme?.name === option.name) return build(extreme.value);
    const cheapest = cheapestValue(text, product);
    if (cheapest?.name === option.name) return build(cheapest.value);
    const pack = countedPack(perception.text, product);
    if (pack?.option === option.name) return build(pack.value);
    const single = countedSingle(perception, product);
    if (single?.option === option.name) return build(single.value);
    const written = option.values.find((value) => /^\p{L}+-\p{L}+$/u.test(value) && isWritten(value, text));
    if (written !== undefined) return build(written);
    const measured = measuredValue(text, option.values);
    if (measured !== undefined) return build(measured);
    if (option.values.every((value) => letterSizesOf(value).length > 0)) {
      const letter = letterValue(text, option.values, perception.cues.correction);
      return letter === null ? [] : build(letter);
    }
    const values = option.values.filter((value) => {
      const stems = stemsOf(value);
      return stems.length > 0 && containsPhrase(said, stems) && isSaid(value, text, perception.text);
    });
    const longest = [...values].sort((left, right) => right.length - left.length)[0] ?? onlyPack(option.values, said);
    return longest === undefined ? [] : build(longest);
  });
}

/** "S-M", where the product is sold in such. */
function isWritten(value: string, text: string): boolean {
  return new RegExp(`(?<![\\p{L}\\d])${escapePattern(value)}(?![\\p{L}\\d])`, "iu").test(
    text.replace(/\s?[/–]\s?/g, "-"),
  );
}

const MEASURED_VALUE = /^(\d+) (?:cm|mm|ml|in|oz|g)$/;
/** Less would count. */
const SMALLEST_MEASURE = 20;

/** "The 110" of what comes in 110 and 120 cm. */
function measuredValue(text: string, values: string[]): string | undefined {
  const measures = values.map((value) => ({ value, figure: MEASURED_VALUE.exec(value)?.[1] ?? "" }));
  if (measures.some(({ figure }) => Number(figure) < SMALLEST_MEASURE)) return undefined;
  const said = measures.filter(({ figure }) => new RegExp(`(?<![\\d.,$€£])${figure}(?![\\d.,]\\d|\\d)`).test(text));
  return said.length === 1 ? said[0]?.value : undefined;
}

/** "The cheaper color", where one alone costs less than the others. */
function cheapestValue(text: string, product: LiveProduct): { name: string; value: string } | null {
  const kind = asksPricedValue(text);
  const prices = kind === null ? null : pricesByValue(product, kind);
  const [first, second] = prices?.groups ?? [];
  const [value, other] = first?.values ?? [];
  return prices && second !== undefined && value !== undefined && other === undefined
    ? { name: prices.option, value }
    : null;
}

/** "A box of the lemon": the pack that is counted in the shop's words ("Box of 12"), where it comes in one such. */
function onlyPack(values: string[], said: string[]): string | undefined {
  const packs = values.filter((value) => /^\p{L}{3,}\P{L}.*\d/u.test(value) && said.includes(stemsOf(value)[0] ?? ""));
  return packs.length === 1 ? packs[0] : undefined;
}

/** "Weit" where the shop's value is "Wide": the same property in other words, as far as one value alone has it. */
function describedValues({ entities }: Perception, { options }: LiveProduct): OptionWish[] {
  return entities.flatMap((entity): OptionWish[] => {
    if (entity.type !== "attribute" || entity.negated) return [];
    const concept = conceptOfPhrase(entity.value.value)?.name;
    if (concept === undefined) return [];
    return options.flatMap(({ name, values }): OptionWish[] => {
      const same = values.filter((value) => conceptOfPhrase(value)?.name === concept);
      const exact = same.filter((value) => value.toLowerCase() === concept);
      const [value] = exact.length > 0 ? exact : same;
      return value === undefined || isSizeOption(name) ? [] : [{ kind: "option", name, value, said: entity.text }];
    });
  });
}

/** Of two letters ("M ... S") neither is taken, unless the later one corrects the first: a question is better than a guess. */
function letterValue(text: string, values: string[], isCorrection: boolean): string | null {
  const named = letterSizesIn(text).flatMap(
    ({ size }) => values.find((value) => letterSizesOf(value).includes(size)) ?? [],
  );
  const last = named[named.length - 1];
  return last !== undefined && (isCorrection || new Set(named).size === 1) ? last : null;
}

/** "The $50 one" of a gift card that is sold by amounts. */
function amountValue({ entities }: Perception, values: string[]): string | null {
  if (!isSoldByAmount(values)) return null;
  const amounts = entities.flatMap((entity) =>
    entity.type === "price" ? amountsOf(entity) : entity.type === "size" ? [Number(entity.value.size)] : [],
  );
  return values.find((value) => amounts.includes(Number(value.replace(/[^\d.]/g, "")))) ?? null;
}

function amountsOf({ value }: Entity & { type: "price" }): number[] {
  return [value.about, value.max, value.min].filter((amount) => amount !== undefined);
}

/** The message without the figures that are something else: the model's own ("Tern 3"), how many, how much, until when. */
function withoutFigures({ text, entities }: Perception, product: LiveProduct): string {
  const others = entities.filter(
    ({ type, negated }) => negated || ["product", "price", "quantity", "order-number", "date", "email"].includes(type),
  );
  let bare = text;
  for (const { start, end } of others) bare = bare.slice(0, start) + " ".repeat(end - start) + bare.slice(end);
  const figures = product.title.match(/\d+(?:\.\d+)?/g) ?? [];
  // Only a figure that stands in the title's place, behind one of its words.
  return figures.reduce(
    (left, figure) =>
      left.replace(new RegExp(`(\\p{L}{3,}\\s)${figure.replace(".", "\\.")}(?![\\d.])`, "iu"), (whole, word: string) =>
        product.title.toLowerCase().includes(whole.toLowerCase()) ? `${word} ` : whole,
      ),
    bare,
  );
}

/** "I" and "a" in a sentence are no values; a capital letter by itself is, and so is a message that is nothing but "m". */
function isSaid(value: string, text: string, message: string): boolean {
  if (value.length > 1 || /\d/.test(value) || message.trim().length <= 3) return true;
  return (
    value !== "I" && new RegExp(`(?:^|[\\s,(/])${escapePattern(value.toUpperCase())}(?=$|[\\s,.;!?)/])`).test(text)
  );
}
