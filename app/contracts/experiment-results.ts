import type { GuardrailMetric } from "./experiment";

export type ExperimentVerdict = "better" | "worse" | "no-difference" | "not-enough-data" | "invalid";

/** Relative: 0.1 is ten per cent more. Null: open to that side. */
export type LiftRange = { low: number | null; high: number | null };

/** One arm against the control. */
export type ArmLift = {
  /** Key of the arm. */
  arm: string;
  /** Null where the control has nothing to compare with. */
  lift: number | null;
  /** 95 % of one look that was planned beforehand. */
  once: LiftRange | null;
  /** 95 % at every look. */
  always: LiftRange | null;
  /** Corrected for the number of arms. */
  pValue: number;
  verdict: ExperimentVerdict;
  /** What one planned look of this size finds four times out of five. */
  smallestFindable: number | null;
};

/** Money in minor units of the shop's currency; a rate without anything to divide by is null. */
export type ArmResult = {
  key: string;
  name: string;
  /** Per cent, as planned. */
  share: number;
  exposed: number;
  orders: number;
  netRevenue: number;
  revenuePerVisitor: number | null;
  /** Visitors with an order / exposed visitors. */
  conversionRate: number | null;
  averageOrderValue: number | null;
  /** Refunded or cancelled / ordered, both as amounts. */
  refundRate: number | null;
  /** Dismissed openings / exposed visitors, and replies judged unhelpful / exposed visitors. */
  dismissals: number | null;
  complaints: number | null;
  /** Of the visitors whose cart was seen, those whose order would be found. */
  matchRate: number | null;
};

export type GuardrailReading = {
  metric: GuardrailMetric;
  tolerance: number;
  /** Changes of the metric by arm, at every look; null: nothing to compare with yet. */
  arms: { arm: string; change: number | null; always: LiftRange | null }[];
  /** Keys of the arms that do more harm than is put up with. */
  broken: string[];
};

export type ExperimentResults = {
  /** Key of the arm that the others are compared with. */
  control: string;
  arms: ArmResult[];
  revenue: ArmLift[];
  conversion: ArmLift[];
  averageOrderValue: ArmLift[];
  verdict: ExperimentVerdict;
  sampleRatio: { pValue: number; warning: boolean };
  /** The orders of one arm are found more often than those of another. */
  hasUnevenMatches: boolean;
  /** What was known of the visitors before their exposure and taken off the noise; null: nothing that helps. */
  adjustedBy: "earlier-revenue" | "earlier-visits" | null;
  guardrails: GuardrailReading[];
};
