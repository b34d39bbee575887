import { parse } from "csv-parse/sync";
import { readTextLines, type TextLine } from "./read-text-lines.ts";

/** One row of a CSV file, or the reason why it is none. `line` is where it begins in the file, from 1. */
export type CsvRecord = { line: number; cells: string[] } | { line: number; problem: string };

/** A row with more lines than this has lost a quotation mark. Bounds what is held in memory. */
const MAX_LINES_OF_A_ROW = 2_000;

/**
 * Reads a CSV file row by row; the first record is the heading. A row whose quotation marks do not match costs that
 * row alone: reading goes on with the line after it. Separator (comma, semicolon, tab) and encoding are found out.
 */
export async function* readCsvRecords(path: string): AsyncGenerator<CsvRecord> {
  const lines = readTextLines(path);
  const putBack: TextLine[] = [];
  let delimiter = "";
  let width = 0;

  const takeLine = async (): Promise<TextLine | null> => {
    const waiting = putBack.shift();
    if (waiting) return waiting;
    const next = await lines.next();
    return next.done ? null : next.value;
  };

  for (let first = await takeLine(); first; first = await takeLine()) {
    if (first.text.trim() === "") continue;
    delimiter ||= findDelimiter(first.text);

    const group = [first];
    let quotes = countQuotes(first.text);
    while (quotes % 2 === 1 && group.length < MAX_LINES_OF_A_ROW) {
      const next = await takeLine();
      if (!next) break;
      group.push(next);
      quotes += countQuotes(next.text);
    }

    const cells = quotes % 2 === 0 ? parseRow(group.map(({ text }) => text).join("\n"), delimiter, false) : null;
    if (cells) {
      width ||= cells.length;
      yield { line: first.line, cells };
      continue;
    }

    putBack.unshift(...group.slice(1));
    const loose = parseRow(first.text, delimiter, true);
    // An inch mark in a bare cell is no quotation mark: the row is whole when its number of cells is right.
    if (loose?.length === width) yield { line: first.line, cells: loose };
    else yield { line: first.line, problem: "A quotation mark is opened and not closed." };
  }
}

function parseRow(text: string, delimiter: string, isLoose: boolean): string[] | null {
  try {
    const rows: string[][] = parse(text, { delimiter, relax_quotes: isLoose, relax_column_count: true });
    return rows.length === 1 ? (rows[0] ?? null) : null;
  } catch {
    return null;
  }
}

function findDelimiter(heading: string): string {
  const count = (delimiter: string) => heading.split(delimiter).length;
  return [",", ";", "\t"].reduce((best, next) => (count(next) > count(best) ? next : best));
}

function countQuotes(text: string): number {
  let count = 0;
  for (let at = text.indexOf('"'); at !== -1; at = text.indexOf('"', at + 1)) count += 1;
  return count;
}
