import type { DayView } from "~/contracts/overview-view";
import { listDays, type Period } from "~/lib/result-periods";
import type { RevenueDay, Stage, StageDay } from "~/ports/rollup-store";

/** Every day of the period, those without anybody too. */
export function listDayFigures(
  period: Period,
  { stages, sales }: { stages: StageDay[]; sales: RevenueDay[] },
): DayView[] {
  const figures = new Map<string, DayView>(
    listDays(period).map((day) => [day, { day, visitors: 0, addedToCart: 0, ordered: 0, orders: 0, netRevenue: 0 }]),
  );
  const names: Partial<Record<Stage, "visitors" | "addedToCart" | "ordered">> = {
    visit: "visitors",
    cart: "addedToCart",
    order: "ordered",
  };
  for (const { day, stage, visitors } of stages) {
    const [row, name] = [figures.get(day), names[stage]];
    if (row && name) row[name] += visitors;
  }
  for (const { day, orders, net } of sales) {
    const row = figures.get(day);
    if (!row) continue;
    row.orders += orders;
    row.netRevenue += net;
  }
  return [...figures.values()];
}
