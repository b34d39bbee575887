import type { SelectedAnswer } from "../knowledge/select-answer";
import type { IntentName } from "../perception/perception";

export const SPECIALIST_NAMES = ["sales", "knowledge", "orders", "escalation"] as const;
export type SpecialistName = (typeof SPECIALIST_NAMES)[number];

/** What can be done in a turn. Each move belongs to one specialist: `specialists/<name>.ts`. */
export const MOVE_NAMES = [
  "find-products",
  "recommend-similar",
  "recommend-complementary",
  "recommend-for-cart",
  "recommend-from-orders",
  "compare",
  "product-detail",
  "pick-most",
  "choose-one",
  "size-help",
  "check-stock",
  "tell-price",
  "tell-promotions",
  "negotiate",
  "apply-code",
  "add",
  "change-cart",
  "remove",
  "undo",
  "confirm-write",
  "view-cart",
  "checkout",
  "greet",
  "thank",
  "say-goodbye",
  "identify",
  "tell-memory",
  "forget",
  "acknowledge",
  "refuse-off-topic",
  "refuse-request",
  "answer-policy",
  "answer-curated",
  "order-status",
  "buy-again",
  "order-request",
  "hand-over",
  "soothe",
  "leave-message",
  "take-feedback",
  "decline-advice",
  "protect-others",
  "stay-safe",
] as const;
export type MoveName = (typeof MOVE_NAMES)[number];

/** A question of the message that was put to the shop's pages before it was routed, and what they say; null: nothing. */
export type AskedPages = { question: string; intent: IntentName | null; answer: SelectedAnswer | null };

/** One thing to be done in this turn, in order. `asked` where it answers one question among several. */
export type RouteStep = { specialist: SpecialistName; move: MoveName; intent: IntentName | null; asked?: AskedPages };
