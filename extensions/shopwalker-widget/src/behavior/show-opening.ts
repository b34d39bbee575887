import type { AgentEvent } from "../core/create-agent-client";
import { createIcon } from "../core/svg-icon";
import type { Opening, WidgetContext } from "../core/widget-context";
import { readStrings } from "../core/strings";
import css from "./opening.css?inline";

const CROSS = "M6 6l12 12M18 6 6 18";

type OpeningParts = { context: WidgetContext; opening: Opening; report: (event: AgentEvent) => void };

/**
 * A small bubble above the launcher. It says its piece once and never comes back by itself: pressing it opens the panel,
 * the cross puts it away. Returns false, and shows nothing, where there is no free place for it.
 */
export function showOpening({ context, opening, report }: OpeningParts): boolean {
  const { root, dock, launcher } = context;
  const t = readStrings();
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets.push(sheet);

  const bubble = document.createElement("div");
  bubble.className = "opening";
  const words = document.createElement("button");
  words.type = "button";
  words.className = "words";
  words.textContent = opening.text;
  const dismiss = document.createElement("button");
  dismiss.type = "button";
  dismiss.className = "dismiss";
  dismiss.ariaLabel = t("dismiss");
  dismiss.append(createIcon(CROSS));
  // Read out when the reader is idle; the focus stays where the shopper is.
  const live = document.createElement("div");
  live.role = "status";
  live.append(bubble);
  bubble.append(words, dismiss);
  dock.prepend(live);

  if (!context.keepClear()) {
    live.remove();
    return false;
  }

  const tell = (type: AgentEvent["type"]) =>
    report({ id: crypto.randomUUID(), type, at: new Date().toISOString(), data: { opening: opening.id } });
  const away = () => {
    live.remove();
    launcher.removeEventListener("click", away);
    context.keepClear();
  };
  tell("opening-shown");
  launcher.addEventListener("click", away);
  dismiss.addEventListener("click", () => {
    away();
    tell("opening-dismissed");
  });
  words.addEventListener("click", () => {
    away();
    tell("opening-clicked");
    context.openPanel({ opening });
  });
  return true;
}
