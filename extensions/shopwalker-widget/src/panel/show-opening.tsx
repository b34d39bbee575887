/** @jsxImportSource preact */
import { render } from "preact";
import type { Opening, WidgetContext } from "../core/widget-context";
import { Icon } from "./icon";
import type { PanelHandle } from "./panel-handle";

type OpeningParts = Pick<PanelHandle, "t" | "report"> & { context: WidgetContext; opening: Opening };

/**
 * A small bubble above the launcher, or in the launcher's place where there is no room for both. It says its piece once and
 * never comes back by itself: pressing it opens the panel, the cross puts it away. Returns false, and shows nothing, where
 * there is no free place for it.
 */
export function showOpening({ context, opening, t, report }: OpeningParts): boolean {
  const { dock, launcher } = context;
  const bubble = document.createElement("div");
  const data = { opening: opening.id };
  const away = () => {
    bubble.remove();
    launcher.removeEventListener("click", away);
    context.keepClear();
  };
  const dismiss = () => {
    away();
    report("opening-dismissed", data);
  };
  const open = () => {
    away();
    report("opening-engaged", data);
    context.openPanel({ opening });
  };

  // Read out when the reader is idle; the focus stays where the shopper is.
  bubble.role = "status";
  render(
    <div class="opening">
      <button class="words" dir="auto" onClick={open}>
        {opening.text}
      </button>
      <button class="plain-icon" aria-label={t("dismiss")} onClick={dismiss}>
        <Icon name="close" />
      </button>
    </div>,
    bubble,
  );
  dock.prepend(bubble);
  if (!context.keepClear()) bubble.className = "brief";
  if (!context.keepClear()) {
    bubble.remove();
    // The launcher alone may have a place.
    context.keepClear();
    return false;
  }
  report("opening-shown", data);
  launcher.addEventListener("click", away);
  return true;
}
