import { expect, test } from "vitest";
import { describeGuardrail } from "~/components/describe-guardrail";
import type { GuardrailReading } from "~/contracts/experiment-results";

const WIDE = { arm: "a", change: 0.1, always: { low: null, high: 0.6 } };
const OPEN = { arm: "b", change: null, always: { low: null, high: null } };
const UNKNOWN = { arm: "c", change: null, always: null };

test.each<[said: string, reading: Partial<GuardrailReading>]>([
  ["Not enough data yet", { arms: [] }],
  ["Not enough data yet", { arms: [OPEN, UNKNOWN] }],
  ["Not enough data yet", { arms: [], hasTooFew: true }],
  ["Nothing shown yet", { arms: [UNKNOWN, WIDE] }],
  ["Kept", { arms: [WIDE], isHarmless: true }],
  ["Broken by Loud, Short", { arms: [WIDE], broken: ["Loud", "Short"] }],
])("%s", (said, reading) => {
  const whole = { arms: [], broken: [], hasTooFew: false, isHarmless: false, ...reading };

  expect(describeGuardrail(whole, (arm) => arm).label).toBe(said);
});
