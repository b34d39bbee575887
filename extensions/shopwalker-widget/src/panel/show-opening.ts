import { createIcon } from "../core/svg-icon";
import type { Translate } from "../core/strings";
import type { Opening, WidgetContext } from "../core/widget-context";
import type { PanelHandle } from "./panel-handle";

const CROSS = "M6 6l12 12M18 6 6 18";

type OpeningParts = { context: WidgetContext; opening: Opening; t: Translate; report: PanelHandle["report"] };

/**
 * A small bubble above the launcher. It says its piece once and never comes back by itself: pressing it opens the panel,
 * the cross puts it away. Returns false, and shows nothing, where there is no free place for it.
 */
export function showOpening({ context, opening, t, report }: OpeningParts): boolean {
  const { dock, launcher } = context;
  const bubble = document.createElement("div");
  bubble.className = "opening";
  // Read out when the reader is idle; the focus stays where the shopper is.
  bubble.role = "status";
  const words = createButton("words");
  words.textContent = opening.text;
  const dismiss = createButton("plain-icon");
  dismiss.ariaLabel = t("dismiss");
  dismiss.append(createIcon(CROSS));
  bubble.append(words, dismiss);

  dock.prepend(bubble);
  if (!context.keepClear()) {
    bubble.remove();
    return false;
  }

  const data = { opening: opening.id };
  const away = () => {
    bubble.remove();
    launcher.removeEventListener("click", away);
    context.keepClear();
  };
  report("opening-shown", data);
  launcher.addEventListener("click", away);
  dismiss.addEventListener("click", () => {
    away();
    report("opening-dismissed", data);
  });
  words.addEventListener("click", () => {
    away();
    report("opening-clicked", data);
    context.openPanel({ opening });
  });
  return true;
}

function createButton(className: string): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = className;
  return button;
}
