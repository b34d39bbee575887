import type { Metafield, Product, Variant } from "../state/entities.ts";
import type { ProductColumns } from "./product-columns.ts";
import { readGrams, readMoney, readWholeNumber, readYesNo } from "./read-cell.ts";
import { RowProblem } from "./row-problem.ts";

/** What a row says about its variant; null in an image row. */
export type VariantCells = Pick<
  Variant,
  | "sku"
  | "barcode"
  | "price"
  | "compareAtPrice"
  | "unitCost"
  | "taxable"
  | "requiresShipping"
  | "weightGrams"
  | "tracked"
  | "inventoryPolicy"
> & { optionValues: string[]; quantity: number; imageUrl: string | null };

/** What the first row of a product says about the whole of it. */
export type ProductCells = Pick<
  Product,
  | "title"
  | "descriptionHtml"
  | "vendor"
  | "productType"
  | "tags"
  | "status"
  | "seoTitle"
  | "seoDescription"
  | "metafields"
> & { isPublished: boolean; optionNames: string[] };

export type ImageCells = { url: string; position: number | null; altText: string | null };

const OPTIONS = [
  ["option1Name", "option1Value"],
  ["option2Name", "option2Value"],
  ["option3Name", "option3Value"],
] as const;

const MAX_TITLE = 255;

/** Throws RowProblem when a cell cannot be read. */
export function parseProductCells(cells: readonly string[], { cell, metafields }: ProductColumns): ProductCells {
  const title = cell(cells, "title");
  if (title.length > MAX_TITLE) throw new RowProblem(`Title is longer than ${MAX_TITLE} characters.`);
  const category =
    cell(cells, "category")
      .split(/\s*>\s*/)
      .at(-1) ?? "";

  return {
    title,
    descriptionHtml: cell(cells, "body"),
    vendor: cell(cells, "vendor"),
    // A number is an id of Google's taxonomy, not a word to show.
    productType: cell(cells, "type") || (/^\d*$/.test(category) ? "" : category),
    tags: [
      ...new Set(
        cell(cells, "tags")
          .split(",")
          .map((tag) => tag.trim())
          .filter(Boolean),
      ),
    ],
    status: readStatus(cell(cells, "status")),
    isPublished: readYesNo(cell(cells, "published"), "Published", true),
    seoTitle: cell(cells, "seoTitle") || null,
    seoDescription: cell(cells, "seoDescription") || null,
    optionNames: OPTIONS.map(([name]) => cell(cells, name)),
    metafields: metafields.flatMap(({ index, namespace, key }): Metafield[] => {
      const value = (cells[index] ?? "").trim();
      return value ? [{ namespace, key, ...metafieldValue(namespace, value) }] : [];
    }),
  };
}

/** Null when the row has nothing of a variant and is not the first of its product. Throws RowProblem when a cell cannot be read. */
export function parseVariantCells(
  cells: readonly string[],
  columns: ProductColumns,
  isFirst: boolean,
): VariantCells | null {
  const { cell, has } = columns;
  const optionValues = OPTIONS.map(([, value]) => cell(cells, value));
  const priceText = cell(cells, "price");
  const isVariant = isFirst || optionValues.some(Boolean) || priceText !== "" || cell(cells, "sku") !== "";
  if (!isVariant) return null;

  const quantity = readWholeNumber(cell(cells, "quantity"), "Variant Inventory Qty");
  const isGiftCard = readYesNo(cell(cells, "giftCard"), "Gift Card", false);
  const price = readMoney(priceText, "Variant Price") ?? 0;
  const compareAtPrice = readMoney(cell(cells, "compareAtPrice"), "Variant Compare At Price");

  return {
    optionValues,
    sku: cell(cells, "sku") || null,
    // Spreadsheets keep long digits whole by an apostrophe in front.
    barcode: cell(cells, "barcode").replace(/^'/, "") || null,
    price,
    // Old exports write 0 where there is none.
    compareAtPrice: compareAtPrice === 0 ? null : compareAtPrice,
    unitCost: readMoney(cell(cells, "unitCost"), "Cost per item"),
    taxable: readYesNo(cell(cells, "taxable"), "Variant Taxable", true),
    requiresShipping: !isGiftCard && readYesNo(cell(cells, "requiresShipping"), "Variant Requires Shipping", true),
    weightGrams: readGrams(cell(cells, "grams")),
    // An empty tracker means that the merchant does not count; a file without the column says it by the quantity.
    tracked: has("tracker") ? cell(cells, "tracker") !== "" : quantity !== null,
    quantity: quantity ?? 0,
    inventoryPolicy: readPolicy(cell(cells, "policy")),
    imageUrl: cell(cells, "variantImageUrl") || null,
  };
}

/** Null when the row names no picture. */
export function parseImageCells(cells: readonly string[], { cell }: ProductColumns): ImageCells | null {
  const url = cell(cells, "imageUrl");
  if (!url) return null;
  return {
    url,
    position: readWholeNumber(cell(cells, "imagePosition"), "Image Position"),
    altText: cell(cells, "imageAlt") || null,
  };
}

function readStatus(text: string): Product["status"] {
  const status = text.toLowerCase();
  if (status === "" || status === "active") return "active";
  if (status === "draft" || status === "archived") return status;
  throw new RowProblem(`Status "${text}" is not active, draft or archived.`);
}

function readPolicy(text: string): Variant["inventoryPolicy"] {
  if (/^(continue|true)$/i.test(text)) return "continue";
  if (/^(deny|false|)$/i.test(text)) return "deny";
  throw new RowProblem(`Variant Inventory Policy "${text}" is neither deny nor continue.`);
}

/** The export does not tell types. Shopify's own attributes are lists, parted by semicolons. */
function metafieldValue(namespace: string, value: string): Pick<Metafield, "type" | "value"> {
  if (namespace === "shopify") {
    return { type: "list.single_line_text_field", value: JSON.stringify(value.split(/\s*;\s*/).filter(Boolean)) };
  }
  return { type: value.includes("\n") ? "multi_line_text_field" : "single_line_text_field", value };
}
