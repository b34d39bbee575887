import { slot } from "../../../reply/slot";
import { recommendComplementary, recommendSimilar } from "../../../tools/recommend-related";
import { findProducts } from "./find-products";
import type { MoveContext } from "../move-context";
import { joinNames } from "../name-facts";
import { rememberShown } from "../remember-shown";

/** Others like the product in question. */
export async function recommendSimilarMove(context: MoveContext): Promise<void> {
  return recommend(context, "similar");
}

/** What goes with the product in question. */
export async function recommendComplementaryMove(context: MoveContext): Promise<void> {
  return recommend(context, "complementary");
}

async function recommend(context: MoveContext, kind: "similar" | "complementary"): Promise<void> {
  const { situation, desk, voice } = context;
  const [productId] = situation.referents.productIds;
  if (productId === undefined) return findProducts(context);

  const answer = await desk.use(kind === "similar" ? recommendSimilar : recommendComplementary, {
    productId,
    limit: 3,
  });
  if (!answer.ok) return voice.say("search-failed");
  const ids = answer.value.productIds;
  const [first, ...rest] = ids;
  if (first === undefined) return voice.say(kind === "similar" ? "similar.none" : "complementary.none");

  const base = desk.evidence.documents.has(productId) ? slot.title(productId) : voice.text("this-one");
  await voice.say(kind === "similar" ? "similar.intro" : "complementary.intro", {
    base,
    title: slot.title(first),
    price: slot.priceRange(first),
  });
  if (rest.length > 0) {
    const names = rest
      .slice(0, 2)
      .map((id) => voice.text("pick.name", { title: slot.title(id), price: slot.priceRange(id) }));
    await voice.say("pick.others", { names: joinNames(names, situation.locale) });
  }
  await desk.show({ type: "products", items: ids.map((id) => ({ productId: id, variantId: null, reason: null })) });
  rememberShown(ids, null, context);
  if (kind === "similar" && ids.length > 1) {
    voice.offer({ label: voice.text("offer.compare"), message: voice.text("offer.compare.message") });
  }
}
