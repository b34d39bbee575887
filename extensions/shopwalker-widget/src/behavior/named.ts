/** Selects what a theme has named with one of these words, in class or id, in whatever case. */
export function named(words: string): string {
  return words.replace(/[^,]+/g, '[class*="$&" i],[id*="$&" i]');
}

/** The product's pictures, as themes and the usual carousels name them. */
export const GALLERY = named("gallery,product-media,product__media,photo,thumb");
