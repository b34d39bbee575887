import type { EmbedSettings } from "../core/embed-settings";
import { pageWords } from "./page-words";
import type { SignalMemory } from "./signal-memory";

const PRODUCT_FORM = '[action*="/cart/add"],variant-selects,[class*=variant],product-info';
const REMOVES = '[href*="quantity=0"],[class*=remove]';
/** Made to be clicked again and again. */
const REPEATABLE =
  "input,select,textarea,[class*=quantity],[class*=step],[class*=gallery],[class*=slide],[class*=media]";
const RAGE_MS = 1000;
const RAGE_PIXELS = 30;
const RAGE_CLICKS = 3;

/** Notes what the shopper does on purpose. One listener a kind of event, on the document: themes draw their parts anew. */
export function watchActs({ add }: Pick<SignalMemory, "add">, words: EmbedSettings["words"]): void {
  const sizeGuide = pageWords(words, "guide");
  const coupon = pageWords(words, "coupon");
  let clicks: { at: number; x: number; y: number }[] = [];
  const on = <Type extends keyof DocumentEventMap>(
    type: Type,
    listen: (target: Element, event: DocumentEventMap[Type]) => void,
  ) => document.addEventListener(type, (event) => event.target instanceof Element && listen(event.target, event), true);

  for (const type of ["pointermove", "pointerdown", "keydown"]) {
    addEventListener(type, () => add({ type: "input" }), { once: true });
  }
  on("change", (target) => {
    const { value = "", name, type } = target as Partial<HTMLInputElement>;
    if (!target.closest(PRODUCT_FORM)) return;
    if (name === "quantity") add({ type: "quantity-change", quantity: +value || 0 });
    else if (type === "radio" || target.tagName === "SELECT") add({ type: "variant-change", value });
  });
  on("submit", ({ action }: Element & { action?: unknown }) => {
    if (String(action).includes("/cart/add")) add({ type: "add-to-cart" });
  });
  on("focusin", (target) => {
    const { name, id, placeholder, tagName } = target as Partial<HTMLInputElement>;
    if (tagName === "INPUT" && coupon.test([name, id, placeholder].join())) add({ type: "coupon-focus" });
  });
  on("copy", () => {
    const copied = String(getSelection()).trim();
    if (copied.length < 3) return;
    if (document.querySelector("h1")?.textContent.includes(copied)) add({ type: "copy", what: "title" });
    else if (/^\D{0,4}\d[\d.,\s]*\D{0,4}$/.test(copied)) add({ type: "copy", what: "price" });
  });
  on("click", (target, { clientX: x, clientY: y, timeStamp: at }) => {
    const control = target.closest("a,button,summary");
    if (control && sizeGuide.test(`${control.className} ${control.textContent}`)) add({ type: "size-guide" });
    if (target.closest(REMOVES)) add({ type: "cart-remove" });
    if (target.closest("[class*=gallery],[class*=media]")) {
      add({ type: "gallery", action: target.closest("[class*=zoom],modal-opener") ? "zoom" : "next" });
    }
    if (target.closest(REPEATABLE)) return;
    clicks.push({ at, x, y });
    const first = clicks.at(-RAGE_CLICKS);
    if (!first || at - first.at > RAGE_MS || Math.hypot(first.x - x, first.y - y) > RAGE_PIXELS) return;
    clicks = [];
    add({ type: "rage-click" });
  });
}
