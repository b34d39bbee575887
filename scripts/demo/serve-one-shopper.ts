import type { ProductCard } from "~/contracts/product-card";
import type { TurnEvent } from "~/contracts/turn-events";
import { formatMoney, type Money } from "~/lib/money";
import { checkOut } from "./check-out.ts";
import { chooseQuestion, listedProductsSchema } from "./choose-question.ts";
import { readDemoResults } from "./read-demo-results.ts";
import { ScriptedShopper } from "./scripted-shopper.ts";
import type { ShopFloor } from "./start-shop-floor.ts";
import { tellEvents } from "./tell-events.ts";

export type OneShopperResult = {
  ok: boolean;
  product: string;
  variant: string | null;
  cartTotal: Money;
  order: string;
  attributedRevenue: Money;
  revenuePerVisitor: Money;
  ms: number;
};

/**
 * The main job without a browser: one shopper hesitates, asks, is recommended a product, has it put into the theme's cart
 * and checks out; the order comes back by webhook and is attributed. Prints the transcript. Throws when a step did not
 * happen.
 */
export async function serveOneShopper(floor: ShopFloor): Promise<OneShopperResult> {
  const started = Date.now();
  const shopper = await meetShopper(floor);
  const { products } = listedProductsSchema.parse(
    JSON.parse((await shopper.browser.open(`${floor.storefrontUrl}/products.json?limit=250`)).body),
  );
  const { currency } = await shopper.readCart();
  const question = chooseQuestion(products, currency);

  await hesitate(shopper, question.product.handle);

  tell("Shopper", question.text);
  const card = requireCard(heard(await shopper.say(question.text)));
  const variant = chooseVariant(card);
  if (question.maxPrice !== null && variant.price.amount > question.maxPrice)
    throw new Error("The recommendation breaks the budget.");

  tell(
    "Shopper",
    `(taps "Add to cart" on ${card.title}${variant.title === "Default Title" ? "" : `, ${variant.title}`})`,
  );
  heard(await shopper.tap({ kind: "add-to-cart", variantId: variant.id, quantity: 1 }));
  const cart = await shopper.readCart();
  const line = cart.items.find((item) => String(item.variant_id) === variant.id);
  if (line?.quantity !== 1) throw new Error("The theme's cart does not hold what was added.");
  await shopper.linkCart(cart);

  tell("Shopper", "(checks out)");
  const order = await checkOut(shopper.browser, floor.storefrontUrl, true);
  tell("Shopify", `Order ${order} is placed.`);

  const results = await readDemoResults(floor, order);
  tell(
    "Merchant",
    `Revenue per visitor ${formatMoney(results.revenuePerVisitor, "en")}, ${formatMoney(results.attributedRevenue, "en")} of this order was added by the agent.`,
  );
  return {
    ok:
      results.attributedRevenue.amount === line.line_price &&
      results.revenuePerVisitor.amount > 0 === line.line_price > 0,
    product: card.title,
    variant: line.variant_title,
    cartTotal: { amount: cart.total_price, currency: cart.currency },
    order,
    ...results,
    ms: Date.now() - started,
  };
}

/** A new visitor of the agent's arm: those of the holdout never meet it, so one of them cannot show it. */
async function meetShopper(floor: ShopFloor): Promise<ScriptedShopper> {
  for (;;) {
    const shopper = new ScriptedShopper(floor.storefrontUrl);
    await shopper.openPage("/");
    if (shopper.arm === "holdout") continue;
    await shopper.countVisit();
    return shopper;
  }
}

/** Lingers on the price and the sizes and goes back and forth between options, until the widget would speak up. */
async function hesitate(shopper: ScriptedShopper, handle: string): Promise<void> {
  await shopper.openPage(`/products/${handle}`);
  shopper.behave({ type: "pause", block: "price", ms: 9000 });
  shopper.behave({ type: "pause", block: "size", ms: 12_000 });
  for (const value of ["first", "second", "first", "second"]) shopper.behave({ type: "variant-change", value });

  const { score, reasons } = shopper.hesitation();
  tell("Page", `(the shopper hesitates: ${score.toFixed(2)}, ${reasons.map(({ reason }) => reason).join(", ")})`);
  const opening = await shopper.askOpening();
  tell("Agent", opening?.text ?? "(stays silent)");
}

function requireCard(events: TurnEvent[]): ProductCard {
  const card = events.find((event) => event.type === "products")?.items[0];
  if (!card) throw new Error("The agent recommended no product.");
  return card;
}

function chooseVariant(card: ProductCard) {
  const inStock = card.variants.filter((variant) => variant.stock.state !== "sold-out");
  const variant = inStock.find(({ id }) => id === card.selectedVariantId) ?? inStock[0];
  if (!variant) throw new Error("The agent recommended a product that is sold out.");
  return variant;
}

function heard(events: TurnEvent[]): TurnEvent[] {
  tellEvents(events, tell);
  const failure = events.find((event) => event.type === "turn-error");
  if (failure) throw new Error(`The turn failed: ${failure.message}`);
  return events;
}

function tell(who: string, what: string): void {
  process.stdout.write(`${(who === "" ? "" : `${who}:`).padEnd(10)}${what}\n`);
}
