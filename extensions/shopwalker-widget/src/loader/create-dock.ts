import type { EmbedSettings } from "../core/embed-settings";
import { createIcon } from "../core/svg-icon";
import css from "./dock.css?inline";

const SPEECH_WITH_SPARK =
  "M12 3.5a8.5 8.5 0 0 0-7.6 12.3L3.5 20.5l4.7-.9A8.5 8.5 0 1 0 12 3.5Zm0 4.2c.4 2.6 1.7 3.9 4.3 4.3-2.6.4-3.9 1.7-4.3 4.3-.4-2.6-1.7-3.9-4.3-4.3 2.6-.4 3.9-1.7 4.3-4.3Z";

type Dock = { host: HTMLElement; root: ShadowRoot; dock: HTMLElement; launcher: HTMLButtonElement };

/**
 * The widget's one element in the merchant's page. It takes no room (everything in it is fixed), so nothing shifts.
 * An element name of its own, since themes such as Dawn hide every empty `div`.
 */
export function createDock(settings: EmbedSettings): Dock {
  const host = document.createElement("shopwalker-assistant");
  const root = host.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];

  host.lang = settings.page.locale;
  host.dir = /^(ar|he|fa|ur)\b/.test(settings.page.locale) ? "rtl" : "ltr";
  host.style.setProperty("--accent", settings.accent);
  host.style.setProperty("--on-accent", settings.onAccent);
  host.style.setProperty("--x", `${settings.offsetX}px`);
  host.style.setProperty("--y", `${settings.offsetY}px`);

  const launcher = document.createElement("button");
  launcher.className = `launcher ${settings.launcherStyle}`;
  launcher.type = "button";
  launcher.ariaHasPopup = "dialog";
  launcher.ariaExpanded = "false";
  launcher.ariaLabel = settings.launcherLabel;
  const label = document.createElement("span");
  label.textContent = settings.launcherLabel;
  // The dock reads from left to right in every language.
  label.dir = "auto";
  launcher.append(createIcon(SPEECH_WITH_SPARK), label);

  const dock = document.createElement("div");
  dock.className = `dock ${settings.position}`;
  // Until it is known what it would cover.
  dock.dataset.tucked = "";
  dock.append(launcher);
  root.append(dock);
  document.body.append(host);
  return { host, root, dock, launcher };
}
