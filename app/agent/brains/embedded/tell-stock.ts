import type { LiveProduct } from "~/ports/storefront";
import { attributeName } from "../../attributes/attribute-name";
import { isColorOption, isSizeOption } from "../../perception/vocabulary-index";
import { asksWhenBack } from "../../recall/asks-when-back";
import { slot } from "../../reply/slot";
import { checkStock } from "../../tools/check-stock";
import type { VariantResolution } from "../../variants/resolve-variant";
import { wishesOfMessage } from "../../variants/wishes-of-message";
import type { MoveContext } from "./move-context";
import { offerPerson } from "./offer-person";
import { rememberShown } from "./remember-shown";
import { resolveWithGuide } from "./resolve-with-guide";

/** Of one product: what there is in the size and the color that were told, or what it comes in. */
export async function tellStock(productId: string, context: MoveContext): Promise<void> {
  const { situation, desk, voice } = context;
  const answer = await desk.use(checkStock, { productId });
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

/** What stays chosen when the next message names another value: "and in 7.5?" is still about the rose one. */
function chosenBy(resolution: VariantResolution, isNamed: boolean): { name: string; value: string }[] {
  if (!isNamed) return [];
  if (resolution.status === "sold-out") return resolution.variant.options;
  return resolution.status === "open" ? resolution.chosen : [];
}

/** What there is of it in what was chosen. */
export async function tellResolution(
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
    case "open": {
      const chosen = resolution.chosen.map(({ name, value }) => slot.option(product.id, name, value));
      return voice.say(chosen.length > 0 ? "stock.in-chosen" : "stock.in-values", {
        title,
        chosen: chosen.join(" / "),
        option: attributeName(resolution.option, situation.language),
        values: resolution.values.map((value) => slot.option(product.id, resolution.option, value)).join(", "),
      });
    }
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
