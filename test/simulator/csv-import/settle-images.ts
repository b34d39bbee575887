import { placeholderPath } from "../demo-store/placeholder-picture.ts";
import type { ProductImage } from "../state/entities.ts";
import type { SimulatorContext } from "../state/simulator-context.ts";
import type { ProductDraft } from "./product-draft.ts";

const SIDE = 1200;

/**
 * Gives a product its pictures. Those on this machine stay. Pictures on other hosts cannot be fetched without a network:
 * in their place stands one drawing, or one for each colour, so that variants still look different.
 */
export function settleImages(draft: ProductDraft, ids: SimulatorContext["ids"]): void {
  const { product } = draft;
  const named = [...draft.images]
    .sort((first, second) => (first.position ?? Infinity) - (second.position ?? Infinity))
    .map(({ url, altText }) => ({ url, altText }));
  for (const url of draft.variantImages.values()) {
    if (!named.some((image) => image.url === url)) named.push({ url, altText: null });
  }

  const local = named.filter(({ url }) => isLocal(url)).map(({ url, altText }) => image(ids, url, altText));
  const remote = named.find(({ url }) => !isLocal(url));
  const colorOption = product.options.findIndex(({ name }) => /^(colou?r|farbe|couleur)$/i.test(name));
  const colors = colorOption === -1 ? [null] : (product.options[colorOption]?.values ?? []).map(({ name }) => name);
  const drawn = remote
    ? colors.map((color) => ({ color, image: image(ids, placeholderPath(product, color), remote.altText) }))
    : [];

  product.images = [...local, ...drawn.map((entry) => entry.image)];
  for (const variant of product.variants) {
    const ownUrl = draft.variantImages.get(variant.id);
    const own = local.find(({ url }) => url === ownUrl);
    const byColor = drawn.find(({ color }) => color !== null && color === variant.selectedOptions[colorOption]?.value);
    variant.imageId = own?.id ?? byColor?.image.id ?? null;
  }
}

function image(ids: SimulatorContext["ids"], url: string, altText: string | null): ProductImage {
  return { id: ids.numeric(), url, altText, width: SIDE, height: SIDE };
}

function isLocal(url: string): boolean {
  return /^\/(?!\/)/.test(url) || /^https?:\/\/(localhost|127\.0\.0\.1|[\w-]+\.localhost)([:/]|$)/.test(url);
}
