import type { Evidence } from "../evidence/evidence";

/** A product as the trace keeps it and a model sees it: enough to choose by, prices and stock only as slots name them. */
export type CuratedProduct = {
  id: string;
  title: string;
  options: { name: string; values: string[] }[];
  attributes: Record<string, string[]>;
  variants: { id: string; title: string; available: boolean }[];
};

const MAX_VARIANTS = 60;

export function curateProduct(id: string, evidence: Evidence): CuratedProduct[] {
  const live = evidence.products.get(id);
  if (!live) return [];
  return [
    {
      id,
      title: live.title,
      options: live.options,
      attributes: evidence.documents.get(id)?.attributes ?? {},
      variants: live.variants
        .slice(0, MAX_VARIANTS)
        .map((variant) => ({ id: variant.id, title: variant.title, available: variant.availableForSale })),
    },
  ];
}
