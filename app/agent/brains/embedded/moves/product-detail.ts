import { slot } from "../../../reply/slot";
import { findMeantProducts } from "../find-meant-products";
import type { MoveContext } from "../move-context";
import { oneOfShown } from "../one-of-shown";
import { rememberShown } from "../remember-shown";
import { tellDetail } from "../detail/tell-detail";
import { tellOfProduct } from "../detail/tell-of-product";

/** "Both": more than this at once is a list to read, not an answer. */
const MAX_DETAILED = 2;

/** Answers a question about a product from what the shop lists; what it does not list is said to be unknown. */
export async function productDetail(context: MoveContext): Promise<void> {
  const { situation, desk, step, voice } = context;
  if (step.asked !== undefined) {
    const [productId] = situation.referents.productIds;
    if (productId === undefined) return;
    const isTold = await tellOfProduct(step.asked.question, context);
    if (!isTold) return voice.say("detail.unknown-all", { title: slot.title(productId) });
    if (step.asked.ofThing === "only")
      await desk.show({
        type: "products",
        items: [{ productId, variantId: situation.referents.variantId, reason: null }],
      });
    return;
  }
  const { how, places } = situation.referents;
  const most = how === "plural" || how === "ordinal" || places.length > 1 ? MAX_DETAILED : 1;
  const asked = comparedLast(situation) ?? situation.referents.productIds.slice(0, most);
  const found = await findMeantProducts(asked, "product-detail", context);
  const [first, second] = found ?? [];
  if (found === null || first === undefined) return;
  // "The red one, is it wool?" asks of the one that is red.
  const one = second === undefined ? await oneOfShown(first, context) : first;
  const meant = one === first ? found : [one];

  for (const id of meant) await tellDetail(id, context);
  await desk.show({
    type: "products",
    items: meant.map((productId) => ({
      productId,
      variantId: meant.length === 1 ? situation.referents.variantId : null,
      reason: null,
    })),
  });
  rememberShown(meant, meant.length === 1 ? situation.referents.variantId : null, context);
}

/** "How long does it last on high?" behind two that stood side by side is asked of both. */
function comparedLast({ referents, input, perception }: MoveContext["situation"]): string[] | null {
  const { shown, digest } = input.memory;
  const ids = (shown[0] ?? []).map(({ id }) => id);
  const isBehind = digest.at(-1)?.moves.includes("compare") === true && ids.length === MAX_DETAILED;
  return isBehind && referents.how === "focus" && perception.cues.question ? ids : null;
}
