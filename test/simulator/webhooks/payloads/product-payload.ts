import { shopTime } from "../../commerce/shop-time.ts";
import { variantPayload } from "../../commerce/variant-payload.ts";
import type { Product, ProductImage, ShopState } from "../../state/entities.ts";

/** Only so many variants come in full; all of them are named in `variant_gids`. */
const FULL_VARIANTS = 100;

/** REST shape of a product, as in `products/create` and `products/update`. */
export function productPayload(shop: ShopState, product: Product) {
  const time = (iso: string) => shopTime(iso, shop.ianaTimezone);
  const images = product.images.map((image, index) => imagePayload(shop, product, image, index + 1));

  return {
    admin_graphql_api_id: `gid://shopify/Product/${product.id}`,
    body_html: product.descriptionHtml,
    created_at: time(product.createdAt),
    handle: product.handle,
    id: product.id,
    product_type: product.productType,
    published_at: product.publishedAt === null ? null : time(product.publishedAt),
    template_suffix: null,
    title: product.title,
    updated_at: time(product.updatedAt),
    vendor: product.vendor,
    status: product.status,
    published_scope: "global",
    tags: product.tags.join(", "),
    variants: product.variants.slice(0, FULL_VARIANTS).map((variant) => variantPayload(shop, product, variant)),
    options: product.options.map((option, index) => ({
      name: option.name,
      id: option.id,
      product_id: product.id,
      position: index + 1,
      values: option.values.map((value) => value.name),
    })),
    images,
    image: images[0] ?? null,
    media: [],
    variant_gids: product.variants.map((variant) => ({
      admin_graphql_api_id: `gid://shopify/ProductVariant/${variant.id}`,
      updated_at: variant.updatedAt,
    })),
    has_variants_that_requires_components: false,
    category: null,
  };
}

function imagePayload(shop: ShopState, product: Product, image: ProductImage, position: number) {
  return {
    id: image.id,
    product_id: product.id,
    position,
    alt: image.altText,
    width: image.width,
    height: image.height,
    src: new URL(image.url, `https://${shop.domain}`).href,
    variant_ids: product.variants.filter((variant) => variant.imageId === image.id).map((variant) => variant.id),
    admin_graphql_api_id: `gid://shopify/ProductImage/${image.id}`,
    created_at: shopTime(product.createdAt, shop.ianaTimezone),
    updated_at: shopTime(product.updatedAt, shop.ianaTimezone),
  };
}
