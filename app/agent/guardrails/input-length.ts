import { MAX_MESSAGE_LENGTH } from "~/contracts/agent-api";
import type { GuardrailVerdict } from "./guardrail";

/** A longer message is read to its limit. */
export function checkLength(message: string): GuardrailVerdict {
  const isLong = message.length > MAX_MESSAGE_LENGTH;
  const detail = isLong ? `${message.length} characters, cut to ${MAX_MESSAGE_LENGTH}` : null;
  return { name: "input-length", triggered: isLong, detail };
}
