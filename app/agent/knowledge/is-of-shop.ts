import { conceptsOf } from "./question-concepts";

/** Ideas that a shop has to do with, and no thing by itself. */
const OF_SHOP = new Set(
  "deliver track abroad express give_back refund exchange cancel account guest password pay price_drop code discount combine gift_card contact loyalty newsletter customs return_window group_run fitting parking delete_data keep_data"
    .split(" ")
    .map((name) => `#${name}`),
);

/** Whether a question speaks of what only the shop can answer: "if the band's too tight, can I swap it?" */
export function isOfShop(question: string): boolean {
  return [...conceptsOf(question)].some((concept) => OF_SHOP.has(concept));
}
