import type { CheckoutStep } from "~/contracts/behavior-events";
import type { EmbedSettings } from "../core/embed-settings";
import type { SignalMemory } from "./signal-memory";
import { watchActs } from "./watch-acts";
import { watchLeaving } from "./watch-leaving";
import { watchRest } from "./watch-rest";
import { watchScroll } from "./watch-scroll";

/** Listens to one page, passively. Nothing here runs while the page scrolls beyond taking down a number. */
export function watchPage({ page, cartCount, words }: EmbedSettings, memory: Pick<SignalMemory, "add">): void {
  const isProduct = page.productId !== null;
  const view = () =>
    memory.add({
      type: "page-view",
      template: page.template,
      productId: isProduct ? String(page.productId) : null,
      collection: isProduct ? null : page.collectionHandle,
      search: readSearch(page.template),
      cartCount,
    });
  view();
  const step = checkoutStep();
  if (step) memory.add({ type: "checkout-return", step });
  watchActs(memory, words);
  watchScroll(memory, isProduct ? watchRest(memory, words) : () => undefined);
  // Products in two tabs are compared as well as two on one: coming back to a tab is looking at its page again.
  watchLeaving(memory, cartCount, view);
}

function readSearch(template: string) {
  const terms = new URLSearchParams(location.search).get("q")?.trim().toLowerCase().slice(0, 200);
  if (!terms || template !== "search") return null;
  return { terms, results: document.querySelectorAll('main a[href*="/products/"]').length };
}

/** The step of the checkout that the shopper came back from; undefined on every other way here. */
function checkoutStep(): CheckoutStep | undefined {
  const from = /\/checkouts?\/(?:.*\/(information|shipping|payment))?/.exec(document.referrer);
  // The expression finds no other words.
  if (from) return (from[1] as CheckoutStep | undefined) ?? "unknown";
  // The back button brings no referrer of the page that was left; Chromium's bfcache does not hold checkout either.
  const navigation = performance.getEntriesByType("navigation")[0] as PerformanceNavigationTiming | undefined;
  return navigation?.type === "back_forward" && location.pathname.endsWith("/cart") ? "unknown" : undefined;
}
