import { decideMove } from "~/lib/hesitation/decide-move";
import type { WidgetContext } from "../core/widget-context";
import { createSignalMemory } from "./signal-memory";
import { watchPage } from "./watch-page";

/** A welcome comes once the shopper has looked around. */
const WELCOME_MS = 10_000;

/** Watches the page and lets the agent offer help, at most once: when the shopper hesitates, leaves, or has just come. */
export function startBehavior(context: WidgetContext): void {
  const { settings, offerHelp } = context;
  const { openings, reasonWeights } = settings.config;
  let hasOffered = false;
  const memory = createSignalMemory(context, consider);
  watchPage(settings, memory);
  if (openings.welcome) setTimeout(consider, WELCOME_MS, true);

  function consider(isWelcome?: boolean): void {
    if (hasOffered || document.hidden) return;
    const signals = memory.signals();
    const { trigger, isMachine, score, reasons } = decideMove(signals, reasonWeights, openings);
    const isDue = trigger ?? (isWelcome && !isMachine);
    if (!isDue) return;

    hasOffered = true;
    offerHelp({ score, reasons: isWelcome ? [{ reason: "welcome", weight: 0 }] : reasons, trail: signals.trail });
  }
}
