import type { CheckoutStep } from "~/contracts/behavior-events";
import type { EmbedSettings } from "../core/embed-settings";
import type { SignalMemory } from "./signal-memory";
import { watchActs } from "./watch-acts";
import { watchLeaving } from "./watch-leaving";
import { watchRest } from "./watch-rest";
import { watchScroll } from "./watch-scroll";
import { whenStill } from "./when-still";

/** So late the end of a scroll is noticed where nobody looks what the shopper rests on. */
const STILL_MS = 300;

/** Listens to one page, passively. Nothing here runs while the page scrolls beyond taking down a number. */
export function watchPage(settings: EmbedSettings, memory: Pick<SignalMemory, "add">): void {
  const { page, cartCount, words } = settings;
  const isProduct = page.productId !== null;
  const view = () =>
    memory.add({
      type: "page-view",
      template: page.template,
      productId: isProduct ? String(page.productId) : null,
      collection: isProduct ? null : page.collectionHandle,
      search: page.search,
      cartCount,
    });
  const comeBack = () => {
    // The back button brings no referrer of the page that was left.
    const left = (window as NavigationWindow).navigation?.activation?.from?.url ?? document.referrer;
    // After an order nobody came back from it.
    const from = /\/checkouts?\/(?!.*thank)(?:.*\/(information|shipping|payment))?/.exec(left);
    // The expression finds no other words.
    if (from) memory.add({ type: "checkout-return", step: (from[1] as CheckoutStep | undefined) ?? "unknown" });
  };
  view();
  comeBack();
  const end = watchScroll(memory, (isFirst) => move(isFirst), watchActs(memory, settings));
  const move = isProduct ? watchRest(memory, words, end) : whenStill(STILL_MS, end);
  // Products in two tabs are compared as well as two on one: coming back to a tab is looking at its page again.
  watchLeaving(memory, cartCount, view);
  // A page that the browser has kept whole is shown again on the way back.
  addEventListener("pageshow", ({ persisted }) => persisted && comeBack());
}

/** Baseline 2026; without it only links out of the checkout are seen. */
type NavigationWindow = { navigation?: { activation?: { from?: { url: string | null } | null } | null } };
