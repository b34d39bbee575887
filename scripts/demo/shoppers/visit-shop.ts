import { decideMove } from "~/lib/hesitation/decide-move";
import { REASON_WEIGHTS } from "~/lib/hesitation/reason-weights";
import type { TurnEvent } from "~/contracts/turn-events";
import { checkOut, openCheckout } from "../check-out.ts";
import { HttpBrowser } from "../http-browser.ts";
import { ScriptedShopper } from "../scripted-shopper.ts";
import type { SyntheticShopper } from "./draw-crowd.ts";
import type { Ledger } from "./ledger.ts";
import type { Wish } from "./list-wishes.ts";
import { SHOPPER_KINDS } from "./shopper-kinds.ts";

type Shop = { storefrontUrl: string; wishes: Wish[]; ledger: Ledger };

/** Whoever looked before they came to buy: one page, and away. */
export async function lookAround({ storefrontUrl, ledger }: Shop, person: SyntheticShopper): Promise<void> {
  const shopper = enter(storefrontUrl, person);
  await shopper.openPage("/");
  await shopper.countVisit();
  ledger.meet(person.visitor, shopper.arm);
}

/**
 * One whole visit, over the same requests as a browser's. Writes into the ledger what really happened; gives the order's
 * name, or null. Throws where the store or the agent refuses what a shopper may ask for.
 */
export async function visitShop(shop: Shop, person: SyntheticShopper): Promise<string | null> {
  const { storefrontUrl, wishes, ledger } = shop;
  const { before, signals, comesBackFromCheckout, leavesAt } = SHOPPER_KINDS[person.kind];
  const wish = chooseWish(wishes, person.wish);
  const shopper = enter(storefrontUrl, person);

  for (const page of before) {
    const other = chooseWish(wishes, (person.wish + 0.5) % 1);
    await shopper.openPage(page === "home" ? "/" : `/products/${other.handle}`);
  }
  if (person.kind !== "window-shopper" || person.fate !== "leaves") await shopper.openPage(`/products/${wish.handle}`);
  if (person.hasConsent) {
    await shopper.countVisit();
    ledger.meet(person.visitor, shopper.arm);
  }
  if (comesBackFromCheckout) {
    await fillCart(shopper, shop, person, wish);
    await openCheckout(shopper.browser, storefrontUrl, person.hasConsent);
    ledger.note(person.visitor, "startedCheckout");
    await shopper.openPage(`/products/${wish.handle}`);
  }
  for (const signal of signals) shopper.behave(signal);

  const isHelped =
    person.hasConsent && shopper.arm === "agent" && person.talks && (await talk(shopper, shop, person, wish));
  const buys = person.fate === "buys" || (person.fate === "buys-if-helped" && isHelped);
  if (!buys) {
    if (leavesAt !== "page" && !comesBackFromCheckout) await fillCart(shopper, shop, person, wish);
    return null;
  }
  const goods = await fillCart(shopper, shop, person, wish);
  return buy(shopper, shop, person, goods);
}

function enter(storefrontUrl: string, { visitor, address, device }: SyntheticShopper): ScriptedShopper {
  return new ScriptedShopper(storefrontUrl, { visitor, device, browser: new HttpBrowser({ address }) });
}

/** Puts what is missing into the theme's cart, and links it as the loader does. Gives what it costs. */
async function fillCart(
  shopper: ScriptedShopper,
  { ledger }: Shop,
  person: SyntheticShopper,
  wish: Wish,
): Promise<number> {
  const there = await shopper.readCart();
  const units = there.items.find(({ variant_id }) => variant_id === wish.variantId)?.quantity ?? 0;
  if (units < person.quantity) await shopper.addToCart(wish.variantId, person.quantity - units);
  const cart = units < person.quantity ? await shopper.readCart() : there;
  if (!person.hasConsent) return cart.total_price;

  await shopper.linkCart(cart);
  ledger.note(person.visitor, "addedToCart");
  return cart.total_price;
}

/** Asks for what is wished for and has the last unit of it put into the cart. True: the agent really helped. */
async function talk(
  shopper: ScriptedShopper,
  { ledger }: Shop,
  person: SyntheticShopper,
  wish: Wish,
): Promise<boolean> {
  await hearOpening(shopper);
  const heard = await shopper.say(wish.question);
  ledger.note(person.visitor, "engaged");
  if (heard.some(({ type }) => type === "products" || type === "comparison")) {
    ledger.note(person.visitor, "recommended");
  }
  refuseFailure(heard);
  if (person.fate === "leaves") return false;

  let units = await countUnits(shopper, wish);
  // With a cart in the theme the server writes the rest, without one the widget does.
  for (; units < person.quantity - 1; units++) await shopper.addToCart(wish.variantId, 1);
  const variantId = String(wish.variantId);
  refuseFailure(
    await shopper.tap(
      units < person.quantity ? { kind: "add-to-cart", variantId, quantity: 1 } : { kind: "view-cart" },
    ),
  );
  if ((await countUnits(shopper, wish)) !== person.quantity)
    throw new Error(`The agent did not put ${wish.handle} into the cart.`);
  return true;
}

async function countUnits(shopper: ScriptedShopper, { variantId }: Wish): Promise<number> {
  const { items } = await shopper.readCart();
  return items.find(({ variant_id }) => variant_id === variantId)?.quantity ?? 0;
}

/** What the widget does with the signs that were noticed: an opening is asked for where the device decides so. */
async function hearOpening(shopper: ScriptedShopper): Promise<void> {
  const move = decideMove(shopper.signals, REASON_WEIGHTS, { hesitation: true, exit: false });
  if (move.trigger === undefined) {
    await shopper.report({ type: "panel-open" });
    return;
  }
  const opening = await shopper.askOpening();
  const { score, reasons } = move;
  await shopper.report({ type: "hesitation", data: { score, reason: reasons[0]?.reason ?? "frustrated" } });
  if (opening === null) {
    await shopper.report({ type: "panel-open" });
    return;
  }
  const data = { opening: opening.id };
  await shopper.report(
    { type: "opening-shown", data },
    { type: "opening-engaged", data },
    { type: "panel-open", data: { by: "opening" } },
  );
}

async function buy(
  shopper: ScriptedShopper,
  { storefrontUrl, ledger }: Shop,
  person: SyntheticShopper,
  goods: number,
): Promise<string> {
  const order = await checkOut(shopper.browser, storefrontUrl, person.hasConsent);
  ledger.note(person.visitor, "startedCheckout");
  ledger.bookOrder(order, { visitor: person.hasConsent ? person.visitor : null, goods });
  return order;
}

function refuseFailure(events: TurnEvent[]): void {
  const failure = events.find((event) => event.type === "turn-error");
  if (failure) throw new Error(`The turn failed: ${failure.message}`);
}

function chooseWish(wishes: Wish[], share: number): Wish {
  const wish = wishes[Math.floor(share * wishes.length)];
  if (!wish) throw new Error("The crowd has nothing to wish for.");
  return wish;
}
