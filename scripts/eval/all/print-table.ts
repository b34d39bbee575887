import { isMet, type Score } from "./eval-part.ts";

export type PartScore = Score & { part: string };

/** The scores as one table that people read. */
export function toTable(scores: PartScore[]): string {
  const rows = scores.map((score) => [
    score.part,
    score.measure,
    targetOf(score),
    baselineOf(score),
    figure(score.now, score.unit),
    verdictOf(score),
  ]);
  const header = ["part", "measure", "target", "baseline", "now", "met"];
  const widths = header.map((name, column) => Math.max(name.length, ...rows.map((row) => (row[column] ?? "").length)));
  const line = (cells: string[]) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd();
  return [line(header), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)].join("\n");
}

function targetOf({ target, unit }: Score): string {
  if (target === null) return "";
  return "least" in target ? `>= ${figure(target.least, unit)}` : `<= ${figure(target.most, unit)}`;
}

function baselineOf({ baseline, unit }: Score): string {
  return baseline === null ? "" : `${figure(baseline.value, unit)} ${baseline.name}`;
}

function verdictOf(score: Score): string {
  const met = isMet(score);
  if (met === null) return "";
  return met ? "yes" : "no";
}

function figure(value: number, unit: Score["unit"]): string {
  if (unit === "cases") return String(value);
  if (unit === "ms" || unit === "MB") return `${value.toFixed(unit === "ms" ? 2 : 1)} ${unit}`;
  return value.toFixed(3).replace(/^0\./, ".");
}
