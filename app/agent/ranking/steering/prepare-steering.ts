import type { Merchandising, MerchandisingKind, MerchandisingRule } from "~/contracts/merchandising";
import { foldText } from "~/lib/fold-text";
import type { CatalogDocument, CatalogFilters, CatalogVocabulary } from "~/ports/catalog-search";

/** What a merchant has said, ready to be asked about products. */
export type Steering = {
  /** The rules about a product. */
  rulesOf(document: CatalogDocument): MerchandisingRule[];
  hasNever: boolean;
  isNever(document: CatalogDocument): boolean;
  /** Of a product that the index does not know, only rules about itself can be told; where there are others it stays out. */
  isNeverId(id: string, document: CatalogDocument | undefined): boolean;
  /** A whole product type that is never recommended. */
  isNeverType(productType: string): boolean;
  /** For the index, so that what may not be shown takes no place among the candidates. */
  exclude: NonNullable<CatalogFilters["exclude"]> & { ids: string[] };
  weights: Merchandising["weights"];
};

const prepared = new WeakMap<Merchandising, { vocabulary: CatalogVocabulary; steering: Steering }>();

/** Collections are ruled by handle and known to the index by title: the vocabulary has both, also after one was renamed. */
export function prepareSteering(merchandising: Merchandising, vocabulary: CatalogVocabulary): Steering {
  const known = prepared.get(merchandising);
  if (known?.vocabulary === vocabulary) return known.steering;
  const steering = buildSteering(merchandising, vocabulary);
  prepared.set(merchandising, { vocabulary, steering });
  return steering;
}

function buildSteering({ rules, weights }: Merchandising, { collections }: CatalogVocabulary): Steering {
  const titleOf = (handle: string) => collections.find((collection) => collection.handle === handle)?.title ?? handle;
  const byKey = new Map<string, MerchandisingRule>();
  for (const rule of rules) {
    byKey.set(keyOf(rule.kind, rule.kind === "collection" ? titleOf(rule.value) : rule.value), rule);
  }
  const find = (kind: MerchandisingKind, values: string[]) =>
    values.flatMap((value) => byKey.get(keyOf(kind, value)) ?? []);
  const rulesOf = (document: CatalogDocument) =>
    byKey.size === 0
      ? []
      : [
          ...find("product", [document.id]),
          ...find("collection", document.collections),
          ...find("product-type", [document.productType]),
          ...find("vendor", [document.vendor]),
          ...find("tag", document.tags),
        ];
  const isNever = (document: CatalogDocument) => rulesOf(document).some(({ action }) => action === "never");

  const never = rules.filter(({ action }) => action === "never");
  const valuesOf = (kind: MerchandisingKind) => never.filter((rule) => rule.kind === kind).map(({ value }) => value);
  const neverIds = new Set(valuesOf("product"));
  const hasNeverGroups = never.length > neverIds.size;

  return {
    rulesOf,
    hasNever: never.length > 0,
    isNever,
    isNeverId: (id, document) => neverIds.has(id) || (document ? isNever(document) : hasNeverGroups),
    isNeverType: (productType) => find("product-type", [productType]).some(({ action }) => action === "never"),
    exclude: {
      ids: [...neverIds],
      productTypes: valuesOf("product-type"),
      vendors: valuesOf("vendor"),
      collections: valuesOf("collection"),
      tags: valuesOf("tag"),
    },
    weights,
  };
}

function keyOf(kind: MerchandisingKind, value: string): string {
  return `${kind}:${foldText(value)}`;
}
