/** A line of a CSV file for spreadsheets: what they would take for a formula gets an apostrophe in front (OWASP, CSV injection). */
export function csvLine(cells: (string | number)[]): string {
  return cells.map(toCell).join(",");
}

function toCell(value: string | number): string {
  const text = typeof value === "string" && /^[=+\-@\t\r\n＝＋－＠]/.test(value) ? `'${value}` : String(value);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
