import { OPENING_THRESHOLD, scoreHesitation } from "~/lib/hesitation/score-hesitation";
import { createAgentClient } from "../core/create-agent-client";
import { createSession } from "../core/create-session";
import { readPageContext } from "../core/read-page-context";
import { readStored, storageKeys, writeStored } from "../core/storage";
import type { WidgetContext } from "../core/widget-context";
import { createSignalMemory } from "./signal-memory";
import { showOpening } from "./show-opening";
import { watchPage } from "./watch-page";

/** At most this many reasons leave the device. */
const MOST_REASONS = 8;

/** Watches the page and asks for an opening, at most once a visit, when the shopper seems to hesitate. */
export function startBehavior(context: WidgetContext): void {
  let hasAsked = false;
  const memory = createSignalMemory(() => void consider());
  watchPage(context.settings, memory);

  async function consider(): Promise<void> {
    const { score, reasons } = scoreHesitation(memory.signals());
    const isOver = score >= OPENING_THRESHOLD && context.settings.config.openings.hesitation;
    if (!isOver || hasAsked || !mayOpen(context)) return;

    hasAsked = true;
    const client = createAgentClient(createSession(context));
    const strongest = reasons.slice(0, MOST_REASONS);
    const page = readPageContext(context.settings);
    // Silence is an answer, and so is a server that cannot be reached.
    const opening = await client.askOpening({ page, score, reasons: strongest }).catch(() => null);
    // The shopper may have gone on in the meantime, or there is no free place for it.
    if (!opening || !mayOpen(context)) return;
    if (!showOpening({ context, opening, report: client.report })) return;
    writeStored("localStorage", storageKeys.opening, opening.id);
  }
}

function mayOpen({ root, identity }: WidgetContext): boolean {
  return (
    identity().arm === "agent" &&
    !root.host.hasAttribute("data-open") &&
    !document.hidden &&
    readStored("localStorage", storageKeys.opening) === null &&
    readStored("localStorage", storageKeys.quiet) === null
  );
}
