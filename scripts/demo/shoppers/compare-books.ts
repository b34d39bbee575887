import type { Arm } from "~/lib/experiment-arm";
import type { Ledger, LedgerTotals } from "./ledger.ts";
import type { Dashboards } from "./read-dashboards.ts";

const ARMS: Arm[] = ["agent", "holdout"];
const FUNNEL = ["visitors", "engaged", "recommended", "addedToCart", "startedCheckout", "ordered", "orders"] as const;

export type BookComparison = {
  /** Every stage of the funnel in every arm, to the unit. */
  funnelEqual: boolean;
  /** Net revenue of every arm and of orders that joined nobody, to the cent. */
  revenueEqual: boolean;
  /** One line for each figure that differs. */
  differences: string[];
};

/** Holds what the dashboards say against what the shoppers really did. */
export function compareBooks(ledger: Pick<Ledger, "totals" | "unjoined">, dashboards: Dashboards): BookComparison {
  const pairs = ARMS.map((arm) => ({ name: arm, real: ledger.totals(arm), shown: dashboards.arms[arm] }));
  const differsIn = (figure: keyof LedgerTotals) =>
    pairs
      .filter(({ real, shown }) => real[figure] !== shown[figure])
      .map(({ name, real, shown }) => `${name}: ${figure} is ${real[figure]}, the dashboards say ${shown[figure]}`);

  const real = ledger.unjoined();
  const unjoined = (["orders", "netRevenue"] as const)
    .filter((figure) => real[figure] !== dashboards.unjoined[figure])
    .map((figure) => `unjoined: ${figure} is ${real[figure]}, the dashboards say ${dashboards.unjoined[figure]}`);
  const funnel = FUNNEL.flatMap(differsIn);
  const revenue = [...differsIn("netRevenue"), ...unjoined];
  return {
    funnelEqual: funnel.length === 0,
    revenueEqual: revenue.length === 0,
    differences: [...funnel, ...revenue],
  };
}
