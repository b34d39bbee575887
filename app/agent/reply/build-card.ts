import type { CardVariant, ProductCard } from "~/contracts/product-card";
import type { LiveProduct } from "~/ports/storefront";
import { attributeName } from "../attributes/attribute-name";
import { readStock } from "./read-stock";
import type { ReplyLanguage } from "./reply-language";

const MAX_VARIANTS = 250;

/** The card of a product that was read live in this turn. `selectedVariantId` null: the shopper has to choose. */
export function buildCard(
  product: LiveProduct,
  chosen: {
    variantId: string | null;
    reason: string | null;
    /** Option values that are settled already, by option name. */
    known?: { name: string; value: string }[];
  },
  language: ReplyLanguage,
): ProductCard {
  const selected = product.variants.find((variant) => variant.id === chosen.variantId) ?? onlyVariant(product);

  return {
    id: product.id,
    handle: product.handle,
    title: product.title.slice(0, 300),
    vendor: product.vendor === "" ? null : product.vendor,
    url: `/products/${encodeURIComponent(product.handle)}${selected ? `?variant=${selected.id}` : ""}`,
    imageUrl: selected?.imageUrl ?? product.imageUrl,
    imageAlt: product.imageAlt,
    options: isSingle(product)
      ? []
      : product.options.map((option) => ({ ...option, name: nameIn(language, option.name) })),
    variants: product.variants
      .slice(0, MAX_VARIANTS)
      .map((variant) => ({
        id: variant.id,
        title: variant.title,
        options: isSingle(product) ? [] : variant.options.map((option) => option.value),
        price: variant.price,
        compareAtPrice: isReduced(variant) ? variant.compareAtPrice : null,
        stock: readStock(variant),
        imageUrl: variant.imageUrl,
      }))
      .sort(byWorth),
    selectedVariantId: selected?.id ?? null,
    selectedOptions: isSingle(product)
      ? []
      : product.options.map(({ name, values }) => {
          const settled =
            (selected?.options ?? chosen.known ?? []).find((option) => option.name === name)?.value ?? null;
          return settled !== null && values.includes(settled) ? settled : null;
        }),
    reason: chosen.reason?.slice(0, 300) ?? null,
  };
}

/** "Color" is "Farbe" on a German card, as in what is said beside it; what only this shop has keeps its name. */
function nameIn(language: ReplyLanguage, option: string): string {
  const name = attributeName(option, language);
  return name === option ? option : name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

/** A product without options has one variant that Shopify calls "Default Title". */
export function isSingle(product: LiveProduct): boolean {
  return product.variants.length === 1 && product.variants[0]?.title === "Default Title";
}

/** Of those that cost the same, the scarce one comes later: it is not what "3 left" should be said of before a choice. */
const STATES = ["in-stock", "unknown", "low", "sold-out"];

function byWorth(one: CardVariant, other: CardVariant): number {
  const soldOut = ({ stock }: CardVariant) => Number(stock.state === "sold-out");
  const state = ({ stock }: CardVariant) => STATES.indexOf(stock.state);
  return soldOut(one) - soldOut(other) || one.price.amount - other.price.amount || state(one) - state(other);
}

function onlyVariant(product: LiveProduct) {
  return product.variants.length === 1 ? product.variants[0] : undefined;
}

function isReduced(variant: LiveProduct["variants"][number]): boolean {
  return variant.compareAtPrice !== null && variant.compareAtPrice.amount > variant.price.amount;
}
