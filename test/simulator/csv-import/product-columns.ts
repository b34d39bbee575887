/** Column names of Shopify's product export by what they hold: those used until 2024, those used since, and common spellings. */
const NAMES = {
  handle: ["handle", "url handle"],
  title: ["title"],
  body: ["body (html)", "body html", "description"],
  vendor: ["vendor"],
  type: ["type", "custom product type", "product type"],
  category: ["product category", "standard product type", "google shopping / google product category"],
  tags: ["tags"],
  published: ["published", "published on online store"],
  status: ["status"],
  option1Name: ["option1 name"],
  option1Value: ["option1 value"],
  option2Name: ["option2 name"],
  option2Value: ["option2 value"],
  option3Name: ["option3 name"],
  option3Value: ["option3 value"],
  sku: ["variant sku", "sku"],
  barcode: ["variant barcode", "barcode"],
  grams: ["variant grams", "weight value (grams)", "grams"],
  tracker: ["variant inventory tracker", "inventory tracker"],
  quantity: ["variant inventory qty", "inventory quantity", "variant inventory quantity"],
  policy: ["variant inventory policy", "continue selling when out of stock"],
  price: ["variant price", "price"],
  compareAtPrice: ["variant compare at price", "compare-at price", "compare at price"],
  unitCost: ["cost per item"],
  requiresShipping: ["variant requires shipping", "requires shipping"],
  taxable: ["variant taxable", "charge tax"],
  giftCard: ["gift card"],
  imageUrl: ["image src", "product image url"],
  imagePosition: ["image position"],
  imageAlt: ["image alt text"],
  variantImageUrl: ["variant image", "variant image url"],
  seoTitle: ["seo title"],
  seoDescription: ["seo description"],
} as const;

type ColumnName = keyof typeof NAMES;

type MetafieldColumn = { index: number; namespace: string; key: string };

export type ProductColumns = {
  /** The cell of a row by what it holds, trimmed; "" where the file has no such column. */
  cell: (cells: readonly string[], name: ColumnName) => string;
  has: (name: ColumnName) => boolean;
  metafields: readonly MetafieldColumn[];
  /** Index of the last column without which a row is not whole. */
  lastNeeded: number;
  width: number;
};

/**
 * Finds the columns of a product export by its heading. Columns of markets (`Included / Germany`, `Price / Germany`) and
 * all others are left alone. Null: neither a title nor a handle, so this is no product file.
 */
export function findProductColumns(heading: readonly string[]): ProductColumns | null {
  const names = heading.map((name) => name.trim().toLowerCase());
  const indexes = new Map<ColumnName, number>();
  for (const [column, spellings] of Object.entries(NAMES)) {
    const found = spellings.map((spelling) => names.indexOf(spelling)).find((index) => index !== -1);
    if (found !== undefined && isColumnName(column)) indexes.set(column, found);
  }
  if (!indexes.has("title")) return null;

  return {
    cell: (cells, name) => {
      const index = indexes.get(name);
      return index === undefined ? "" : (cells[index] ?? "").trim();
    },
    has: (name) => indexes.has(name),
    metafields: heading.flatMap((name, index) => {
      const match = /\(product\.metafields\.([\w-]+)\.([\w-]+)\)\s*$/.exec(name);
      return match?.[1] && match[2] ? [{ index, namespace: match[1], key: match[2] }] : [];
    }),
    lastNeeded: Math.max(...(["title", "option1Value", "price"] as const).map((name) => indexes.get(name) ?? 0)),
    width: heading.length,
  };
}

function isColumnName(name: string): name is ColumnName {
  return name in NAMES;
}
