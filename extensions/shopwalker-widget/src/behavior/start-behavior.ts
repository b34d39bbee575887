import { OPENING_THRESHOLD, scoreHesitation } from "~/lib/hesitation/score-hesitation";
import type { WidgetContext } from "../core/widget-context";
import { createSignalMemory } from "./signal-memory";
import { watchPage } from "./watch-page";

/** At most this many reasons leave the device. */
const MOST_REASONS = 8;

/** Watches the page and, once the shopper seems to hesitate, lets the agent offer help: at most once. */
export function startBehavior({ settings, offerHelp }: WidgetContext): void {
  let hasOffered = false;
  const memory = createSignalMemory(consider);
  watchPage(settings, memory);

  function consider(): void {
    const { score, reasons } = scoreHesitation(memory.signals());
    if (hasOffered || score < OPENING_THRESHOLD || !settings.config.openings.hesitation || document.hidden) return;
    hasOffered = true;
    offerHelp({ score, reasons: reasons.slice(0, MOST_REASONS) });
  }
}
