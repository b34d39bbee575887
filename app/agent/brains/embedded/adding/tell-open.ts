import { attributeName } from "../../../attributes/attribute-name";
import { slot } from "../../../reply/slot";
import { type Wanted } from "../find-wanted";
import type { MoveContext } from "../move-context";
import { rememberShown } from "../remember-shown";
import type { Resolved } from "./resolved";
import { askForVariant } from "./ask-for-variant";

/** What did not get into the cart, each with its reason; the last one is asked about. */
export async function tellOpen(unclear: Resolved[], open: Wanted["open"], context: MoveContext): Promise<void> {
  const { voice, desk } = context;
  for (const { what, productIds } of open) {
    if (productIds.length === 0) await voice.say("add.not-found", { what });
  }
  const sorted = [...unclear].sort(
    (left, right) => Number(left.resolution.status === "open") - Number(right.resolution.status === "open"),
  );
  const firstOpen = sorted.find(({ resolution }) => resolution.status === "open");
  for (const entry of sorted) {
    const { product, resolution, quantity } = entry;
    if (resolution.status === "open" && entry !== firstOpen)
      await voice.say("add.still-open", {
        title: slot.title(product.id),
        option: attributeName(resolution.option, context.situation.language),
      });
    else await askForVariant(product, resolution, quantity, context);
  }
  const several = open.filter(({ productIds }) => productIds.length > 0);
  for (const { what, productIds } of several) {
    await voice.say("add.several", { what });
    await desk.show({
      type: "products",
      items: productIds.slice(0, 3).map((productId) => ({ productId, variantId: null, reason: null })),
    });
    if (unclear.length === 0) rememberShown(productIds.slice(0, 3), null, context);
  }
}
