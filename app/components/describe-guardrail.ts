import type { GuardrailReading, LiftRange } from "~/contracts/experiment-results";

type Reading = Pick<GuardrailReading, "arms" | "broken" | "hasTooFew" | "isHarmless">;

/** Where a guardrail stands. That all is well is said only where more harm than the limit is ruled out. */
export function describeGuardrail({ arms, broken, hasTooFew, isHarmless }: Reading, nameOf: (arm: string) => string) {
  if (broken.length > 0) return { tone: "critical" as const, label: `Broken by ${broken.map(nameOf).join(", ")}` };
  const isJudged = !hasTooFew && arms.some(({ always }) => isKnown(always));
  if (!isJudged) return { tone: "info" as const, label: "Not enough data yet" };
  return isHarmless
    ? { tone: "success" as const, label: "Kept" }
    : { tone: "info" as const, label: "Nothing shown yet" };
}

function isKnown(range: LiftRange | null): boolean {
  return range !== null && (range.low !== null || range.high !== null);
}
