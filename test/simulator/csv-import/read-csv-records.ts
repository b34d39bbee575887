import { parse } from "csv-parse/sync";
import { readTextLines, type TextLine } from "./read-text-lines.ts";

/** One row of a CSV file, or the reason why it is none. `line` is where it begins in the file, from 1. */
type CsvRecord = { line: number; cells: string[] } | { line: number; problem: string };

/** A row with more lines than this has lost a quotation mark. Bounds what is held in memory. */
const MAX_LINES_OF_A_ROW = 2_000;

/** Rows are parsed this many at a time: one call for each costs ten times as much. */
const BATCH = 100;

/** The lines of what looks like one row. */
type Lines = [TextLine, ...TextLine[]];

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

  for (;;) {
    const batch = await takeBatch(takeLine);
    if (!batch[0]) return;
    delimiter ||= findDelimiter(batch[0][0].text);

    const whole = parseRows(batch.map(textOf).join("\n"), delimiter);
    if (whole?.length === batch.length) {
      width ||= whole[0]?.length ?? 0;
      for (const [index, cells] of whole.entries()) yield { line: batch[index]?.[0].line ?? 0, cells };
      continue;
    }

    for (const [index, row] of batch.entries()) {
      const [first, ...others] = row;
      const cells = parseRows(textOf(row), delimiter)?.[0];
      width ||= cells?.length ?? 0;
      if (cells) {
        yield { line: first.line, cells };
        continue;
      }
      const loose = parseRows(first.text, delimiter, true)?.[0];
      // An inch mark in a bare cell is no quotation mark: the row is whole when its number of cells is right.
      if (loose?.length === width) yield { line: first.line, cells: loose };
      else yield { line: first.line, problem: "A quotation mark is opened and not closed." };
      if (others.length === 0) continue;
      // What seemed to belong to this row are rows of their own.
      putBack.unshift(...others, ...batch.slice(index + 1).flat());
      break;
    }
  }
}

/** The next rows as far as quotation marks tell: lines are joined while a quoted cell is open. Empty: the file is over. */
async function takeBatch(takeLine: () => Promise<TextLine | null>): Promise<Lines[]> {
  const batch: Lines[] = [];
  while (batch.length < BATCH) {
    const first = await takeLine();
    if (!first) break;
    if (first.text.trim() === "") continue;

    const row: Lines = [first];
    let quotes = countQuotes(first.text);
    while (quotes % 2 === 1 && row.length < MAX_LINES_OF_A_ROW) {
      const next = await takeLine();
      if (!next) break;
      row.push(next);
      quotes += countQuotes(next.text);
    }
    batch.push(row);
  }
  return batch;
}

function textOf(row: Lines): string {
  return row.map(({ text }) => text).join("\n");
}

function parseRows(text: string, delimiter: string, isLoose = false): string[][] | null {
  try {
    return parse(text, { delimiter, record_delimiter: "\n", relax_quotes: isLoose, relax_column_count: true });
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
