/** A product as the shop's admin has it, published or not. Money is Shopify's decimal text in the shop's currency. */
export type SourceProduct = {
  /** Numeric Shopify id as text. */
  id: string;
  handle: string;
  title: string;
  /** Plain text. */
  description: string;
  vendor: string;
  productType: string;
  tags: string[];
  status: string;
  /** When it was published to the online store; null while it is not. */
  publishedAt: string | null;
  updatedAt: string;
  imageUrl: string | null;
  options: { name: string; values: string[] }[];
  collections: { handle: string; title: string }[];
  metafields: { namespace: string; key: string; type: string; value: string }[];
  variants: {
    id: string;
    price: string;
    compareAtPrice: string | null;
    availableForSale: boolean;
    options: { name: string; value: string }[];
    /** What a unit costs the shop; null where the merchant has not said, or where Shopify does not tell the app. */
    unitCost: string | null;
    /** Units over all places; null where the shop does not count them. */
    stock: number | null;
  }[];
};

export type BulkRead = {
  status: "running" | "completed" | "failed";
  /** Products read so far. */
  products: number;
  /** Where the result is while `completed`; null when there was nothing to read. */
  url: string | null;
  failure: string | null;
};

/** The shop's catalogue at its source, bound to one shop. Throws AppError `upstream-unavailable` when Shopify cannot be reached. */
export interface CatalogSource {
  /** How many active products there are; null where Shopify does not say. */
  countProducts(): Promise<number | null>;
  /** Asks for everything at once. `refused` when Shopify will not: page through instead. */
  startBulkRead(): Promise<{ status: "started"; operationId: string } | { status: "refused"; message: string }>;
  /** Null: no such operation. */
  getBulkRead(operationId: string): Promise<BulkRead | null>;
  readBulkResult(url: string): AsyncIterable<SourceProduct>;
  /** One page in id order; `next` is null on the last. */
  listProducts(after: string | null): Promise<{ products: SourceProduct[]; next: string | null }>;
  /** Missing ones are absent. */
  readProducts(ids: string[]): Promise<SourceProduct[]>;
}
