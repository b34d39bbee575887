import type { EmbedSettings } from "../core/embed-settings";
import { GALLERY, named } from "./named";
import { isNamed } from "./is-named";
import { plain } from "./plain";
import type { Observation, SignalMemory } from "./signal-memory";
import { whenStill } from "./when-still";

const ADDS = '[action*="/cart/add"]';
const PRODUCT_FORM = `${ADDS},product-info,${named("variant,product-form")}`;
/** Filters and wishes are removed as well. */
const REMOVES = `[href*="quantity=0"],:is([action*="/cart"],${named("cart")}) :is(${named("remove")})`;
const ZOOM = named("zoom");
/** Made to be clicked again and again. */
const REPEATABLE = `input,select,textarea,${GALLERY},${named("quantity,qty,step,slide,swiper,carousel")}`;
/** A number with a currency, or cents, and little beside it: no size, no year, no telephone. */
const PRICE = /^(?=.*\d)(?=.*(\p{Sc}|[.,]\d\d|kr)).{3,20}$/u;
const RAGE_MS = 1000;
const RAGE_PIXELS = 30;
const RAGE_CLICKS = 3;
/** What is done, and what comes of it by itself or is told of it, are one act. */
const SAME_ACT_MS = 2000;
/** Pictures that slide stand still again. */
const SLIDE_MS = 300;

/** A standard storefront event (2026-06): it bubbles, with what it says as properties. Most themes send none. */
type LinesUpdate = Event & { action?: "add" | "remove" | "update" };

/**
 * Notes what the shopper does on purpose. One listener a kind of event, on the document: themes draw their parts anew.
 * Returns what to call when a part of the page is scrolled.
 */
export function watchActs(
  { add }: Pick<SignalMemory, "add">,
  { words, page }: EmbedSettings,
): (scrolled: Element) => void {
  let clicks: { at: number; x: number; y: number }[] = [];
  let toldAt = 0;
  const on = <Type extends keyof DocumentEventMap>(
    type: Type,
    listen: (target: Element, event: DocumentEventMap[Type]) => void,
  ) => document.addEventListener(type, (event) => event.target instanceof Element && listen(event.target, event), true);
  const tell = (seen: Observation) => {
    toldAt = Date.now();
    add(seen);
  };
  const isNew = () => Date.now() - toldAt > SAME_ACT_MS;
  const slid = whenStill(SLIDE_MS, () => add({ type: "gallery", action: "next" }));

  for (const type of ["pointermove", "pointerdown", "keydown"]) {
    addEventListener(type, () => add({ type: "input" }), { once: true });
  }
  on("change", (target) => {
    const { value = "", name, type } = target as Partial<HTMLInputElement>;
    if (!target.closest(PRODUCT_FORM)) return;
    if (name === "quantity") add({ type: "quantity-change", quantity: +value || 0 });
    else if (type === "radio" || type === "select-one") tell({ type: "variant-change", value });
  });
  on("submit", (target) => {
    if (target.matches(ADDS)) tell({ type: "add-to-cart" });
  });
  on("focusin", (target) => {
    if (target.matches("input") && isNamed(target.outerHTML.toLowerCase(), words, "coupon"))
      add({ type: "coupon-focus" });
  });
  on("copy", () => {
    const copied = plain(getSelection());
    if (copied.length < 3) return;
    if (page.productId && plain(document.querySelector("h1")?.textContent).includes(copied)) {
      add({ type: "copy", what: "title" });
    } else if (PRICE.test(copied)) add({ type: "copy", what: "price" });
  });
  on("click", (target, { clientX: x, clientY: y, timeStamp: at, detail }) => {
    if (isNamed(target.closest("a,button,summary")?.outerHTML.toLowerCase(), words, "guide"))
      add({ type: "size-guide" });
    if (target.closest(REMOVES)) add({ type: "cart-remove" });
    if (target.closest(GALLERY)) tell({ type: "gallery", action: target.closest(ZOOM) ? "zoom" : "next" });
    if (target.closest(REPEATABLE)) return;
    clicks.push({ at, x, y });
    const first = clicks.at(-RAGE_CLICKS);
    if (!first || at - first.at > RAGE_MS || Math.hypot(first.x - x, first.y - y) > RAGE_PIXELS) return;
    // Fast enough to mark the line, as who copies it does: in anger comes a fourth.
    if (detail === RAGE_CLICKS) return;
    clicks = [];
    add({ type: "rage-click" });
  });
  document.addEventListener("shopify:cart:lines-update", ({ action }: LinesUpdate) => {
    if (action === "add" && isNew()) add({ type: "add-to-cart" });
  });
  // A thumb pushes the pictures on without a click.
  return (scrolled) => {
    if (isNew() && scrolled.closest(GALLERY)) slid();
  };
}
