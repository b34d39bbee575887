import { assignArm } from "~/lib/experiment-arm";
import { readEmbedSettings } from "../core/embed-settings";
import { readStored, writeStored } from "../core/storage";
import type { BehaviorModule, Identity, OpenRequest, Panel, PanelModule, WidgetContext } from "../core/widget-context";
import { createDock } from "./create-dock";
import { isPreview } from "./is-preview";
import { keepClear, watchForObstacles } from "./keep-clear";
import { countVisit, linkCart, send, tellSpeed } from "./send-beacons";
import { forgetVisitor, keepVisitor } from "./visitor";
import { watchConsent } from "./watch-consent";

/** Runs on every page of the store: decides who sees the assistant, counts the visit, and draws the launcher. */
export function startAssistant(): void {
  const settings = readEmbedSettings();
  if (!settings || document.querySelector("shopwalker-assistant")) return;

  const identity: Identity = { isPreview: isPreview(settings), hasConsent: false, visitor: null, arm: null };
  let shown: WidgetContext | undefined;
  let isWatched = false;

  const decide = () => {
    const isHeldOut = identity.arm === "holdout";
    if (isHeldOut) shown?.root.host.remove();
    else if (!shown && !settings.config.paused) shown = show(settings, identity);
    if (shown && identity.arm === "agent" && !isWatched) {
      isWatched = true;
      watchBehavior(shown);
    }
  };

  if (identity.isPreview) {
    decide();
    return;
  }
  watchConsent((hasConsent) => {
    identity.hasConsent = hasConsent;
    identity.visitor = identity.arm = null;
    if (hasConsent) {
      const visitor = (identity.visitor = keepVisitor());
      const arm = (identity.arm = assignArm(visitor, settings.config.experimentSalt, settings.config.holdoutShare));
      const link = () => identity.visitor && linkCart({ settings, visitor, arm });
      countVisit({ settings, visitor, arm });
      link();
      // What is added on the last page before checkout is linked as that page goes.
      addEventListener("pagehide", link);
      if (settings.config.measuresSpeed)
        addEventListener("pagehide", () => identity.visitor && tellSpeed(settings, visitor));
    } else {
      const visitor = forgetVisitor();
      if (visitor) send(settings, { kind: "forget", visitor });
    }
    decide();
  });
}

function show(settings: WidgetContext["settings"], identity: Identity): WidgetContext {
  const { host, root, dock, launcher } = createDock(settings);
  let panel: Promise<Panel> | undefined;

  const withPanel = (use: (panel: Panel) => void) => {
    panel ??= (import(/* @vite-ignore */ settings.panelUrl) as Promise<PanelModule>).then(({ createPanel }) =>
      createPanel(context),
    );
    // Offline, most likely: the next press tries again.
    return panel.then(use, () => (panel = undefined));
  };
  const openPanel = (request: OpenRequest) => {
    launcher.ariaBusy = "true";
    void withPanel((loaded) => loaded.open(request)).then(() => (launcher.ariaBusy = null));
  };
  const context: WidgetContext = {
    settings,
    root,
    dock,
    launcher,
    identity: () => identity,
    store: { read: readStored, write: writeStored },
    forgetVisitor,
    openPanel,
    offerHelp: (hesitation) => void withPanel((loaded) => loaded.offerHelp(hesitation)),
    keepClear: () => keepClear(host, dock),
  };

  dock.hidden = settings.isHidden;
  // Not now: to measure the page right after a change to it would make one long task of both.
  requestAnimationFrame(context.keepClear);
  watchForObstacles(context.keepClear);

  for (const intent of ["pointerenter", "focus"]) {
    launcher.addEventListener(intent, () => void withPanel(() => undefined), { once: true });
  }
  launcher.addEventListener("click", () => openPanel({}));

  // Rows of suggested questions on product pages (blocks/ask.liquid) ask through the same panel.
  document.documentElement.toggleAttribute("data-shopwalker-ready", true);
  document.addEventListener("click", (event) => {
    const asked = event.target instanceof Element && event.target.closest<HTMLElement>("[data-shopwalker-ask]");
    if (asked) openPanel(asked.dataset.shopwalkerAsk ? { message: asked.dataset.shopwalkerAsk } : {});
  });

  if (readStored("sessionStorage", "shopwalker:panel") !== null) openPanel({ isRestored: true });
  return context;
}

/** The behaviour chunk comes after the shopper's first move, and only where an opening could follow. */
function watchBehavior(context: WidgetContext): void {
  const { openings } = context.settings.config;
  const mayOpen = openings.hesitation || openings.welcome || openings.exit;
  if (!mayOpen || context.settings.isHidden) return;
  if (readStored("localStorage", "shopwalker:quiet") || readStored("localStorage", "shopwalker:opening")) return;

  const load = () => {
    for (const type of FIRST_MOVES) removeEventListener(type, load);
    (import(/* @vite-ignore */ context.settings.behaviorUrl) as Promise<BehaviorModule>)
      .then(({ startBehavior }) => startBehavior(context))
      // No openings on this page: nothing that a shopper would miss.
      .catch(() => undefined);
  };
  for (const type of FIRST_MOVES) addEventListener(type, load, { passive: true });
}

const FIRST_MOVES = ["scroll", "pointermove", "keydown", "touchstart"];
