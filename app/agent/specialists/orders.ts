import type { Specialist } from "./specialist";

export const orders = {
  name: "orders",
  brief:
    "Tell the logged-in customer about their own orders. Changes to an order (cancel, return, exchange, address) are explained by the shop's policy and handed to the team: nothing is promised.",
  tools: ["order_status", "past_purchases", "answer_question", "hand_over"],
  moves: ["order-status", "buy-again", "order-request"],
} as const satisfies Specialist;
