import type { Constraint } from "~/contracts/need-state";
import type { LiveProduct, LiveVariant } from "~/ports/storefront";
import { isSizeOption } from "../../../perception/vocabulary-index";
import { isCalled } from "../../../ranking/is-called";
import { isMentioned } from "../../../ranking/is-mentioned";
import { asksAgain } from "../../../recall/asks-again";
import { slot } from "../../../reply/slot";
import { pastPurchases, type PastPurchase } from "../../../tools/past-purchases";
import type { MoveContext } from "../move-context";
import { rememberShown } from "../remember-shown";
import { offerPerson } from "../offer-person";

/** "The same gels as last time": read from the orders of who is logged in, told, and put to them; nothing is added unasked. */
export async function buyAgain(context: MoveContext): Promise<void> {
  const { situation, desk, voice } = context;
  const answer = await desk.use(pastPurchases, {});
  if (!answer.ok) {
    await voice.say("order.failed");
    return offerPerson(context);
  }
  if (answer.value.status === "not-logged-in") {
    return voice.say("again.log-in");
  }

  const bought = answer.value.purchases.filter((purchase) => isMeant(purchase, context));
  const wantsSize = asksAgain(situation.perception) === "size";
  const found = bought.flatMap((purchase) => readBought(purchase, wantsSize, context))[0];
  if (!found) {
    await voice.say(answer.value.status === "found" ? "again.other" : "order.none");
    return offerPerson(context);
  }
  return found.size === null ? offerAgain(found, context) : takeSize(found.size, found.product, context);
}

type Bought = {
  order: string;
  product: LiveProduct;
  variant: LiveVariant;
  size: { name: string; value: string } | null;
};

/** What was bought as it is sold today; nothing where that variant is gone, or has no size and a size is asked for. */
function readBought(
  { order, productId, variantTitle }: PastPurchase,
  wantsSize: boolean,
  { desk }: MoveContext,
): Bought[] {
  const product = desk.evidence.products.get(productId);
  const variant =
    product?.variants.find(({ title }) => title === variantTitle) ??
    (product?.variants.length === 1 ? product.variants[0] : undefined);
  if (!product || !variant) return [];
  const size = variant.options.find(({ name }) => isSizeOption(name)) ?? null;
  if (wantsSize && size === null) return [];
  return [{ order, product, variant, size: wantsSize ? size : null }];
}

/** Of the kind, or the very thing, that the message names; everything where it names none. */
function isMeant({ productId }: PastPurchase, { situation, desk }: MoveContext): boolean {
  const { perception, referents } = situation;
  const document = desk.evidence.documents.get(productId);
  if (!document) return false;
  if (referents.how === "named") return referents.productIds.includes(productId);
  const kinds = perception.entities.flatMap(({ type, text, negated }) =>
    type === "category" && !negated ? [text] : [],
  );
  return kinds.every(
    (kind) =>
      isCalled(document, kind.split(/\s+/).at(-1) ?? kind) === "is" ||
      isMentioned(document, { categories: [kind], words: [] }),
  );
}

async function offerAgain({ order, product, variant }: Bought, context: MoveContext): Promise<void> {
  const { desk, voice } = context;
  const parameters = {
    order: slot.order(order, "name"),
    date: slot.order(order, "date"),
    title: slot.title(product.id),
    variant: slot.variant(variant.id),
    price: slot.price(variant.id),
  };
  const isSold = variant.availableForSale;
  await voice.say(product.variants.length > 1 ? "again.found" : "again.found-single", parameters);
  await voice.say(isSold ? "again.price" : "again.sold-out", parameters);
  await desk.show({ type: "products", items: [{ productId: product.id, variantId: variant.id, reason: null }] });
  rememberShown([product.id], variant.id, context);
  if (!isSold) return;

  const data = { variantId: variant.id, quantity: 1 };
  await voice.ask({ kind: "confirm-add", subject: `${variant.id}:1`, data }, "ask.confirm-add");
  voice.offerYesOrNo();
}

/** "In the size I took last time": it is a wish from here on, with a chip of its own. */
async function takeSize(
  { name, value }: { name: string; value: string },
  product: LiveProduct,
  context: MoveContext,
): Promise<void> {
  const { situation, desk, voice } = context;
  const size: Constraint = {
    id: `size:${value}`.slice(0, 80),
    kind: "size",
    name: null,
    value,
    strength: "must",
    said: value,
  };
  const { constraints } = situation.need;
  const need = {
    ...situation.need,
    constraints: [...constraints.filter(({ kind }) => kind !== "size"), size].slice(-24),
  };
  await voice.say("again.size", { title: slot.title(product.id), size: slot.option(product.id, name, value) });
  desk.adoptNeed(need);
}
