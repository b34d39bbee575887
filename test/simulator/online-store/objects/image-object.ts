import type { ProductImage } from "../../state/entities.ts";

/** Liquid's `image`, which is its own preview image and media entry too. */
export function imageObject(image: ProductImage, position: number, fallbackAlt: string) {
  const alt = image.altText ?? fallbackAlt;
  const plain = {
    id: image.id,
    src: image.url,
    alt,
    width: image.width,
    height: image.height,
    aspect_ratio: image.height > 0 ? image.width / image.height : 1,
    position,
    media_type: "image",
  };
  return { ...plain, preview_image: plain };
}
