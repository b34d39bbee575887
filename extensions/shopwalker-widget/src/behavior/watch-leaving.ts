import { mouse } from "./mouse";
import type { SignalMemory } from "./signal-memory";
import { whenStill } from "./when-still";

const CART_IDLE_MS = 40_000;

/** Notes signs of leaving: another tab and back, the pointer out through the top, a cart that nobody touches. */
export function watchLeaving({ add }: Pick<SignalMemory, "add">, cartCount: number, onReturn: () => void): void {
  let leftAt = 0;
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) {
      leftAt = Date.now();
      add({ type: "tab-leave" });
    } else if (leftAt) {
      add({ type: "tab-return", awayMs: Date.now() - leftAt });
      onReturn();
    }
  });
  document.documentElement.addEventListener("pointerleave", ({ clientY }) => {
    if (mouse.matches && clientY <= 0) add({ type: "exit-intent" });
  });

  if (!cartCount) return;
  const moved = whenStill(CART_IDLE_MS, () => document.hidden || add({ type: "cart-idle", ms: CART_IDLE_MS }));
  for (const type of ["scroll", "pointerdown", "keydown"]) addEventListener(type, moved);
  moved();
}
