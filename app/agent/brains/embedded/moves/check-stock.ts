import type { LiveProduct } from "~/ports/storefront";
import { isColorOption, isSizeOption } from "../../../perception/vocabulary-index";
import { attributeName } from "../../../attributes/attribute-name";
import { slot } from "../../../reply/slot";
import { checkStock as checkStockTool } from "../../../tools/check-stock";
import { getProduct } from "../../../tools/get-product";
import type { VariantResolution } from "../../../variants/resolve-variant";
import { wishesOfMessage } from "../../../variants/wishes-of-message";
import { asksWhenBack } from "../../../recall/asks-when-back";
import { offerPerson } from "./answer-policy";
import { foldText } from "../../../perception/fold-text";
import { findMeantProducts } from "../find-meant-products";
import { isFitting } from "../is-fitting";
import type { MoveContext } from "../move-context";
import { rememberShown } from "../remember-shown";
import { resolveWithGuide } from "../resolve-with-guide";
import { findProducts } from "./find-products";

/** "Do you have it in 10?": what Shopify says this moment. */
export async function checkStock(context: MoveContext): Promise<void> {
  const { situation, desk, voice } = context;
  const { referents } = situation;
  if (referents.productIds.length === 0) return findProducts(context);
  if (asksWhenBack(situation.perception) && (await tellNoDate(context))) return;
  const meant = await findMeantProducts(referents.productIds.slice(0, 1), "check-stock", context);
  const [first] = meant ?? [];
  if (first === undefined) return;
  const productId = await oneOfShown(first, context);
  const answer = await desk.use(checkStockTool, { productId });
  if (!answer.ok) return voice.say("product.failed");
  const product = desk.evidence.products.get(productId);
  if (!product) return voice.say("product.gone");

  const own = wishesOfMessage(situation.perception, product);
  const resolution = await resolveWithGuide(product, context);
  const isAsked = own.length > 0 || situation.need.constraints.some(({ kind }) => kind === "size");
  await tellResolution(product, isAsked ? resolution : null, context);
  if (resolution.status === "sold-out" && asksWhenBack(situation.perception)) {
    await voice.say("stock.when-unknown");
    await offerPerson(context);
  }

  const variantId = resolution.status === "one" ? resolution.variant.id : null;
  await desk.show({ type: "products", items: [{ productId, variantId, reason: null }] });
  rememberShown([productId], variantId, context, chosenBy(resolution, own.length > 0));
  if (resolution.status === "one")
    voice.offer({ label: voice.text("offer.add"), message: voice.text("offer.add.message") });
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

/** What stays chosen when the next message names another value: "and in 7.5?" is still about the rose one. */
function chosenBy(resolution: VariantResolution, isNamed: boolean): { name: string; value: string }[] {
  if (!isNamed) return [];
  if (resolution.status === "sold-out") return resolution.variant.options;
  return resolution.status === "open" ? resolution.chosen : [];
}

async function tellResolution(
  product: LiveProduct,
  resolution: VariantResolution | null,
  { voice, desk, situation }: MoveContext,
): Promise<void> {
  const title = slot.title(product.id);
  if (!product.variants.some(({ availableForSale }) => availableForSale)) {
    desk.noteUnmet(`sold out: ${product.title}`);
    return voice.say("product.sold-out", { title });
  }
  const [single] = product.variants;
  if (product.variants.length === 1 && single)
    return voice.say("stock.yes-single", { title, stock: slot.stock(single.id), price: slot.price(single.id) });

  if (resolution === null) {
    return voice.say("stock.values", {
      title,
      values: slot.values(product.id, askedOption(product, situation.perception.text)),
    });
  }

  switch (resolution.status) {
    case "one":
      return voice.say("stock.yes", {
        title,
        variant: slot.variant(resolution.variant.id),
        stock: slot.stock(resolution.variant.id),
        price: slot.price(resolution.variant.id),
      });
    case "sold-out": {
      desk.noteUnmet(`sold out: ${product.title} ${resolution.variant.title}`);
      await voice.say("stock.no", { title, variant: slot.variant(resolution.variant.id) });
      const others = resolution.others.slice(0, 3).map(({ id }) => slot.variant(id));
      return others.length > 0 ? voice.say("add.sold-out-others", { variants: others.join(", ") }) : undefined;
    }
    case "open":
      return voice.say("stock.in-values", {
        title,
        option: attributeName(resolution.option, situation.language),
        values: resolution.values.map((value) => slot.option(product.id, resolution.option, value)).join(", "),
      });
    case "no-such-value":
      desk.noteUnmet(`${product.title} ${resolution.wish.said}`);
      return voice.say(resolution.values.length > 0 ? "add.no-such-value" : "add.none-left", {
        title,
        what: resolution.wish.said,
        values: slot.values(product.id, resolution.option),
      });
  }
}

/** "Which colours?" is about the colours; otherwise it is the sizes that people ask for. */
function askedOption(product: LiveProduct, text: string): string {
  const isColor = /colou?r|farbe|couleur|color/i.test(text);
  const names = product.options.map(({ name }) => name);
  const asked = names.find((name) => (isColor ? isColorOption(name) : isSizeOption(name)));
  return asked ?? product.options.find(({ values }) => values.length > 1)?.name ?? names[0] ?? "";
}
