export type CsvRow = {
  /** Of the line that the row begins on, from 1. */
  line: number;
  cells: string[];
};

export type CsvFile = { rows: CsvRow[]; problem: { line: number; message: string } | null };

/**
 * The rows of a CSV file as spreadsheets write it: cells between commas, semicolons or tabs (whichever the first row has),
 * quoted cells with line ends in them, a byte order mark. Empty rows are left out. A quote that is never closed is a problem.
 */
export function readCsv(text: string): CsvFile {
  const source = text.replace(/^\uFEFF/, "").replaceAll(/\r\n?/g, "\n");
  const separator = separatorOf(source.slice(0, source.search(/\n|$/)));
  const rows: CsvRow[] = [];
  let row: CsvRow = { line: 1, cells: [] };
  let cell = "";
  let line = 1;
  let quotedFrom: number | null = null;

  const endCell = () => {
    row.cells.push(cell);
    cell = "";
  };
  const endRow = (next: number) => {
    endCell();
    if (row.cells.some((content) => content.trim() !== "")) rows.push(row);
    row = { line: next, cells: [] };
  };

  for (let at = 0; at < source.length; at += 1) {
    const sign = source.charAt(at);
    if (sign === "\n") line += 1;
    if (quotedFrom !== null) {
      if (sign !== '"') cell += sign;
      else if (source.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else quotedFrom = null;
    } else if (sign === '"' && cell.trim() === "") {
      cell = "";
      quotedFrom = line;
    } else if (sign === separator) endCell();
    else if (sign === "\n") endRow(line);
    else cell += sign;
  }
  endRow(line);
  const problem =
    quotedFrom === null ? null : { line: quotedFrom, message: "A quotation mark is opened here and never closed." };
  return { rows, problem };
}

function separatorOf(heading: string): string {
  const unquoted = heading.replaceAll(/"[^"]*"/g, "");
  const counts = [",", ";", "\t"].map((sign) => ({ sign, count: unquoted.split(sign).length - 1 }));
  return counts.toSorted((one, other) => other.count - one.count)[0]?.sign ?? ",";
}
