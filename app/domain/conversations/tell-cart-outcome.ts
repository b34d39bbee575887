import type { ReplyBlock } from "~/contracts/turn-events";
import type { Clock } from "~/ports/clock";
import type { ConversationStore } from "~/ports/conversation-store";
import type { Ids } from "~/ports/ids";
import type { TurnStore } from "~/ports/turn-store";

type Dependencies = { conversations: ConversationStore; turns: TurnStore; clock: Clock; ids: Ids };

/**
 * Tells what became of a cart write that was settled after its turn: as a message with the cart, which the next page shows.
 * A turn that has not ended tells it itself when it is taken up again.
 */
export async function tellCartOutcome(
  { conversations, turns, clock, ids }: Dependencies,
  { conversationId, turnId }: { conversationId: string; turnId: string },
  blocks: ReplyBlock[],
): Promise<void> {
  const turn = await turns.find(turnId);
  if (turn === null || turn.status === "running") return;

  await conversations.appendMessage({
    id: ids.random(),
    conversationId,
    from: "agent",
    name: null,
    text: null,
    blocks,
    createdAt: clock.now(),
  });
}
