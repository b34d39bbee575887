import { z } from "zod";
import type { Dataset, ExportPage, ExportPageQuery } from "~/contracts/exports";
import { AppError } from "~/lib/app-error";
import { parseJson } from "~/lib/parse-json";
import type { Clock } from "~/ports/clock";
import type { ExportPosition, ExportSource } from "~/ports/export-source";
import { exportRange } from "./export-range";

/** The dataset too: a cursor of one says nothing about another. */
const cursorSchema = z.tuple([z.string(), z.string().max(40), z.string().max(80)]);

/** One page of the read API, oldest first; `next` is null at the end. Throws AppError `invalid-input`. */
export async function readExportPage(
  { exports, clock }: { exports: ExportSource; clock: Clock },
  timezone: string,
  dataset: Dataset,
  { limit, cursor, from, to }: ExportPageQuery,
): Promise<ExportPage> {
  const range = exportRange({ from, to }, timezone, clock.now());
  const after = cursor === undefined ? null : readCursor(cursor, dataset);
  const { rows, last } = await exports.read(dataset, range, { after, limit });
  return { data: rows, next: last === null || rows.length < limit ? null : writeCursor(last, dataset) };
}

function writeCursor({ at, id }: ExportPosition, dataset: Dataset): string {
  return encodeURIComponent(JSON.stringify([dataset, at, id]));
}

function readCursor(cursor: string, dataset: Dataset): ExportPosition {
  try {
    const [of, at, id] = parseJson(cursorSchema, decodeURIComponent(cursor));
    const isTime = dataset === "rollups" || !Number.isNaN(Date.parse(at));
    if (of === dataset && isTime) return { at, id };
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof URIError || error instanceof z.ZodError)) throw error;
  }
  const message =
    "This cursor is not of this list: send the `next` of the page before as it is, or none to begin anew.";
  throw new AppError("invalid-input", message, { userMessage: message });
}
