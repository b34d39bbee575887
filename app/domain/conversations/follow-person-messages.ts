import type { TurnEvent } from "~/contracts/turn-events";
import type { ConversationStore, MessageRecord } from "~/ports/conversation-store";
import type { FanOut } from "~/ports/fan-out";

/** Where messages of people are announced; the messages carry nothing. */
export function conversationChannel(conversationId: string): string {
  return `conversation:${conversationId}`;
}

/**
 * Tells what people of the team write, each message as a small turn of its own, until the signal stops it. `afterMessageId`:
 * the last one that the page has; without it, only what comes from now on.
 */
export async function followPersonMessages(
  { conversations, fanOut }: { conversations: ConversationStore; fanOut: FanOut },
  { conversationId, afterMessageId }: { conversationId: string; afterMessageId: string | null },
  send: (event: TurnEvent, messageId: string, sequence: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const before = await conversations.listPersonMessages(conversationId, -1);
  const last = afterMessageId === null ? before.at(-1) : before.find(({ id }) => id === afterMessageId);
  let toldUntil = last?.sequence ?? -1;
  let running = Promise.resolve();

  async function tellNew() {
    if (signal.aborted) return;
    for (const message of await conversations.listPersonMessages(conversationId, toldUntil)) {
      toldUntil = message.sequence;
      toEvents(message, conversationId).forEach((event, index) => send(event, message.id, index));
    }
  }
  // One after another, so that two rings in a row tell nothing twice.
  const ring = () => (running = running.then(tellNew, tellNew));

  const unsubscribe = await fanOut.subscribe(conversationChannel(conversationId), () => void ring());
  try {
    await ring();
    await aborted(signal);
  } finally {
    await unsubscribe();
  }
}

function toEvents({ id, name, text }: MessageRecord, conversationId: string): TurnEvent[] {
  return [
    { type: "turn-start", turnId: id, conversationId },
    { type: "handoff", state: "person", name },
    { type: "text-delta", text: text ?? "" },
    { type: "turn-end", turnId: id, messageId: id },
  ];
}

function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener("abort", () => resolve(), { once: true }));
}
