import type { ConversationMemory } from "~/contracts/conversation-memory";
import type { Constraint } from "~/contracts/need-state";
import type { Perception } from "../../perception/perception";
import type { Referents } from "../resolve-referents";

/** Where a message stands: what it points at, the measures in it, and what the conversation has come to. */
export type Place = {
  referents: Referents;
  measures: Constraint[];
  memory: ConversationMemory;
  hasTap: boolean;
  /** The shop's. */
  currency: string;
};

/** What a message means there; `again` where a misheard part was set right and the whole is to be read once more. */
export type Reading = Perception | { again: Perception } | null;
