import type { VisitSignals } from "~/lib/hesitation/learning/signal-scale";
import { SetupError } from "../../setup/setup-error.ts";
import { type CsvRow, readCsv, readNumber } from "../read-csv.ts";

/**
 * Columns of the Online Shoppers set. PageValues is made from the transaction, so it is never read; where somebody lives is
 * left out too.
 */
const AMOUNTS = [
  "Administrative",
  "Administrative_Duration",
  "Informational",
  "Informational_Duration",
  "ProductRelated",
  "ProductRelated_Duration",
  "BounceRates",
  "ExitRates",
  "SpecialDay",
];
const NAMES = ["Month", "OperatingSystems", "Browser", "TrafficType", "VisitorType", "Weekend"];

/** `label`: the column that stands beside the signals. */
export async function readSessions(file: string, label: "id" | "Revenue") {
  const sessions: { signals: VisitSignals; label: string; where: string }[] = [];
  for await (const row of readCsv(file, [...AMOUNTS, ...NAMES, label])) {
    sessions.push({ signals: readSignals(row), label: row.cells[label] ?? "", where: row.where });
  }
  if (sessions.length === 0) throw new SetupError(`${file} has no rows.`);
  return sessions;
}

function readSignals(row: CsvRow): VisitSignals {
  const amounts = Object.fromEntries(AMOUNTS.map((name) => [name, readNumber(row, name)]));
  const names = Object.fromEntries(NAMES.map((name) => [name, (row.cells[name] ?? "").toLowerCase()]));
  const secondsAPage = (amounts.ProductRelated_Duration ?? 0) / ((amounts.ProductRelated ?? 0) + 1);
  return { ...amounts, ...names, secondsAPage };
}
