import { slot } from "../../../reply/slot";
import { getProduct } from "../../../tools/get-product";
import { asksWhenBack } from "../../../recall/asks-when-back";
import { offerPerson } from "../offer-person";
import { findMeantProducts } from "../find-meant-products";
import type { MoveContext } from "../move-context";
import { oneOfShown } from "../one-of-shown";
import { tellStock } from "../tell-stock";
import { productDetail } from "./product-detail";
import { findProducts } from "./find-products";

/** "Do you have it in 10?": what Shopify says this moment. */
export async function checkStock(context: MoveContext): Promise<void> {
  const { situation } = context;
  const { referents } = situation;
  if (referents.productIds.length === 0) return findProducts(context);
  if (asksWhenBack(situation.perception) && (await tellNoDate(context))) return;
  const meant = await findMeantProducts(referents.productIds.slice(0, 1), "check-stock", context);
  const [first] = meant ?? [];
  if (first === undefined) return;
  const productId = await oneOfShown(first, context);
  if (asksOfOtherChoice(productId, context)) return productDetail(context);
  await tellStock(productId, context);
}

/** "Are they knee high?" of socks: the High of another thing's arches is no choice of theirs. */
function asksOfOtherChoice(productId: string, { situation, desk }: MoveContext): boolean {
  const { entities } = situation.perception;
  const options = desk.evidence.products.get(productId)?.options ?? [];
  const isOther = (entity: (typeof entities)[number]) =>
    entity.type === "option" && options.every(({ name }) => name !== entity.value.name);
  return options.length > 0 && entities.length > 0 && entities.every(isOther);
}

/** "When do you get more in?", of what was just told to be sold out. False where nothing of the kind was. */
async function tellNoDate(context: MoveContext): Promise<boolean> {
  const { situation, desk, voice } = context;
  const productIds = [
    ...new Set([...situation.input.memory.pastFocus.slice(0, 1), ...situation.referents.productIds.slice(0, 1)]),
  ];
  const answer = await desk.use(getProduct, { productIds });
  const gone = (answer.ok ? answer.value.productIds : []).find(
    (id) => desk.evidence.products.get(id)?.variants.every(({ availableForSale }) => !availableForSale) === true,
  );
  if (gone === undefined) return false;
  await voice.say("product.sold-out", { title: slot.title(gone) });
  await voice.say("stock.when-unknown");
  await offerPerson(context);
  return true;
}
