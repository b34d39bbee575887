import type { ConversationMemory } from "~/contracts/conversation-memory";
import type { Perception } from "../../perception/perception";

/** "Sorry, I need 9.5 instead" is a change of what was just put in, by its words alone as well. */
export function isSwap({ cues }: Perception, { justAdded }: ConversationMemory): boolean {
  return justAdded.length > 0 && cues.correction;
}
