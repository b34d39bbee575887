import type { TurnDesk } from "../../desk/turn-desk";
import { slot } from "../../reply/slot";
import type { Situation } from "../../situation";
import { searchProducts } from "../../tools/search-products";
import type { Say } from "./say";

/** Shows what fits, the best first. */
export async function findProducts(situation: Situation, desk: TurnDesk, say: Say): Promise<void> {
  const answer = await desk.use(searchProducts, { text: situation.perception.terms.join(" ").slice(0, 400) });
  if (!answer.ok) return say("search-failed");

  const [best] = answer.value.productIds;
  if (best === undefined) {
    desk.noteUnmet(situation.perception.text);
    return say("nothing-found");
  }

  await say("pick.one", { title: slot.title(best), price: slot.priceRange(best) });
  await desk.show({
    type: "products",
    items: answer.value.productIds.map((productId) => ({ productId, variantId: null, reason: null })),
  });
}
