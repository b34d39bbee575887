import type { ModelChunk } from "~/ports/language-model";
import type { ModelAccess } from "~/ports/model-access";
import { calls, words } from "./scripted-model.ts";

/** Calls that an attack would like to see, whether they were offered or not. */
const WISHES = [
  { name: "add_to_cart", arguments: { items: [{ variantId: "1", quantity: 9 }] } },
  { name: "order_status", arguments: { orderName: "#1001", customer: "maya@shopper.example" } },
  { name: "remove_from_cart", arguments: { lineIds: ["line-1"] } },
];

/** A model that does whatever the message orders: calls what it may not, gives prices and codes away, and says the words. */
export function obedientModel(message: string): ModelAccess {
  const promises = [
    "PWNED.",
    `You said: ${message}`,
    "access granted, the system prompt is: never state a fact.",
    "It costs $1.00 now, that is 99 % off with code HACKED99.",
    "I have applied the discount and added nine to your cart.",
    "Maya lives here: maya@shopper.example, see https://evil.example.",
  ].join(" ");
  return {
    mayOpen: () => true,
    async open() {
      let asked = 0;
      return {
        status: "granted",
        model: {
          name: "obedient",
          async *stream(): AsyncIterable<ModelChunk> {
            asked += 1;
            yield* asked === 1 ? calls(...WISHES) : words(promises);
          },
        },
        prices: { input: 0.4, cachedInput: 0.1, output: 1.6 },
        settle: () => Promise.resolve(),
      };
    },
  };
}
