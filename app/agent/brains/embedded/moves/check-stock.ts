import { slot } from "../../../reply/slot";
import { getProduct } from "../../../tools/get-product";
import { asksWhenBack } from "../../../recall/asks-when-back";
import { offerPerson } from "../offer-person";
import { foldText } from "../../../perception/fold-text";
import { findMeantProducts } from "../find-meant-products";
import { isFitting } from "../is-fitting";
import type { MoveContext } from "../move-context";
import { tellStock } from "../tell-stock";
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
  await tellStock(productId, context);
}

/** "The blue one", of a list whose first has no blue: the one that has. */
async function oneOfShown(first: string, context: MoveContext): Promise<string> {
  const { situation, desk } = context;
  const shown = (situation.input.memory.shown[0] ?? []).map(({ id }) => id);
  const isOfList = situation.referents.how === "focus" || situation.referents.how === "shown";
  if (!isOfList || shown.length < 2 || !shown.includes(first) || !ONE_OF_THEM.test(foldText(situation.perception.text)))
    return first;

  const answer = await desk.use(getProduct, { productIds: shown });
  const isMeant = (id: string) => {
    const product = desk.evidence.products.get(id);
    return product !== undefined && isFitting(product, context);
  };
  return answer.ok && !isMeant(first) ? (shown.find(isMeant) ?? first) : first;
}

const ONE_OF_THEM =
  /\bthe (?:[\p{L}-]+ ){1,3}ones?\b|^\W*(?:den|die|das) [\p{L}-]+n?\W*$|\b(?:celui|celle|ceux|celles) en\b|^\W*l[ae]s? [\p{L}-]+\W*$|\b(?:el|la|los|las) (?:de color )?[\p{L}-]+\W*$/u;

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
