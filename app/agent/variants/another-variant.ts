import type { LiveProduct } from "~/ports/storefront";
import type { Perception } from "../perception/perception";
import { isColorOption, isSizeOption } from "../perception/vocabulary-index";
import { resolveVariant, type OptionWish, type VariantResolution } from "./resolve-variant";
import { readSizeStep, stepSize } from "./size-step";
import { wishesOfMessage } from "./wishes-of-message";

/** The variant that a message makes of another one: what it names is new, the other choices stay. */
export function anotherVariant(product: LiveProduct, variantId: string, perception: Perception): VariantResolution {
  const present = product.variants.find(({ id }) => id === variantId)?.options ?? [];
  const step = readSizeStep(perception.text);
  const stepped = step === null ? null : stepSize(product, present, step);
  const own = [...(stepped ? [stepped] : []), ...wishesOfMessage(perception, product)];
  const kept = present
    .filter(({ name }) => !own.some((wish) => wish.name === name || isOfOption(wish, name, product)))
    .map(({ name, value }) => ({ kind: "option" as const, name, value, said: value }));
  return resolveVariant(product, [...own, ...kept]);
}

function isOfOption(wish: OptionWish, name: string, product: LiveProduct): boolean {
  if (wish.kind === "color") return isColorOption(name);
  if (wish.kind === "size") return isSizeOption(name);
  return (
    product.options
      .find((option) => option.name === name)
      ?.values.some((value) => value.toLowerCase() === wish.value.toLowerCase()) ?? false
  );
}
