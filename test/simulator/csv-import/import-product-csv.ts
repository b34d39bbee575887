import { slug } from "../demo-store/slug.ts";
import type { ShopState } from "../state/entities.ts";
import type { SimulatorContext } from "../state/simulator-context.ts";
import { clearCatalog } from "./clear-catalog.ts";
import { parseImageCells, parseProductCells, parseVariantCells } from "./parse-product-row.ts";
import { findProductColumns, type ProductColumns } from "./product-columns.ts";
import { addVariant, createDraft, type ProductDraft } from "./product-draft.ts";
import { readCsvRecords } from "./read-csv-records.ts";
import { RowProblem } from "./row-problem.ts";
import { settleImages } from "./settle-images.ts";

type SkippedRow = { line: number; reason: string; handle?: string };

export type ImportReport = {
  /** Rows below the heading: each belongs to a product or is in `skipped`. */
  rows: number;
  products: number;
  variants: number;
  /** Pictures that the file names; those on other hosts are replaced by drawings. */
  images: number;
  skipped: SkippedRow[];
  ms: number;
};

type ImportOptions = {
  shop: ShopState;
  context: Pick<SimulatorContext, "ids" | "clock">;
  path: string;
  /** Takes the shop's products, collections and whatever refers to them away first. */
  replaceCatalog?: boolean;
};

type Import = ImportOptions & {
  columns: ProductColumns;
  drafts: Map<string, ProductDraft>;
  /** Handles of the products that the shop had before. */
  taken: ReadonlySet<string>;
  /** The product of the row before: where rows without a handle belong. */
  last: { draft: ProductDraft; hadHandle: boolean } | null;
  report: ImportReport;
};

/** Imports a Shopify product export row by row. Fails only when the file cannot be read or has no Title column. */
export async function importProductCsv(options: ImportOptions): Promise<ImportReport> {
  const startedAt = performance.now();
  const report: ImportReport = { rows: 0, products: 0, variants: 0, images: 0, skipped: [], ms: 0 };
  let state: Import | null = null;

  for await (const record of readCsvRecords(options.path)) {
    if (!state) {
      const columns = "cells" in record ? findProductColumns(record.cells) : null;
      if (!columns) throw new Error(`${options.path} has no Title column: is it a product export of Shopify?`);
      if (options.replaceCatalog) clearCatalog(options.shop);
      const taken = new Set([...options.shop.products.values()].map((product) => product.handle));
      state = { ...options, columns, drafts: new Map(), taken, last: null, report };
      continue;
    }
    report.rows += 1;
    if ("problem" in record) {
      report.skipped.push({ line: record.line, reason: record.problem });
      continue;
    }
    takeRow(state, record.line, record.cells);
  }

  if (state) settle(state);
  report.skipped.sort((first, second) => first.line - second.line);
  report.ms = Math.round(performance.now() - startedAt);
  return report;
}

function takeRow(state: Import, line: number, cells: readonly string[]): void {
  const handle = slug(state.columns.cell(cells, "handle"));
  try {
    checkWidth(cells, state.columns);
    const draft = findDraft(state, handle, cells);
    addRow(state, draft, line, cells);
    state.last = { draft, hadHandle: handle !== "" };
  } catch (error) {
    if (!(error instanceof RowProblem)) throw error;
    state.report.skipped.push({ line, reason: error.message, ...(handle ? { handle } : {}) });
  }
}

/** Spreadsheets leave out empty cells at the end of a row; a row that stops before its price was cut. */
function checkWidth(cells: readonly string[], { lastNeeded, width }: ProductColumns): void {
  const tooMany = cells.slice(width).some((cell) => cell.trim() !== "");
  if (tooMany) throw new RowProblem(`The row has ${cells.length} cells, the heading has ${width}.`);
  if (cells.length <= lastNeeded) throw new RowProblem(`The row ends after ${cells.length} of ${width} cells.`);
}

/** The product that a row belongs to; made when the row is its first. */
function findDraft(state: Import, handle: string, cells: readonly string[]): ProductDraft {
  const title = state.columns.cell(cells, "title");
  if (!handle && !title) {
    if (state.last && !state.last.hadHandle) return state.last.draft;
    throw new RowProblem("The row has neither a handle nor a title.");
  }

  const known = handle ? state.drafts.get(handle) : undefined;
  // Some tools repeat the title in each row of a product.
  if (known && (!title || title === known.product.title)) return known;
  if (known) throw new RowProblem(`Handle "${handle}" belongs to "${known.product.title}" already.`);
  if (!title) throw new RowProblem(`No product with handle "${handle}" came before, and the row has no title.`);
  if (state.taken.has(handle)) throw new RowProblem(`The shop has a product with handle "${handle}" already.`);

  const draft = createDraft(
    handle || freeHandle(state, slug(title) || "product"),
    parseProductCells(cells, state.columns),
    state,
  );
  state.drafts.set(draft.product.handle, draft);
  return draft;
}

function addRow(state: Import, draft: ProductDraft, line: number, cells: readonly string[]): void {
  const { columns, report } = state;
  // The first row of a product is a variant even when it says nothing: Shopify gives it a default one at price zero.
  const isFirst = draft.product.variants.length === 0 && columns.cell(cells, "title") !== "";
  const image = parseImageCells(cells, columns);
  const variant = parseVariantCells(cells, columns, isFirst);
  if (!variant && !image) throw new RowProblem("The row has neither a variant nor a picture.");

  if (variant) {
    addVariant(draft, variant, state);
    report.variants += 1;
    draft.linesWithoutVariant = [];
  } else if (draft.product.variants.length === 0) {
    draft.linesWithoutVariant.push(line);
  }
  if (image) {
    draft.images.push(image);
    report.images += 1;
  }
}

/** Puts the finished products into the shop; one without a single good variant is reported row by row instead. */
function settle({ shop, context, drafts, report }: Import): void {
  for (const draft of drafts.values()) {
    const { product } = draft;
    if (product.variants.length === 0) {
      report.images -= draft.images.length;
      for (const line of draft.linesWithoutVariant) {
        report.skipped.push({ line, reason: "The product has no valid variant.", handle: product.handle });
      }
      continue;
    }
    settleImages(draft, context.ids);
    shop.products.set(product.id, product);
    for (const level of draft.levels) shop.inventory.push(level);
    report.products += 1;
  }
}

function freeHandle(state: Import, wanted: string): string {
  let handle = wanted;
  for (let count = 1; state.drafts.has(handle) || state.taken.has(handle); count += 1) handle = `${wanted}-${count}`;
  return handle;
}
