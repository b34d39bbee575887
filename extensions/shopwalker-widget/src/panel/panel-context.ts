import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { AgentEvent } from "../core/create-agent-client";
import type { EmbedSettings } from "../core/embed-settings";
import type { Chat } from "./create-chat";
import type { Translate } from "../core/strings";

export type PanelParts = {
  t: Translate;
  chat: Chat;
  settings: EmbedSettings;
  /** For the merchant's figures; does nothing without consent. */
  report: (type: AgentEvent["type"], data?: AgentEvent["data"]) => void;
  close: () => void;
  /** A link to another page was followed: on a phone the sheet makes way for it. */
  makeWay: () => void;
};

export const PanelContext = createContext<PanelParts | null>(null);

export function usePanel(): PanelParts {
  const parts = useContext(PanelContext);
  if (!parts) throw new Error("A panel component was drawn outside the panel.");
  return parts;
}
