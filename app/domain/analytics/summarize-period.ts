import type { FiguresView, PeriodView } from "~/contracts/overview-view";
import type { ArmRevenue, Stage, StageDay } from "~/ports/rollup-store";

export type PeriodSummary = Pick<PeriodView, "all" | "arms" | "unjoined" | "matchRate">;

const UNJOINED = "none";

/** Adds up a period from its days' first visitors (`firstOfPeriod`: each counts once) and its revenue by arm. */
export function summarizePeriod(stages: StageDay[], revenue: ArmRevenue[]): PeriodSummary {
  const joined = revenue.filter(({ arm }) => arm !== UNJOINED);
  const unjoined = revenue.filter(({ arm }) => arm === UNJOINED);
  const arms = [...new Set([...joined, ...stages].map(({ arm }) => arm))].sort();
  const ofArm =
    (arm: string) =>
    <Row extends { arm: string }>(rows: Row[]) =>
      rows.filter((row) => row.arm === arm);

  const orders = sumOf(joined, "orders");
  const unjoinedOrders = sumOf(unjoined, "orders");
  return {
    all: toFigures(stages, joined),
    arms: Object.fromEntries(arms.map((arm) => [arm, toFigures(ofArm(arm)(stages), ofArm(arm)(joined))])),
    unjoined: { orders: unjoinedOrders, netRevenue: sumOf(unjoined, "net") },
    matchRate: divide(orders, orders + unjoinedOrders),
  };
}

function toFigures(stages: StageDay[], revenue: ArmRevenue[]): FiguresView {
  const reached = (stage: Stage) =>
    sumOf(
      stages.filter((row) => row.stage === stage),
      "firstOfPeriod",
    );
  const visitors = reached("visit");
  const addedToCart = reached("cart");
  const ordered = reached("order");
  const orders = sumOf(revenue, "orders");
  const netRevenue = sumOf(revenue, "net");

  return {
    visitors,
    engaged: reached("engaged"),
    recommended: reached("recommended"),
    addedToCart,
    startedCheckout: reached("checkout"),
    ordered,
    orders,
    netRevenue,
    directRevenue: sumOf(revenue, "direct"),
    assistedRevenue: sumOf(revenue, "assisted"),
    touchedRevenue: sumOf(revenue, "touched"),
    discounts: sumOf(revenue, "discounts"),
    refunded: sumOf(revenue, "refunded"),
    revenuePerVisitor: divide(netRevenue, visitors),
    addToCartRate: divide(addedToCart, visitors),
    conversionRate: divide(ordered, visitors),
    averageOrderValue: divide(netRevenue, orders),
  };
}

function sumOf<Key extends string>(rows: Record<Key, number>[], key: Key): number {
  return rows.reduce((sum, row) => sum + row[key], 0);
}

function divide(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
