import type { IntentName } from "../perception/perception";

/** What the pages are asked where a request about an order, told as a story, finds nothing that is about it. */
const QUESTIONS: Partial<Record<IntentName, string>> = {
  cancel_order: "can I cancel my order",
  change_order: "can I change my order",
  change_address: "can I change the address of my order",
  return_item: "how many days do I have to return something, worn or not",
  exchange_item: "can I exchange it for another size",
  refund_status: "when do I get my money back",
  order_problem: "what if something arrives wrong or broken",
};

/** A request about an order in the words of shops' pages: for the search alone, nobody reads it. */
export function wordOrderRequest(intent: IntentName | null): string | null {
  return intent === null ? null : (QUESTIONS[intent] ?? null);
}
