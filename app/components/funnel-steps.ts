import type { FiguresView } from "~/contracts/overview-view";

export type FunnelStep = {
  name: "visitors" | "engaged" | "recommended" | "addedToCart" | "startedCheckout" | "ordered";
  label: string;
  /** The step before it: nobody has to talk to the assistant to fill a cart, so there are two ways. */
  after: FunnelStep["name"] | null;
};

/** How far visitors come. Each counts once for every step that they reached within the period. */
export const FUNNEL_STEPS: FunnelStep[] = [
  { name: "visitors", label: "Visit", after: null },
  { name: "engaged", label: "Talked to the assistant", after: "visitors" },
  { name: "recommended", label: "Was shown products by it", after: "engaged" },
  { name: "addedToCart", label: "In the cart", after: "visitors" },
  { name: "startedCheckout", label: "Checkout", after: "addedToCart" },
  { name: "ordered", label: "Order", after: "startedCheckout" },
];

export type FunnelRow = FunnelStep & {
  visitors: number;
  /** Of all visitors; null: there were none. */
  share: number | null;
  /** Of those who reached the step before, the share who did not go on; null where more came another way. */
  dropOff: number | null;
};

export function toFunnelRows(figures: FiguresView): FunnelRow[] {
  return FUNNEL_STEPS.map((step) => {
    const visitors = figures[step.name];
    const before = step.after === null ? null : figures[step.after];
    return {
      ...step,
      visitors,
      share: figures.visitors === 0 ? null : visitors / figures.visitors,
      dropOff: before === null || before === 0 || visitors > before ? null : 1 - visitors / before,
    };
  });
}
