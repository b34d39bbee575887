import type { RollupQuery, Stage } from "~/ports/rollup-store";

/** What happened, whatever order it is delivered in. Days are of the shop's calendar. */
export type HandVisitor = { id: string; arm: string; device: string; days: HandDay[] };
export type HandDay = { day: string; marks: string[]; comes: boolean };
export type HandOrder = {
  day: string;
  /** Null: joined no visitor. */
  visitor: HandVisitor | null;
  net: number;
  isAssisted: boolean;
  counts: boolean;
};

const SHARED = ["addedToCart", "checkedOut"];
const REACHED_BY: Record<Stage, string[]> = {
  visit: [],
  engaged: ["engaged"],
  recommended: ["recommended"],
  cart: ["addedToCart", "checkedOut"],
  checkout: ["checkedOut"],
  order: ["checkedOut"],
};

/** The figures of a period, counted one visitor after the other: slow, obvious, and without any roll-up. */
export function countByHand(visitors: HandVisitor[], orders: HandOrder[], query: RollupQuery) {
  const within = (day: string) => day >= query.firstDay && day <= query.lastDay;
  const countedDays = (visitor: HandVisitor) =>
    visitor.days.filter(({ comes, marks }) => comes || marks.some((mark) => SHARED.includes(mark)));
  const isMeant = (visitor: HandVisitor) => {
    const first = countedDays(visitor)
      .map(({ day }) => day)
      .sort()[0];
    if (query.device !== "all" && visitor.device !== query.device) return false;
    if (query.visitors === "new") return first !== undefined && first >= query.firstDay;
    return query.visitors === "all" || (first !== undefined && first < query.firstDay);
  };
  const here = visitors.filter(isMeant).map((visitor) => ({
    arm: visitor.arm,
    days: countedDays(visitor).filter(({ day }) => within(day)),
  }));
  const sold = orders.filter(({ day, visitor, counts }) => counts && within(day) && visitor && isMeant(visitor));

  const ofArm = (arm: string) => {
    const reached = (stage: Stage) =>
      here.filter(
        (visitor) =>
          visitor.arm === arm &&
          visitor.days.some(({ marks }) => stage === "visit" || marks.some((mark) => REACHED_BY[stage].includes(mark))),
      ).length;
    const bought = sold.filter(({ visitor }) => visitor?.arm === arm);
    const net = bought.reduce((sum, order) => sum + order.net, 0);
    return {
      visitors: reached("visit"),
      engaged: reached("engaged"),
      recommended: reached("recommended"),
      addedToCart: reached("cart"),
      ordered: reached("order"),
      orders: bought.length,
      netRevenue: net,
      assistedRevenue: bought.reduce((sum, order) => sum + (order.isAssisted ? order.net : 0), 0),
    };
  };
  const spread = (arm: string) => {
    const spent = new Map<string, number>();
    for (const { visitor, net } of sold) {
      if (visitor?.arm === arm) spent.set(visitor.id, (spent.get(visitor.id) ?? 0) + net);
    }
    const count = ofArm(arm).visitors;
    const values = [...spent.values(), ...Array.from({ length: Math.max(0, count - spent.size) }, () => 0)];
    const mean = values.reduce((sum, value) => sum + value, 0) / count;
    return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (count - 1) / count;
  };
  const unjoined = orders.filter(({ day, visitor, counts }) => counts && within(day) && visitor === null);
  return { ofArm, spread, unjoined: unjoined.reduce((sum, { net }) => sum + net, 0) };
}
