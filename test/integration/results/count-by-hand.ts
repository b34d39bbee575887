import type { TriggerFigures } from "~/contracts/trigger-figures";
import type { RollupQuery, Stage } from "~/ports/rollup-store";

/** What happened, whatever order it is delivered in. Days are of the shop's calendar. */
export type HandVisitor = { id: string; arm: string; device: string; days: HandDay[] };
export type HandDay = { day: string; marks: string[]; comes: boolean };
export type HandOrder = {
  day: string;
  placedAt: Date;
  /** Null: joined no visitor. */
  visitor: HandVisitor | null;
  net: number;
  isAssisted: boolean;
  counts: boolean;
  /** The one product of the order: units that stayed, and what they were sold for. */
  line: { product: string; units: number; net: number };
};
export type HandEvent = { day: string; visitorId: string; product: string; type: string; isNegative: boolean };
/** What happened to openings, and `added`: goods that the agent put into the visitor's cart. */
export type HandOpening = {
  day: string;
  at: Date;
  visitorId: string;
  type: "offered" | "heldOut" | "shown" | "engaged" | "dismissed" | "added";
  move: string;
  ruleId: string | null;
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

/** Visitors by the week of their first visit or order, and what they did in the weeks since; keys as the roll-up's. */
export function countCohortsByHand(kind: "visit" | "purchase", visitors: HandVisitor[], orders: HandOrder[]) {
  const sums = new Map<string, { visitors: number; buyers: number; newBuyers: number; net: number }>();
  for (const visitor of visitors) {
    const came = visitor.days
      .filter(({ comes, marks }) => comes || marks.some((mark) => SHARED.includes(mark)))
      .map(({ day }) => day);
    const bought = orders.filter((order) => order.counts && order.visitor === visitor);
    const [first] = (kind === "visit" ? came : bought.map(({ day }) => day)).toSorted();
    if (first === undefined) continue;

    const isTalk = visitor.days.some(({ day, marks }) => day === first && marks.includes("engaged"));
    const weekOf = (day: string) => Math.floor((Date.parse(day) - Date.parse(first)) / (7 * 86_400_000));
    const weeks = new Set([...came, ...bought.map(({ day }) => day)].filter((day) => day >= first).map(weekOf));
    for (const week of weeks) {
      const ofWeek = bought.filter(({ day }) => weekOf(day) === week);
      const key = `${mondayBefore(first)} ${isTalk ? "widget" : "-"} ${week}`;
      const sum = sums.get(key) ?? { visitors: 0, buyers: 0, newBuyers: 0, net: 0 };
      sum.visitors += 1;
      sum.buyers += ofWeek.length > 0 ? 1 : 0;
      sum.newBuyers += bought.length > 0 && weekOf(bought.map(({ day }) => day).toSorted()[0] ?? "") === week ? 1 : 0;
      sum.net += ofWeek.reduce((net, order) => net + order.net, 0);
      sums.set(key, sum);
    }
  }
  return Object.fromEntries(sums);
}

function mondayBefore(day: string): string {
  const date = new Date(day);
  while (date.getUTCDay() !== 1) date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}

/** What happened to each product between two days; whose device nobody knows counts under all of them alone. */
export function countProductsByHand(
  { visitors, orders, events }: { visitors: HandVisitor[]; orders: HandOrder[]; events: HandEvent[] },
  { firstDay, lastDay, device }: Pick<RollupQuery, "firstDay" | "lastDay" | "device">,
) {
  const within = ({ day }: { day: string }) => day >= firstDay && day <= lastDay;
  const isMeant = (visitor: HandVisitor | null | undefined) => device === "all" || visitor?.device === device;
  const sold = orders.filter((order) => order.counts && within(order) && isMeant(order.visitor));
  const told = events.filter((event) => within(event) && isMeant(visitors.find(({ id }) => id === event.visitorId)));
  const ids = new Set([...sold.map(({ line }) => line.product), ...told.map(({ product }) => product)]);
  const count = (id: string, type: string) =>
    told.filter((event) => event.product === id && event.type === type).length;
  return Object.fromEntries(
    [...ids].map((id) => {
      const lines = sold.filter(({ line }) => line.product === id).map(({ line }) => line);
      const figures = {
        asked: count(id, "product-asked"),
        complained: told.filter((event) => event.product === id && event.isNegative).length,
        recommended: count(id, "product-recommended"),
        opened: count(id, "card-click"),
        orders: lines.length,
        units: lines.reduce((units, line) => units + line.units, 0),
        revenue: lines.reduce((net, line) => net + line.net, 0),
      };
      return [id, figures];
    }),
  );
}

const DAY_MS = 86_400_000;

/** What became of openings between two days, one opening after the other; every cart was linked when its order was placed. */
export function countOpeningsByHand(
  told: { visitors: HandVisitor[]; orders: HandOrder[]; openings: HandOpening[] },
  { firstDay, lastDay, device, visitors }: RollupQuery,
): Record<string, TriggerFigures> {
  const isMeant = ({ day, visitorId }: HandOpening) => {
    const days = told.visitors.find(({ id }) => id === visitorId)?.days.filter((known) => known.day <= day) ?? [];
    const isSeen = days.some(({ comes, marks }) => comes || marks.length > 0);
    const owned = isSeen ? told.visitors.find(({ id }) => id === visitorId)?.device : "unknown";
    const counted = days.filter(({ comes, marks }) => comes || marks.some((mark) => SHARED.includes(mark)));
    const since = counted.map((known) => known.day).toSorted()[0] ?? day;
    if (device !== "all" && owned !== device) return false;
    return visitors === "all" || (visitors === "new") === since >= firstDay;
  };
  const isSame = (one: HandOpening, other: HandOpening) =>
    one.visitorId === other.visitorId && one.move === other.move && one.ruleId === other.ruleId;
  const shown = told.openings.filter(({ type }) => type === "shown");

  const figures: Record<string, TriggerFigures> = {};
  for (const opening of told.openings) {
    const { day, type, move, ruleId, visitorId } = opening;
    if (type === "added" || day < firstDay || day > lastDay || !isMeant(opening)) continue;
    const none = { offered: 0, heldOut: 0, shown: 0, engaged: 0, dismissed: 0, addedToCart: 0, orders: 0, revenue: 0 };
    const row = (figures[`${move} ${ruleId}`] ??= { move, ruleId, ...none });
    row[type] += 1;
    if (type !== "shown") continue;

    // Once for all that the visitor saw of the same on this day: where the first of them is met.
    const ofDay = shown.filter((other) => isSame(other, opening) && other.day === day);
    if (ofDay[0] !== opening) continue;
    const carts = [
      ...told.orders.filter(({ visitor }) => visitor?.id === visitorId).map(({ placedAt }) => placedAt),
      ...told.openings.filter((one) => one.type === "added" && one.visitorId === visitorId).map(({ at }) => at),
    ];
    const times = ofDay.map(({ at }) => at.getTime());
    const [first, last] = [Math.min(...times), Math.max(...times)];
    if (carts.some((at) => at.getTime() >= first && at.getTime() <= last + DAY_MS)) row.addedToCart += 1;
  }
  for (const { counts, visitor, placedAt, net } of told.orders) {
    const before = shown.filter(({ at, visitorId }) => visitorId === visitor?.id && at <= placedAt);
    for (const key of new Set(before.map(({ move, ruleId }) => `${move} ${ruleId}`))) {
      const same = before.filter(({ move, ruleId }) => `${move} ${ruleId}` === key);
      const latest = same.toSorted((one, other) => other.at.getTime() - one.at.getTime())[0];
      if (!counts || !latest || placedAt.getTime() - latest.at.getTime() > 7 * DAY_MS) continue;
      const row = latest.day >= firstDay && latest.day <= lastDay && isMeant(latest) ? figures[key] : undefined;
      if (row) {
        row.orders += 1;
        row.revenue += net;
      }
    }
  }
  return figures;
}
