import type { IntentName } from "../perception/perception";

export const SPECIALIST_NAMES = ["sales", "knowledge", "orders", "escalation"] as const;
export type SpecialistName = (typeof SPECIALIST_NAMES)[number];

/** One thing to be done in this turn, in order. */
export type RouteStep = { specialist: SpecialistName; move: MoveName; intent: IntentName | null };

export type MoveName = "find-products";
