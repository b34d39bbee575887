import type { ConversationMemory } from "~/contracts/conversation-memory";
import { digestTurn } from "./recall/digest-turn";
import type { RouteStep } from "./specialists/route";
import type { Situation } from "./situation";

/** What the conversation keeps. An open question outlives a detour to a policy or an order, but not a new topic. */
export function remember(
  situation: Situation,
  route: RouteStep[],
  changes: Partial<ConversationMemory>,
): ConversationMemory {
  const { memory } = situation.input;
  const isDetour =
    situation.pending === null &&
    route.every(
      ({ specialist, move }) =>
        specialist === "knowledge" || specialist === "orders" || move === "view-cart" || move === "size-help",
    );

  return {
    ...memory,
    needState: situation.need,
    pastNeeds: situation.pastNeeds,
    language: situation.perception.text === "" ? memory.language : situation.perception.language,
    pendingQuestion: isDetour ? memory.pendingQuestion : null,
    lastFactQuestion: null,
    showsProfile: false,
    justAdded: isDetour ? memory.justAdded : [],
    pastFocus:
      changes.focus && memory.focus && changes.focus.id !== memory.focus.id ? pastFocus(memory) : memory.pastFocus,
    digest: digestTurn(memory.digest, situation, route, changes),
    ...changes,
  };
}

const MAX_PAST_FOCUS = 8;

function pastFocus({ focus, pastFocus: past }: ConversationMemory): string[] {
  return focus ? [focus.id, ...past.filter((id) => id !== focus.id)].slice(0, MAX_PAST_FOCUS) : past;
}
