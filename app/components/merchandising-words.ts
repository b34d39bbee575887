import type { MerchandisingAction, MerchandisingKind } from "~/contracts/merchandising";

export const ACTION_CHOICES: { label: string; value: MerchandisingAction }[] = [
  { label: "Show earlier", value: "boost" },
  { label: "Show later", value: "bury" },
  { label: "Never recommend", value: "never" },
];

export const KIND_CHOICES: { label: string; value: MerchandisingKind }[] = [
  { label: "A product", value: "product" },
  { label: "Products with a tag", value: "tag" },
  { label: "Products from a vendor", value: "vendor" },
  { label: "Products of a type", value: "product-type" },
  { label: "Products in a collection", value: "collection" },
];

const KINDS: Record<MerchandisingKind, string> = {
  product: "Product",
  tag: "Tag",
  vendor: "Vendor",
  "product-type": "Product type",
  collection: "Collection",
};

/** "Tag, 12 products"; a rule that is about nothing any more says so. */
export function describeScope({ kind, products }: { kind: MerchandisingKind; products: number }): string {
  if (kind === "product") return products > 0 ? KINDS.product : "Product that is no longer in your shop";
  if (products === 0) return `${KINDS[kind]} that no product has at the moment`;
  return `${KINDS[kind]}, ${products} ${products === 1 ? "product" : "products"}`;
}

/** What moved a product, as the agent notes it ("boost tag summer", "margin"), in the words of the page. */
export function describeCause(cause: string): string {
  const [, action, target = ""] = /^(boost|bury) (.+)$/.exec(cause) ?? [];
  if (action === undefined) return cause;
  const rule = action === "boost" ? "show earlier" : "show later";
  return target === "this product" ? `your rule “${rule}”` : `your rule “${rule}” for ${target}`;
}
