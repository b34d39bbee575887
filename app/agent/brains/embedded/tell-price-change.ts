import { findVariant } from "../../evidence/evidence";
import { slot } from "../../reply/slot";
import type { MoveContext } from "./move-context";

/** Says both figures where something costs another price than it was told to. Returns whether it said so. */
export async function tellPriceChange(variantIds: string[], { situation, desk, voice }: MoveContext): Promise<boolean> {
  const { toldPrices, toldCurrency } = situation.input.memory;
  let hasTold = false;
  for (const id of variantIds) {
    const found = findVariant(desk.evidence, id);
    const told = toldPrices[id];
    if (!found || told === undefined || found.variant.price.currency !== toldCurrency) continue;
    if (told === found.variant.price.amount) continue;
    await voice.say("price.moved", {
      title: slot.title(found.product.id),
      before: slot.toldPrice(id),
      price: slot.price(id),
    });
    hasTold = true;
  }
  return hasTold;
}
