/** @jsxImportSource preact */
import { render } from "preact";
import { createAgentClient } from "../core/create-agent-client";
import { textColorFrom } from "../core/contrast";
import { createSession } from "../core/create-session";
import { readStored, storageKeys, writeStored } from "../core/storage";
import type { OpenRequest, PanelModule, WidgetContext } from "../core/widget-context";
import { createChat } from "./create-chat";
import { holdFocus } from "./hold-focus";
import css from "./panel.css?inline";
import { PanelContext, type PanelParts } from "./panel-context";
import { PanelView } from "./panel-view";
import { readStrings } from "../core/strings";

const PHONE = "(max-width: 560px)";

/** The panel: drawn into the widget's shadow root when it is first opened, and kept for the page. */
export function createPanel(context: WidgetContext): ReturnType<PanelModule["createPanel"]> {
  const { root, settings, launcher } = context;
  const host = root.host as HTMLElement;
  const frame = document.createElement("div");
  frame.className = `frame ${settings.position}`;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets.push(sheet);
  host.style.setProperty("--accent-text", textColorFrom(settings.accent));
  root.append(frame);

  const client = createAgentClient(createSession(context));
  const phone = matchMedia(PHONE);
  let isOpen = false;
  let isThemeStale = false;
  let takesFocus = true;
  let cameFrom: Element | null = null;

  const chat = createChat({ client, settings, onStaleTheme: () => (isThemeStale = true) });
  const parts: PanelParts = {
    t: readStrings(),
    chat,
    settings,
    close,
    report(type, data = {}) {
      const { hasConsent, isPreview } = context.identity();
      if (hasConsent && !isPreview) {
        client.report({ id: crypto.randomUUID(), type, at: new Date().toISOString(), data });
      }
    },
    makeWay: () => phone.matches && writeStored("sessionStorage", storageKeys.panel, null),
  };

  function draw(): void {
    render(
      isOpen ? (
        <PanelContext.Provider value={parts}>
          <PanelView takesFocus={takesFocus} isModal={phone.matches} onForgotten={forgetHere} />
        </PanelContext.Provider>
      ) : null,
      frame,
    );
  }

  async function open(request: OpenRequest): Promise<void> {
    const wasOpen = isOpen;
    if (!isOpen) {
      isOpen = true;
      takesFocus = !request.isRestored;
      cameFrom = document.activeElement;
      host.toggleAttribute("data-open", true);
      launcher.ariaExpanded = "true";
      writeStored("sessionStorage", storageKeys.panel, "open");
      if (!request.isRestored) parts.report("panel-open", { by: request.opening ? "opening" : "shopper" });
      draw();
    }
    if (!wasOpen) await chat.load();
    if (request.opening) chat.showOpening(request.opening);
    if (request.message) await chat.say(request.message);
  }

  function close(): void {
    if (!isOpen) return;
    isOpen = false;
    chat.rest();
    host.removeAttribute("data-open");
    launcher.ariaExpanded = "false";
    writeStored("sessionStorage", storageKeys.panel, null);
    parts.report("panel-close");
    draw();
    context.keepClear();
    // The focus goes back to where it came from: the launcher, or a question on the page.
    if (cameFrom instanceof HTMLElement && cameFrom !== host && cameFrom.isConnected) cameFrom.focus();
    else launcher.focus();
    // A quiet moment: nothing is being written or read here.
    if (isThemeStale) location.reload();
  }

  /** What the browser keeps goes with what the server kept. The wish for quiet stays: it is no trace but a wish. */
  function forgetHere(): void {
    for (const key of [storageKeys.visitor, storageKeys.visit, storageKeys.linkedCart, storageKeys.opening]) {
      writeStored("localStorage", key, null);
    }
    for (const key of [storageKeys.session, storageKeys.draft, storageKeys.signals]) {
      writeStored("sessionStorage", key, null);
    }
  }

  frame.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
    else holdFocus(event, root);
  });
  phone.addEventListener("change", draw);
  followKeyboard(host);
  addEventListener("online", () => {
    const { trouble, isBusy } = chat.state();
    if (isOpen && trouble?.kind === "offline" && !isBusy) void chat.retry();
  });
  // Back and forward bring the page as it was left, perhaps in the middle of a turn.
  addEventListener("pageshow", (event) => {
    if (event.persisted && isOpen && readStored("sessionStorage", storageKeys.turn)) void chat.retry();
  });

  return { open: (request) => void open(request), close };
}

/** iOS lays its keyboard over the page without telling the layout: the sheet follows what can really be seen. */
function followKeyboard(host: HTMLElement): void {
  const viewport = window.visualViewport;
  const follow = () => {
    if (!viewport) return;
    host.style.setProperty("--seen", `${viewport.height}px`);
    host.style.setProperty("--covered", `${Math.max(0, innerHeight - viewport.height - viewport.offsetTop)}px`);
  };
  viewport?.addEventListener("resize", follow);
  viewport?.addEventListener("scroll", follow);
}
