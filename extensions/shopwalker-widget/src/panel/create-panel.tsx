/** @jsxImportSource preact */
import { render } from "preact";
import { readCartToken } from "../cart/read-cart";
import { createAgentClient } from "../core/create-agent-client";
import { createSession } from "../core/create-session";
import { readPageContext } from "../core/read-page-context";
import { readStored, writeStored } from "../core/storage";
import { readStrings } from "../core/strings";
import type { Hesitation, OpenRequest, Panel, WidgetContext } from "../core/widget-context";
import { createChat } from "./create-chat";
import { followKeyboard } from "./follow-keyboard";
import { holdFocus } from "./hold-focus";
import css from "./panel.css?inline";
import type { PanelHandle } from "./panel-handle";
import { PanelView } from "./panel-view";
import { showOpening } from "./show-opening";

/** The panel: drawn into the widget's shadow root when it is first opened, and kept for the page. */
export function createPanel(context: WidgetContext): Panel {
  const { root, settings, launcher } = context;
  const { host } = root;
  const frame = document.createElement("div");
  frame.className = `frame ${settings.position}`;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets.push(sheet);
  root.append(frame);

  const client = createAgentClient(createSession(context));
  const phone = matchMedia("(max-width: 560px)");
  let isOpen = false;
  let isRestored = false;
  let isThemeStale = false;
  let cameFrom: Element | null = null;

  const chat = createChat({ client, settings, onStaleTheme: () => (isThemeStale = true), onForgotten: forget });
  const parts: Omit<PanelHandle, "state"> = {
    t: readStrings(),
    chat,
    settings,
    close,
    report(type, data = {}) {
      const { hasConsent, isPreview } = context.identity();
      if (!hasConsent || isPreview) return;
      client.report({ id: crypto.randomUUID(), type, at: new Date().toISOString(), data });
    },
    makeWay: () => phone.matches && remember(false),
  };

  /** What the browser keeps goes with what the server kept. The wish for quiet stays: it is a wish, not a trace. */
  function forget(): void {
    context.forgetVisitor();
    // As this page goes it would tell the server of the visitor again.
    context.identity().visitor = null;
    writeStored("sessionStorage", "shopwalker:session", null);
    writeStored("sessionStorage", "shopwalker:draft", null);
  }

  function draw(): void {
    const panel = { ...parts, state: chat.state() };
    render(isOpen ? <PanelView panel={panel} isModal={phone.matches} takesFocus={!isRestored} /> : null, frame);
  }

  async function open(request: OpenRequest): Promise<void> {
    if (!isOpen) {
      isOpen = true;
      isRestored = request.isRestored === true;
      cameFrom = document.activeElement;
      host.toggleAttribute("data-shopwalker-open", true);
      launcher.ariaExpanded = "true";
      remember(true);
      if (!isRestored) parts.report("panel-open", request.opening && { by: "opening" });
      draw();
      await chat.load();
    }
    if (request.opening) chat.showOpening(request.opening);
    if (request.message) await chat.say(request.message);
  }

  function close(): void {
    isOpen = false;
    chat.rest();
    host.removeAttribute("data-shopwalker-open");
    launcher.ariaExpanded = "false";
    remember(false);
    parts.report("panel-close");
    draw();
    context.keepClear();
    // The focus goes back to where it came from: the launcher, or a question on the page.
    const back =
      cameFrom instanceof HTMLElement && cameFrom !== host && cameFrom !== document.body ? cameFrom : launcher;
    back.focus();
    // A quiet moment: nothing is being written or read here.
    if (isThemeStale) location.reload();
  }

  async function offerHelp(hesitation: Hesitation): Promise<void> {
    if (!mayOffer()) return;
    // Silence is an answer, and so is a server that cannot be reached.
    const opening = await client
      .askOpening({ page: readPageContext(settings), cart: await readCartToken(), ...hesitation })
      .catch(() => null);
    // The shopper may have gone on in the meantime, or there is no free place for it.
    if (opening && mayOffer() && showOpening({ context, opening, t: parts.t, report: parts.report }))
      writeStored("localStorage", "shopwalker:opening", opening.id);
  }

  function mayOffer(): boolean {
    return (
      !isOpen &&
      context.identity().arm === "agent" &&
      readStored("localStorage", "shopwalker:opening") === null &&
      readStored("localStorage", "shopwalker:quiet") === null
    );
  }

  frame.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
    else holdFocus(event, root);
  });
  chat.subscribe(draw);
  phone.addEventListener("change", draw);
  followKeyboard(frame);
  addEventListener("online", () => {
    const { trouble, isBusy } = chat.state();
    if (isOpen && trouble?.kind === "offline" && !isBusy) void chat.retry();
  });
  // Back and forward bring the page as it was left, perhaps in the middle of a turn.
  addEventListener("pageshow", (event) => {
    if (event.persisted && isOpen && readStored("sessionStorage", "shopwalker:turn")) void chat.retry();
  });

  return { open: (request) => void open(request), offerHelp: (hesitation) => void offerHelp(hesitation) };
}

function remember(isOpen: boolean): void {
  writeStored("sessionStorage", "shopwalker:panel", isOpen ? "open" : null);
}
