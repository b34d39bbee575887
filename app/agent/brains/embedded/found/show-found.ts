import type { RankedProduct } from "../../../ranking/ranked-product";
import type { MoveContext } from "../move-context";
import { joinNames, nameFacts } from "../name-facts";
import { plainReason } from "../plain-reason";
import { rememberShown } from "../remember-shown";
import { isGivenAsGift } from "./is-given-as-gift";
import { tasteOf } from "./taste-of";
import { labelWish } from "./label-wish";

export async function showFound(items: RankedProduct[], context: MoveContext): Promise<void> {
  const { desk, voice, situation } = context;
  await desk.show({
    type: "products",
    items: items.map((item) => {
      const facts = nameFacts(item, context);
      const missed = item.misses[0];
      const liked = tasteOf(item, context);
      const reason = missed
        ? voice.text("card.misses", { what: labelWish(missed.constraintId, context) })
        : facts.length > 0
          ? voice.text("card.why", { facts: joinNames(facts, situation.locale) })
          : liked !== null
            ? voice.text("card.taste", { what: liked })
            : isGivenAsGift(item)
              ? voice.text("card.gift")
              : plainReason(
                  item.document.id,
                  items.map(({ document }) => document.id),
                  context,
                );
      return { productId: item.document.id, variantId: item.variantId, reason };
    }),
  });
  rememberShown(
    items.map(({ document }) => document.id),
    items[0]?.variantId ?? null,
    context,
  );
}
