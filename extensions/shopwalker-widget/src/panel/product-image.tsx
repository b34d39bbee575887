/** @jsxImportSource preact */
import { checkedLink } from "../core/checked-link";

/** Shown at 96 CSS pixels; twice that for sharp screens. */
const WIDTH = "192";

export function ProductImage({ src, alt }: { src: string | null; alt: string }) {
  const link = checkedLink(src);
  if (!link) return <span class="picture" aria-hidden="true" />;

  const url = new URL(link.href);
  // Shopify's image service scales on request.
  if (url.hostname === "cdn.shopify.com" || url.pathname.startsWith("/cdn/")) url.searchParams.set("width", WIDTH);
  return <img class="picture" src={url.href} alt={alt} loading="lazy" decoding="async" width="96" height="96" />;
}
