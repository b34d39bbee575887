import { toGlobalId } from "../../graphql/global-id.ts";
import { asType } from "../../graphql/type-tag.ts";
import type { Resolvers } from "../../graphql/api-call.ts";
import type { ApiCall } from "../../graphql/api-call.ts";
import type { ProductImage } from "../../state/entities.ts";
import { storeUrl } from "../store-url.ts";

type ImageTransform = { transform?: { maxWidth?: number | null; maxHeight?: number | null } | null };

/** `Image` and `MediaImage` are two views of the same stored image. */
export const imageResolvers: Resolvers = {
  Image: {
    id: (image: ProductImage) => toGlobalId("ProductImage", image.id),
    url: (image: ProductImage, { transform }: ImageTransform, call) =>
      imageUrl(image, call, { width: transform?.maxWidth, height: transform?.maxHeight }),
    src: (image: ProductImage, _args: unknown, call) => imageUrl(image, call),
    originalSrc: (image: ProductImage, _args: unknown, call) => imageUrl(image, call),
    transformedSrc: (image: ProductImage, args: { maxWidth?: number | null; maxHeight?: number | null }, call) =>
      imageUrl(image, call, { width: args.maxWidth, height: args.maxHeight }),
    thumbhash: () => null,
  },
  MediaImage: {
    id: ({ image }: { image: ProductImage }) => toGlobalId("MediaImage", image.id),
    alt: ({ image }: { image: ProductImage }) => image.altText ?? "",
    mediaContentType: () => "IMAGE",
    presentation: () => null,
    previewImage: ({ image }: { image: ProductImage }) => image,
  },
};

export function mediaImage(image: ProductImage): { image: ProductImage } {
  return asType("MediaImage", { image });
}

function imageUrl(
  image: ProductImage,
  { shop }: ApiCall,
  size: { width?: number | null | undefined; height?: number | null | undefined } = {},
): string {
  const url = new URL(image.url, storeUrl(shop, "/"));
  if (size.width) url.searchParams.set("width", String(size.width));
  if (size.height) url.searchParams.set("height", String(size.height));
  return url.href;
}
