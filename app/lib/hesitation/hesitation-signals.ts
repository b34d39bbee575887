import type { BehaviorEvent, PageBlock } from "~/contracts/behavior-events";
import type { HesitationReason } from "./hesitation-reason";

type Amounts = Partial<Record<HesitationReason, number>>;

/**
 * What is remembered of a visit: small, bounded and JSON-safe, so that pages and tabs can hand it on in the browser's
 * storage. Amounts are counts or seconds, each in the unit that `REASON_WEIGHTS` weighs it by.
 */
export type HesitationSignals = {
  ofVisit: Amounts;
  /** What another product page makes meaningless. */
  ofPage: Amounts;
  /** Product pages of the visit in order, newest last, at most `MAX_REMEMBERED`. */
  trail: string[];
  /** Values chosen on the current product page. */
  values: string[];
  /** Blocks rested on since this product page came up, each once, the latest last. */
  blocks: PageBlock[];
  /** Seconds of rest on all blocks of this product page: what the rest on one is a part of. */
  restedSeconds: number;
  quantity: number;
  collection: string | null;
  searched: string | null;
  cartCount: number;
  /** Pages of the visit, and when the last was opened. */
  pages: number;
  pageAt: number;
  /** Whether anything was done on this page. */
  isAlive: boolean;
  /** The last deliberate act, and how often two came faster, or less alive, than people are. */
  actedAt: number;
  machineSigns: number;
};

const MAX_REMEMBERED = 12;

const REASON_OF_BLOCK: Record<PageBlock, HesitationReason> = {
  price: "weighs-price",
  size: "checks-size",
  shipping: "checks-shipping",
  reviews: "reads-reviews",
  description: "reads-closely",
  gallery: "inspects-images",
};

/** Coming back to a block after another is worth so many seconds of rest on it: nobody reads a price twice by chance. */
const RETURN_SECONDS = 4;
/** Opening the size guide is worth so many seconds of rest on the sizes. */
const SIZE_GUIDE_SECONDS = 10;
/** Screens a second; people who look for a passage scroll like this. */
const FAST_SCROLL = 3;
/** Milliseconds. Nobody does two things, or reads a page, in less. */
const SHORTEST_ACT_MS = 120;
const SHORTEST_PAGE_MS = 600;
/** Screens a second: no hand scrolls like this, a script (or the key End) jumps. */
const JUMP = 20;

/** Of a product page that has just come up. */
const NEW_PAGE = { ofPage: {}, values: [], blocks: [], restedSeconds: 0, quantity: 1 };

export const NO_SIGNALS: HesitationSignals = {
  ...NEW_PAGE,
  ofVisit: {},
  trail: [],
  collection: null,
  searched: null,
  cartCount: 0,
  pages: 0,
  pageAt: 0,
  isAlive: false,
  actedAt: -1e9,
  machineSigns: 0,
};

/**
 * The signals after one more event, with whatever else the caller keeps beside them. Pure: the same events in the same order
 * give the same signals.
 */
export function observe<Signals extends HesitationSignals>(before: Signals, event: BehaviorEvent): Signals {
  const isJump = event.type === "scroll" && event.speed > JUMP;
  const isAlive = event.type !== "page-view" && (before.isAlive || !isJump);
  const next = { ...before, isAlive, ofVisit: { ...before.ofVisit }, ofPage: { ...before.ofPage } };
  const add = (reason: HesitationReason, amount = 1, amounts = next.ofVisit) => {
    amounts[reason] = (amounts[reason] ?? 0) + amount;
  };
  const addHere = (reason: HesitationReason, amount = 1) => add(reason, amount, next.ofPage);
  const act = () => {
    if (event.at - before.actedAt < SHORTEST_ACT_MS) next.machineSigns++;
    next.actedAt = event.at;
  };

  switch (event.type) {
    case "page-view":
      observePage(before, next, event, add);
      break;
    case "pause": {
      const isReturn = before.blocks.includes(event.block) && before.blocks.at(-1) !== event.block;
      const seconds = event.ms / 1000;
      next.blocks = [...before.blocks.filter((block) => block !== event.block), event.block];
      next.restedSeconds += seconds;
      addHere(REASON_OF_BLOCK[event.block], seconds + (isReturn ? RETURN_SECONDS : 0));
      break;
    }
    // Noted as a page goes, too, whoever leaves it.
    case "tab-leave":
      next.isAlive = before.isAlive;
      break;
    case "scroll":
      if (event.isReversal) addHere("searches-page");
      if (event.speed >= FAST_SCROLL) addHere("searches-page", 0.5);
      break;
    case "gallery":
      act();
      addHere("inspects-images", event.action === "zoom" ? 6 : 3);
      break;
    case "variant-change":
      act();
      // The first choice is a choice; a value chosen again is doubt, and counts double.
      if (before.values.length > 0) addHere("toggles-variants", before.values.includes(event.value) ? 2 : 1);
      next.values = [...before.values, event.value].slice(-MAX_REMEMBERED);
      break;
    case "quantity-change":
      act();
      // From one to four is counting; from four back to two is doubt.
      if (event.quantity < before.quantity) addHere("unsure-of-quantity");
      next.quantity = event.quantity;
      break;
    case "size-guide":
      addHere("checks-size", SIZE_GUIDE_SECONDS);
      break;
    case "copy":
      add(event.what === "price" ? "copied-price" : "copied-title");
      break;
    case "coupon-focus":
      add("seeks-discount");
      break;
    case "rage-click":
      add("frustrated");
      break;
    case "tab-return": {
      const { at, awayMs } = event;
      const shownMs = at - before.pageAt;
      // Not where another page of the shop was looked at meanwhile, in another tab or before the way back to this one.
      const isElsewhere = shownMs < SHORTEST_PAGE_MS || shownMs >= awayMs;
      // Long enough to look elsewhere, short enough to be one decision.
      if (isElsewhere && awayMs >= 3_000 && awayMs <= 600_000) add("looked-elsewhere");
      break;
    }
    case "exit-intent":
      add("about-to-leave");
      break;
    case "checkout-return":
      // That was no look elsewhere, though the page was out of sight.
      delete next.ofVisit["looked-elsewhere"];
      // Who came as far as paying is closer to the order, and further from it, than who only had a look.
      add("back-from-checkout", event.step === "payment" ? 2 : 1);
      break;
    case "cart-idle":
      next.ofVisit["idle-cart"] = event.ms / 1000;
      break;
    case "cart-remove":
      add("removed-from-cart");
      break;
    // A decision was made: what led up to it no longer says anything.
    case "add-to-cart":
      act();
      Object.assign(next, NEW_PAGE, { ofVisit: {} });
      next.cartCount++;
      break;
    case "input":
      break;
  }
  return next;
}

function observePage(
  before: HesitationSignals,
  next: HesitationSignals,
  { at, productId, collection, search, cartCount }: Extract<BehaviorEvent, { type: "page-view" }>,
  add: (reason: HesitationReason, amount?: number) => void,
): void {
  // A page left too soon to be seen, or without a touch of it.
  if (before.pages > 0 && (at - before.pageAt < SHORTEST_PAGE_MS || !before.isAlive)) next.machineSigns++;
  next.pages++;
  next.pageAt = at;
  next.cartCount = cartCount;

  if (collection && collection !== before.collection) {
    next.collection = collection;
    delete next.ofVisit["grazes-collection"];
  }
  if (search) {
    if (search.results === 0) add("found-nothing");
    else if (before.searched && before.searched !== search.terms) add("refines-search");
    next.searched = search.terms;
  }
  if (productId === null || productId === before.trail.at(-1)) return;

  if (before.trail.includes(productId)) add("compares-products");
  else if (next.collection) add("grazes-collection");
  next.trail = [...before.trail, productId].slice(-MAX_REMEMBERED);
  Object.assign(next, NEW_PAGE);
}
