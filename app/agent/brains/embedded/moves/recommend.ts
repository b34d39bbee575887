import { slot } from "../../../reply/slot";
import { recommendComplementary, recommendSimilar } from "../../../tools/recommend-related";
import { recommendForCartMove } from "./recommend-along";
import { findProducts } from "./find-products";
import type { MoveContext } from "../move-context";
import { joinNames } from "../name-facts";
import { plainReason } from "../plain-reason";
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
  if (productId === undefined) return kind === "complementary" ? recommendForCartMove(context) : findProducts(context);

  const answer = await desk.use(kind === "similar" ? recommendSimilar : recommendComplementary, {
    productId,
    limit: 3,
  });
  if (!answer.ok) return voice.say("search-failed");
  const ids = answer.value.productIds;
  const isPaired = kind === "complementary" && answer.value.source === "shopify";
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
  await desk.show({
    type: "products",
    items: ids.map((id) => ({ productId: id, variantId: null, reason: reasonFor(id, productId, isPaired, context) })),
  });
  rememberShown(ids, null, context);
  if (kind === "similar" && ids.length > 1) {
    voice.offer({ label: voice.text("offer.compare"), message: voice.text("offer.compare.message") });
  }
}

const MAX_SHARED = 2;
/** What tells little of a likeness: whom it is for, how it is looked after, what it is made of in full. */
const NOT_TELLING = /care|note|gender|material|season|temperature|ingredient|serving|allergen/i;

/** The fact that a recommendation rests on: what both are listed with, or that the shop pairs them. */
function reasonFor(
  id: string,
  baseId: string,
  isPaired: boolean,
  { desk, voice, situation }: MoveContext,
): string | null {
  const [own, base] = [desk.evidence.documents.get(id), desk.evidence.documents.get(baseId)];
  if (!own || !base) return null;
  if (isPaired) return voice.text("card.goes-with", { base: slot.title(baseId) });

  const shared = Object.entries(own.attributes)
    .filter(
      ([name, values]) =>
        !NOT_TELLING.test(name) &&
        values.join() !== "false" &&
        values.join() === base.attributes[name]?.join() &&
        values.join().length <= 40,
    )
    .slice(0, MAX_SHARED)
    .map(([name]) => slot.attribute(id, name));
  const tag = own.tags.find((candidate) => base.tags.includes(candidate));
  if (shared.length === 0 && tag !== undefined) shared.push(slot.tag(id, tag));
  return shared.length === 0
    ? plainReason(id, [id, baseId], { desk, voice, situation })
    : voice.text("card.shares", { facts: joinNames(shared, situation.locale) });
}
