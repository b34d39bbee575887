import type { PageBlock } from "~/contracts/behavior-events";
import type { EmbedSettings } from "../core/embed-settings";
import { findPageBlocks } from "./find-page-blocks";
import type { SignalMemory } from "./signal-memory";

/** A shorter rest is passing by. */
const SHORTEST_PAUSE_MS = 1500;
/** A longer one is somebody who left the room. */
const LONGEST_PAUSE_MS = 60_000;
/** A scroll gesture ends when nothing moved for this long. */
const GESTURE_GAP_MS = 180;
const CART_IDLE_MS = 40_000;

/** Listens to one page, passively. Nothing here runs while the page scrolls beyond taking down a number. */
export function watchPage({ page, cartCount }: EmbedSettings, memory: SignalMemory): void {
  memory.add({
    type: "page-view",
    template: page.template,
    productId: page.productId === null ? null : String(page.productId),
    cartCount,
  });
  if (cameFromCheckout()) memory.add({ type: "checkout-return" });
  if (page.productId !== null) watchProduct(memory);
  watchScroll(memory);
  watchLeaving(memory);
  if (cartCount > 0) watchCart(cartCount, memory);
}

function cameFromCheckout(): boolean {
  const [navigation] = performance.getEntriesByType("navigation");
  return (
    /\/checkouts?\//.test(document.referrer) ||
    // The back button brings no referrer of the page that was left; Chromium's bfcache does not hold checkout either.
    ((navigation?.toJSON() as { type?: string } | undefined)?.type === "back_forward" &&
      location.pathname.endsWith("/cart"))
  );
}

function watchProduct(memory: SignalMemory): void {
  const visible = new Map<PageBlock, number>();
  const blocks = findPageBlocks();
  const inView = new Set<Element>();
  const settle = (block: PageBlock) => {
    const since = visible.get(block);
    visible.delete(block);
    const ms = since === undefined ? 0 : Math.min(performance.now() - since, LONGEST_PAUSE_MS);
    if (ms >= SHORTEST_PAUSE_MS) memory.add({ type: "pause", block, ms: Math.round(ms) });
  };

  // Where people read: not under the header, and not what only peeps in from below. A price near the top of a page that
  // does not scroll to the middle has to count.
  const watcher = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const block = blocks.get(target);
        if (!block) continue;
        if (isIntersecting) inView.add(target);
        else inView.delete(target);
        // A page shows its price in more than one place: one of them is enough.
        if ([...inView].some((element) => blocks.get(element) === block)) {
          visible.set(block, visible.get(block) ?? performance.now());
        } else settle(block);
      }
    },
    { rootMargin: "-15% 0px -33% 0px" },
  );
  for (const element of blocks.keys()) watcher.observe(element);

  // A long rest counts while it lasts: whoever reads on for a minute is the one who hesitates.
  const restart = () => {
    for (const block of [...visible.keys()]) {
      settle(block);
      if (!document.hidden) visible.set(block, performance.now());
    }
  };
  setInterval(restart, 5000);
  document.addEventListener("visibilitychange", restart);

  document.addEventListener("change", (event) => {
    const { target } = event;
    const isOption =
      (target instanceof HTMLInputElement && target.type === "radio") || target instanceof HTMLSelectElement;
    if (isOption && target.closest('form[action*="/cart/add"], variant-selects, [class*="variant"], product-info')) {
      memory.add({ type: "variant-change", value: target.value.slice(0, 255) });
    }
  });
  document.addEventListener("copy", () => {
    const copied = document.getSelection()?.toString().trim() ?? "";
    const title = document.querySelector("h1")?.textContent.trim() ?? "";
    if (copied.length > 3 && title.includes(copied)) memory.add({ type: "copy-title" });
  });
  document.addEventListener("submit", (event) => {
    if (event.target instanceof HTMLFormElement && event.target.action.includes("/cart/add")) {
      memory.add({ type: "add-to-cart" });
    }
  });
}

function watchScroll(memory: SignalMemory): void {
  let gesture = { from: scrollY, at: performance.now() };
  let lastDirection = 0;
  let timer = 0;
  addEventListener(
    "scroll",
    () => {
      if (!timer) gesture = { from: scrollY, at: performance.now() };
      clearTimeout(timer);
      timer = window.setTimeout(() => {
        timer = 0;
        const way = scrollY - gesture.from;
        const seconds = Math.max(0.05, (performance.now() - gesture.at - GESTURE_GAP_MS) / 1000);
        if (Math.abs(way) < 80) return;
        const direction = Math.sign(way);
        const speed = Math.min(1000, Math.abs(way) / innerHeight / seconds);
        memory.add({ type: "scroll", speed, isReversal: lastDirection === -direction });
        // On a phone nothing leaves through the top edge: a fast flick back up is what comes before leaving.
        if (direction < 0 && speed > 4 && scrollY < innerHeight && matchMedia("(hover: none)").matches) {
          memory.add({ type: "exit-intent" });
        }
        lastDirection = direction;
      }, GESTURE_GAP_MS);
    },
    { passive: true },
  );
}

function watchLeaving(memory: SignalMemory): void {
  let leftAt = 0;
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) {
      leftAt = performance.now();
      memory.add({ type: "tab-leave" });
    } else if (leftAt) {
      memory.add({ type: "tab-return", awayMs: Math.round(performance.now() - leftAt) });
    }
  });
  document.documentElement.addEventListener("pointerleave", ({ clientY, pointerType }) => {
    if (pointerType === "mouse" && clientY <= 0) memory.add({ type: "exit-intent" });
  });
}

function watchCart(cartCount: number, memory: SignalMemory): void {
  let timer = 0;
  const restart = () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => memory.add({ type: "cart-idle", ms: CART_IDLE_MS }), CART_IDLE_MS);
  };
  for (const type of ["pointerdown", "keydown", "scroll"]) addEventListener(type, restart, { passive: true });
  restart();
}
