import type { GuardrailReading, LiftRange } from "~/contracts/experiment-results";

type Reading = Pick<GuardrailReading, "arms" | "broken" | "hasTooFew">;

/** Where a guardrail stands. Before any group can be compared it says nothing, least of all that all is well. */
export function describeGuardrail({ arms, broken, hasTooFew }: Reading, nameOf: (arm: string) => string) {
  if (broken.length > 0) return { tone: "critical" as const, label: `Broken by ${broken.map(nameOf).join(", ")}` };
  const isJudged = !hasTooFew && arms.some(({ always }) => isKnown(always));
  return isJudged
    ? { tone: "success" as const, label: "Not broken" }
    : { tone: "info" as const, label: "Not enough data yet" };
}

function isKnown(range: LiftRange | null): boolean {
  return range !== null && (range.low !== null || range.high !== null);
}
