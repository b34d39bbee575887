import type { ApiCall, Resolver } from "../../graphql/api-call.ts";
import { toGlobalId } from "../../graphql/global-id.ts";
import { asType } from "../../graphql/type-tag.ts";
import type { ProductImage } from "../../state/entities.ts";
import { storeUrl } from "../../storefront-api/store-url.ts";

type MediaImage = { id: number; image: ProductImage };

type Size = { maxWidth?: number | null; maxHeight?: number | null };

export const imageFields: Record<string, Resolver> = {
  id: (image: ProductImage) => toGlobalId("ProductImage", image.id),
  url: (image: ProductImage, { transform }: { transform?: Size | null }, call) =>
    imageUrl(image, call, transform ?? {}),
  src: (image: ProductImage, _args, call) => imageUrl(image, call, {}),
  originalSrc: (image: ProductImage, _args, call) => imageUrl(image, call, {}),
  transformedSrc: (image: ProductImage, size: Size, call) => imageUrl(image, call, size),
  thumbhash: () => null,
};

export const mediaImageFields: Record<string, Resolver> = {
  id: ({ id }: MediaImage) => toGlobalId("MediaImage", id),
  alt: ({ image }: MediaImage) => image.altText,
  mediaContentType: () => "IMAGE",
  status: () => "READY",
  fileStatus: () => "READY",
  mediaErrors: () => [],
  mediaWarnings: () => [],
  fileErrors: () => [],
  mimeType: () => "image/svg+xml",
  preview: ({ image }: MediaImage) => ({ image, status: "READY" }),
};

/** An image as the media of a product: the same picture under another id. */
export function mediaImage(image: ProductImage): MediaImage {
  return asType("MediaImage", { id: image.id, image });
}

function imageUrl(image: ProductImage, { shop }: ApiCall, { maxWidth, maxHeight }: Size): string {
  const url = new URL(image.url, storeUrl(shop, "/"));
  if (maxWidth != null) url.searchParams.set("width", String(maxWidth));
  if (maxHeight != null) url.searchParams.set("height", String(maxHeight));
  return url.href;
}
