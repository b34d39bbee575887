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
  const names = Object.fromEntries(NAMES.map((name) => [name, (row.cells[name] ?? "").toLowerCase()]));
  return { ...readAmounts(row), ...names };
}

/** The columns, and what they say together: totals, time a page, and how many pages ended a visit, not only which share. */
function readAmounts(row: CsvRow): Record<string, number> {
  const [service, serviceSeconds] = [readNumber(row, "Administrative"), readNumber(row, "Administrative_Duration")];
  const [advice, adviceSeconds] = [readNumber(row, "Informational"), readNumber(row, "Informational_Duration")];
  const [products, productSeconds] = [readNumber(row, "ProductRelated"), readNumber(row, "ProductRelated_Duration")];
  const [bounceRate, exitRate] = [readNumber(row, "BounceRates"), readNumber(row, "ExitRates")];
  const pages = service + advice + products;
  const seconds = serviceSeconds + adviceSeconds + productSeconds;

  return {
    ...Object.fromEntries(AMOUNTS.map((name) => [name, readNumber(row, name)])),
    pages,
    seconds,
    secondsAPage: seconds / (pages + 1),
    secondsAProduct: productSeconds / (products + 1),
    secondsAServicePage: serviceSeconds / Math.max(1, service),
    secondsAnAdvicePage: adviceSeconds / Math.max(1, advice),
    exits: exitRate * pages,
    productExits: exitRate * products,
    bounces: bounceRate * pages,
    exitsWithoutBounces: exitRate - bounceRate,
    bounceShareOfExits: exitRate > 0 ? bounceRate / exitRate : 0,
  };
}
