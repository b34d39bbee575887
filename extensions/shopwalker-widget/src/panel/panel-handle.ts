import type { AgentEvent } from "../core/create-agent-client";
import type { EmbedSettings } from "../core/embed-settings";
import type { Translate } from "../core/strings";
import type { ChatState } from "./chat-state";
import type { Chat } from "./create-chat";

/** What the parts of the panel work with. Handed down as a property: hooks and context would cost a tenth of the budget. */
export type PanelHandle = {
  t: Translate;
  chat: Chat;
  /** As of this drawing. */
  state: ChatState;
  settings: EmbedSettings;
  /** For the merchant's figures; does nothing without consent. */
  report: (type: AgentEvent["type"], data?: AgentEvent["data"]) => void;
  close: () => void;
  /** A link to another page was followed: on a phone the sheet makes way for it. */
  makeWay: () => void;
};

export type PanelProps = { panel: PanelHandle };
