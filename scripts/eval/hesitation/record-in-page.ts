import { watchPage } from "../../../extensions/shopwalker-widget/src/behavior/watch-page.ts";
import { readEmbedSettings } from "../../../extensions/shopwalker-widget/src/core/embed-settings.ts";

/**
 * Runs in the storefront's pages in the place of the widget's own start: the same watchers, with a memory that hands every
 * event to the recorder. The shipped widget has no way to do this.
 */
type RecorderWindow = typeof globalThis & { keepBehaviorEvent: (event: unknown) => void };

function record(): void {
  const settings = readEmbedSettings();
  if (!settings) return;
  const { keepBehaviorEvent } = globalThis as RecorderWindow;
  watchPage(settings, { add: (seen) => keepBehaviorEvent({ ...seen, at: Date.now() }) });
}

if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", record);
else record();
