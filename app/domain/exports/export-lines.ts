import {
  EXPORT_COLUMNS,
  type Dataset,
  type ExportColumn,
  type ExportFormat,
  type ExportRow,
} from "~/contracts/exports";
import { csvLine } from "~/lib/csv";
import { currencyDigits } from "~/lib/money";
import type { ExportRange, ExportSource } from "~/ports/export-source";

/** So many rows are in memory at a time. */
const PAGE_ROWS = 1000;

/** A whole file, a page of rows at a time: the next is read when the one before was taken. */
export async function* exportLines(
  source: ExportSource,
  { dataset, format, range }: { dataset: Dataset; format: ExportFormat; range: ExportRange },
): AsyncGenerator<string> {
  const columns = EXPORT_COLUMNS[dataset];
  // With a byte order mark: Excel takes the file for Latin-1 without.
  if (format === "csv") yield `\uFEFF${csvLine(columns.map(({ name }) => name))}\r\n`;

  let page: Awaited<ReturnType<ExportSource["read"]>> = { rows: [], last: null };
  do {
    page = await source.read(dataset, range, { after: page.last, limit: PAGE_ROWS });
    const lines = page.rows.map((row) =>
      format === "csv" ? `${csvLine(columns.map((column) => toCell(row, column)))}\r\n` : `${JSON.stringify(row)}\n`,
    );
    if (lines.length > 0) yield lines.join("");
  } while (page.rows.length === PAGE_ROWS);
}

/** Spreadsheets are read by people: amounts in units, not cents. */
function toCell(row: ExportRow, { name, kind }: ExportColumn): string | number {
  const value = row[name] ?? "";
  if (kind === "money" && typeof value === "number") {
    const digits = currencyDigits(String(row.currency));
    return Number((value / 10 ** digits).toFixed(digits));
  }
  if (typeof value === "boolean") return value ? "yes" : "no";
  return value;
}
