import type { Arm } from "~/lib/experiment-arm";
import type { EmbedSettings } from "./embed-settings";

/** Who is here, as far as they let us know. */
export type Identity = {
  /** Theme editor, theme preview, or the merchant's own "preview as shopper": never counted, never held out. */
  isPreview: boolean;
  hasConsent: boolean;
  /** Null without consent. */
  visitor: string | null;
  arm: Arm | null;
};

export type Opening = { id: string; text: string; quickReplies: { label: string; message: string }[] };

/** Why the panel opens. */
export type OpenRequest = {
  /** A question to send at once, from a row of suggested questions or an opening's reply. */
  message?: string;
  /** The proactive message that was pressed: the panel starts with it. */
  opening?: Opening;
  /** The panel was open on the page before: it comes back without taking the focus. */
  isRestored?: boolean;
};

/** What the loader hands to the chunks that it loads. */
export type WidgetContext = {
  settings: EmbedSettings;
  /** The one shadow root of the widget. */
  root: ShadowRoot;
  /** Holds the launcher, and the bubble of an opening above it; keeps clear of the page's own bars. */
  dock: HTMLElement;
  launcher: HTMLButtonElement;
  identity: () => Identity;
  openPanel: (request: OpenRequest) => void;
  /** Moves the dock out of the way now. False where there is no free place for it. */
  keepClear: () => boolean;
};

export type PanelModule = {
  createPanel: (context: WidgetContext) => { open: (request: OpenRequest) => void; close: () => void };
};

export type BehaviorModule = { startBehavior: (context: WidgetContext) => void };
