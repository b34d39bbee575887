export const SPECIALIST_NAMES = ["sales", "knowledge", "orders", "escalation"] as const;
export type SpecialistName = (typeof SPECIALIST_NAMES)[number];
