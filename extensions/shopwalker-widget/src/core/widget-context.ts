import type { Arm } from "~/lib/experiment-arm";
import type { EmbedSettings } from "./embed-settings";
import type { readStored, writeStored } from "./storage";

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
  /** The loader's own, so that the other chunks do not bring them again. */
  store: { read: typeof readStored; write: typeof writeStored };
  /** Nothing that tells this browser from another stays. */
  forgetVisitor: () => void;
  openPanel: (request: OpenRequest) => void;
  /** Loads the panel's chunk and asks the server for an opening; shows it if there is one and a place for it. */
  offerHelp: (hesitation: Hesitation) => void;
  /** Moves the dock out of the way now. False where there is no free place for it. */
  keepClear: () => boolean;
};

/** All that leaves the device about the shopper's behaviour; `trail`: the last product pages, so that what is compared can be told apart. */
export type Hesitation = { score: number; reasons: { reason: string; weight: number }[]; trail: string[] };

export type Panel = { open: (request: OpenRequest) => void; offerHelp: (hesitation: Hesitation) => void };

export type PanelModule = { createPanel: (context: WidgetContext) => Panel };

export type BehaviorModule = { startBehavior: (context: WidgetContext) => void };
