import type { ConversationMemory } from "~/contracts/conversation-memory";
import type { IntentName, Perception } from "../perception/perception";

export type PendingAnswer = {
  kind: string;
  data: Record<string, unknown>;
  /** What the message says to the question: value where it names something ("42", "the men's"). */
  reply: "yes" | "no" | "value";
};

/** Intents that leave the question alone: the shopper talks about something else first. */
const ELSEWHERE: IntentName[] = ["track_order", "cancel_order", "shipping_policy", "delivery_time", "return_policy", "payment_methods", "human_agent", "complaint", "view_cart", "compare_products", "out_of_scope", "greeting"]; // prettier-ignore

/** How the message answers the one question that is open, or null when it does not. */
export function readPendingAnswer(
  perception: Perception,
  pending: ConversationMemory["pendingQuestion"],
): PendingAnswer | null {
  if (!pending || perception.cues.isBot || perception.cues.memory || perception.cues.undo) return null;
  const confidence = (name: IntentName) => perception.intents.find((intent) => intent.name === name)?.confidence ?? 0;
  const answer = (reply: PendingAnswer["reply"]) => ({ kind: pending.kind, data: pending.data, reply });

  const namesValue = perception.entities.some((entity) => !entity.negated && ["option", "color", "size", "recipient", "quantity", "category", "email"].includes(entity.type)); // prettier-ignore
  if (confidence("deny") >= 0.5 && !namesValue) return answer("no");
  if (confidence("affirm") >= 0.5 && !namesValue) return answer("yes");
  if (ELSEWHERE.some((name) => confidence(name) >= 0.85)) return null;
  const isShort = perception.text.trim() !== "" && perception.text.trim().split(/\s+/).length <= 3;
  if (pending.kind === "choose-variant" && isShort) return answer("value");
  if (namesValue || perception.terms.length > 0 || perception.cues.ordinals.length > 0) return answer("value");
  return null;
}
