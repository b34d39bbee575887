import type { CatalogDocument } from "~/ports/catalog-search";
import type { LiveProduct } from "~/ports/storefront";
import type { AudienceGroup, Perception } from "../perception/perception";
import { isColorOption, isSizeOption } from "../perception/vocabulary-index";
import { bareTitle } from "../ranking/bare-title";
import { isForeignSystem } from "../ranking/matching/match-size";
import { readDocument } from "../ranking/read-document";
import type { Situation } from "../situation";
import { asksForValues } from "./asks-for-values";
import { isLeftToUs } from "./left-to-us";
import { comparedSize } from "./compared-size";
import { settleDualSizes } from "./dual-size";
import { resolveVariant, valueOf, wishesOfNeed, type OptionWish, type VariantResolution } from "./resolve-variant";
import { isInRange } from "./size-range";
import { wishesOfMessage } from "./wishes-of-message";

/**
 * The message's words first, then what the open question had settled, then what was said earlier. `perception` is the part
 * of the message that is about this product, where it speaks of several; `converted` takes the place of a size that was named
 * in another system.
 */
export function resolveForShopper(
  product: LiveProduct,
  situation: Situation,
  perception: Perception = situation.perception,
  converted: OptionWish | null = null,
): VariantResolution {
  const { pending, need } = situation;
  const named = wishesOfMessage(perception, product);
  const compared = named.some(({ kind, name }) => kind === "size" || (name !== null && isSizeOption(name)))
    ? null
    : comparedSize(perception.text, saidBefore(situation), product);
  const own = compared === null || compared === "open" ? named : [...named, compared];
  const isOpenSize = ({ kind, name }: OptionWish) =>
    compared === "open" && (kind === "size" || (name !== null && isSizeOption(name)));
  const settled =
    pending?.kind === "choose-variant" && pending.data.productId === product.id ? readChosen(pending.data.chosen) : [];
  const asked = product.options.filter(({ name }) => asksForValues(name, perception.text));
  const isAsked = ({ kind, name }: OptionWish) =>
    asked.some((option) => (kind === "color" ? isColorOption(option.name) : name === option.name));
  const earlier = wishesOfNeed(need.constraints).filter((wish) => !isAsked(wish) && !isOpenSize(wish));
  const talked = wishesOfTalk(product, situation).filter((wish) => !isOpenSize(wish));
  const translate = (wish: OptionWish) => (converted !== null && wish.kind === "size" ? converted : wish);
  const isAnswer = pending?.kind === "choose-variant";
  const settle = (wishes: OptionWish[]): VariantResolution => {
    const resolution = resolveVariant(
      product,
      preferFirst(
        settleDualSizes(wishes.map(translate), product, perception.text, groupOf(situation, perception)),
        product,
      ),
    );
    if (resolution.status !== "open" || !isLeftToUs(resolution.option, perception.text, isAnswer)) return resolution;
    const value = mostSold(product, resolution);
    return value === null
      ? resolution
      : settle([...wishes, { kind: "option", name: resolution.option, value, said: value }]);
  };

  const first = settle([...own, ...settled, ...talked, ...earlier]);
  if (first.status !== "no-such-value" || own.some((wish) => wish.value === first.wish.value)) {
    return fromTalk(first, product, own.length === 0 ? variantInTalk(situation) : null);
  }
  // An earlier wish that this product cannot meet is no reason to refuse it.
  return settle([...own, ...settled, ...talked]);
}

/** What the shopper has said, the newest first. */
function saidBefore({ input }: Situation): string[] {
  return input.history
    .flatMap(({ from, text }) => (from === "shopper" ? [text] : []))
    .slice(-2)
    .toReversed();
}

/** Of the values that are open the one that leaves most to choose from. */
function mostSold(product: LiveProduct, { option, values }: VariantResolution & { status: "open" }): string | null {
  const count = (value: string) =>
    product.variants.filter((variant) => variant.availableForSale && valueOf(variant, option) === value).length;
  return values.toSorted((left, right) => count(right) - count(left))[0] ?? null;
}

/** "Sorry, 10.5 I meant": the other values of the variant that was being talked about; of "in teal, please", the teal. */
function wishesOfTalk(product: LiveProduct, { referents, input, perception }: Situation): OptionWish[] {
  const { focus } = input.memory;
  if (focus?.isAlone !== true) return [];
  // "The women's ones": of the same model for somebody else the same choices hold.
  const titleOf = (id: string) => input.vocabulary.titles.find((title) => title.id === id)?.title ?? id;
  const isSibling = focus.id !== product.id && bareTitle(titleOf(focus.id)) === bareTitle(product.title);
  if (!isSibling && (referents.how !== "focus" || focus.id !== product.id)) return [];
  const variant = product.variants.find(({ id }) => id === focus.variantId);
  const chosen = (variant?.options ?? focus.chosen).filter(({ name }) => !asksForValues(name, perception.text));
  return chosen.map(({ name, value }) => ({ kind: "option", name, value, said: value }));
}

/** The size wish that this product's own values are not written in: European where the shop counts American. */
export function foreignSize(product: LiveProduct, { need }: Situation, perception: Perception): OptionWish | null {
  const own = wishesOfMessage(perception, product);
  const wishes = own.some(({ name }) => name !== null && isSizeOption(name))
    ? own
    : [...own, ...wishesOfNeed(need.constraints)];
  const wish = wishes.find(({ kind }) => kind === "size");
  const values = product.options.find(({ name }) => isSizeOption(name))?.values;
  if (!wish || !values || !isForeignSystem(values, wish) || values.some((value) => isInRange(value, wish))) return null;
  return wish;
}

/** Whose sizes count: the product's own group, else the shopper's. */
export function audienceOf(situation: Situation, document: CatalogDocument | undefined): AudienceGroup | null {
  const [own, second] = document ? [...readDocument(document).groups] : [];
  return own !== undefined && second === undefined ? own : groupOf(situation);
}

/** "I'm a woman": the first group matches women, the second men. */
const SELF =
  /\b(?:i'?m|i am|as|ich bin|je suis|soy)\s(?:an?\s|eine?\s|une?\s|una?\s)?(?:(woman|girl|lady|frau|femme|mujer|chica)|(?:man|guy|mann|homme|hombre))\b/i;

function groupOf({ need, perception: whole }: Situation, perception: Perception = whole): AudienceGroup | null {
  const said = perception.entities.find((entity) => entity.type === "recipient" && entity.value.group !== null);
  if (said?.type === "recipient") return said.value.group;
  const self = SELF.exec(perception.text);
  if (self) return self[1] === undefined ? "men" : "women";
  const value = need.constraints.find(({ kind, strength }) => kind === "audience" && strength !== "must-not")?.value;
  return value === "men" || value === "women" || value === "kids" ? value : null;
}

/** "Add it" is the variant that was talked about; "this one" on a product page is the one that the page shows. */
function variantInTalk({ referents, perception }: Situation): string | null {
  if (referents.how === "focus") return referents.variantId;
  const isThis = /\bth(?:is|ese)\b|\bdies\w*|\bcelui-ci\b|\bcelle-ci\b|\best[ea]\b/i.test(perception.text);
  return referents.how === "page" && isThis ? referents.variantId : null;
}

/** A variant that was talked about as such ("is the blue in 42 in stock?") is what "add it" means. */
function fromTalk(resolution: VariantResolution, product: LiveProduct, variantId: string | null): VariantResolution {
  if (resolution.status !== "open" || variantId === null) return resolution;
  const variant = product.variants.find(({ id }) => id === variantId);
  return variant?.availableForSale ? { status: "one", variant } : resolution;
}

/** One wish per option: of two colours the newer counts. */
function preferFirst(wishes: OptionWish[], product: LiveProduct): OptionWish[] {
  const seen = new Set<string>();
  return wishes.filter((wish) => {
    const option = product.options.find(
      ({ name, values }) =>
        name === wish.name || values.some((value) => value.toLowerCase() === wish.value.toLowerCase()),
    );
    const key = wish.kind === "option" ? (option?.name ?? wish.name ?? wish.value) : wish.kind;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function readChosen(value: unknown): OptionWish[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry: unknown): OptionWish[] =>
    typeof entry === "object" &&
    entry !== null &&
    "name" in entry &&
    "value" in entry &&
    typeof entry.name === "string" &&
    typeof entry.value === "string"
      ? [{ kind: "option", name: entry.name, value: entry.value, said: entry.value }]
      : [],
  );
}
