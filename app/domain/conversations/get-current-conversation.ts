import type { CurrentConversation } from "~/contracts/agent-api";
import type { Clock } from "~/ports/clock";
import type { ConversationStore, MessageRecord } from "~/ports/conversation-store";
import type { TurnStore } from "~/ports/turn-store";

const MAX_MESSAGES = 60;

/** What a new page shows: the last messages, the need as chips, and the turn that was cut off, if there is one. */
export async function getCurrentConversation(
  { conversations, turns, clock }: { conversations: ConversationStore; turns: TurnStore; clock: Clock },
  visitorId: string,
): Promise<CurrentConversation> {
  const conversation = await conversations.findCurrent(visitorId);
  if (conversation === null) return { conversationId: null, messages: [], needChips: [], unfinishedTurn: null };

  const [messages, running] = await Promise.all([
    conversations.listMessages(conversation.id, MAX_MESSAGES),
    turns.findUnfinished(conversation.id, clock.now()),
  ]);
  return {
    conversationId: conversation.id,
    messages: messages.map(({ id, from, name, at, text, blocks }) => ({ id, from, name, at, text, blocks })),
    needChips: latestChips(messages),
    unfinishedTurn: running === null ? null : { idempotencyKey: running.idempotencyKey },
  };
}

/** Every change of the need was sent as the whole list. */
function latestChips(messages: MessageRecord[]): CurrentConversation["needChips"] {
  const blocks = messages.flatMap((message) => message.blocks);
  const latest = blocks.findLast((block) => block.type === "need-state");
  return latest?.type === "need-state" ? latest.chips : [];
}
