import { createReadStream, existsSync } from "node:fs";
import { createGunzip } from "node:zlib";
import { parse } from "csv-parse";
import { SetupError } from "../setup/setup-error.ts";

/** One row of a CSV file by its header; `where` names file and line for messages. */
export type CsvRow = { where: string; cells: Record<string, string> };

/**
 * Reads a CSV file with a header row (.gz is unpacked), row by row, so that long files need no memory. Throws a SetupError
 * that names file and line where a row is not as wide as the header, and one that lists the columns where one of `columns` is
 * missing.
 */
export async function* readCsv(file: string, columns: readonly string[]): AsyncGenerator<CsvRow> {
  if (!existsSync(file)) throw new SetupError(`There is no file ${file}.`);
  const parser = parse({
    columns: checkHeader(file, columns),
    bom: true,
    trim: true,
    info: true,
    skip_empty_lines: true,
  });
  const source = createReadStream(file);
  const unpacked = file.endsWith(".gz")
    ? source.pipe(createGunzip().on("error", (error) => parser.destroy(error)))
    : source;
  source.on("error", (error) => parser.destroy(error));

  try {
    for await (const row of unpacked.pipe(parser)) {
      const { record, info } = row as { record: Record<string, string>; info: { lines: number } };
      yield { where: `${file}, line ${String(info.lines)}`, cells: record };
    }
  } catch (error) {
    if (error instanceof SetupError) throw error;
    throw new SetupError(`${file}: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

function checkHeader(file: string, columns: readonly string[]): (header: string[]) => string[] {
  return (header) => {
    const missing = columns.find((column) => !header.includes(column));
    if (missing !== undefined) {
      throw new SetupError(`${file} has no column "${missing}". It has: ${header.join(", ")}.`);
    }
    return header;
  };
}

const WORDS: Record<string, number> = { true: 1, false: 0, yes: 1, no: 0 };

/** The number in a cell; true and false are 1 and 0. Throws a SetupError that names line and column where there is none. */
export function readNumber({ where, cells }: CsvRow, column: string): number {
  const text = cells[column] ?? "";
  const value = WORDS[text.toLowerCase()] ?? (text === "" ? NaN : Number(text));
  if (!Number.isFinite(value)) throw new SetupError(`${where}: "${column}" is not a number: "${text}".`);
  return value;
}
