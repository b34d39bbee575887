import type { GuardrailVerdict, InputGuardrail } from "./guardrail";
import { inputAbuse } from "./input-abuse";
import { inputInjection } from "./input-injection";
import { checkLength } from "./input-length";
import { inputOffTopic } from "./input-off-topic";
import { inputOtherCustomers } from "./input-other-customers";
import { inputRegulatedAdvice } from "./input-regulated-advice";
import { inputSelfHarm } from "./input-self-harm";
import { readMessage } from "./read-message";

const GUARDRAILS: readonly InputGuardrail[] = [
  inputInjection,
  inputOtherCustomers,
  inputOffTopic,
  inputRegulatedAdvice,
  inputAbuse,
  inputSelfHarm,
];

/** Named checks on what the shopper wrote; every verdict goes into the trace. Nothing found here is ever obeyed. */
export function checkInput(message: string): GuardrailVerdict[] {
  const read = readMessage(message);
  const verdicts = GUARDRAILS.map(({ name, find }): GuardrailVerdict => {
    const detail = find(read);
    return { name, triggered: detail !== null, detail };
  });
  return [checkLength(message), ...verdicts];
}
