import { AppError } from "~/lib/app-error";
import type { Clock } from "~/ports/clock";
import type { ConversationStore } from "~/ports/conversation-store";
import type { FanOut } from "~/ports/fan-out";
import type { Ids } from "~/ports/ids";
import type { InboxStore } from "~/ports/inbox-store";
import type { JobQueue } from "~/ports/job-queue";
import type { TicketStore } from "~/ports/ticket-store";
import { replyToTicket } from "./reply-to-ticket";

type Dependencies = {
  inbox: InboxStore;
  conversations: ConversationStore;
  tickets: TicketStore;
  fanOut: FanOut;
  jobs: JobQueue;
  clock: Clock;
  ids: Ids;
  mailer: { readonly isConfigured: boolean };
};

/** How a person's message reaches the shopper: in the widget always, by e-mail where an address and a mail server are there. */
export type Delivery = "widget" | "widget-and-email" | "widget-no-mail-server";

/**
 * A person of the team writes in a conversation: as the answer to the message that was left, or unasked. Throws AppError
 * `not-found`.
 */
export async function writeAsPerson(
  dependencies: Dependencies,
  conversationId: string,
  message: { authorName: string; text: string },
): Promise<Delivery> {
  const { inbox, conversations, fanOut, clock, ids } = dependencies;
  const conversation = await inbox.find(conversationId);
  if (conversation === null) throw new AppError("not-found", `there is no conversation ${conversationId}`);

  const ticket = conversation.tickets.findLast(({ status }) => status === "open");
  if (ticket) {
    const { emailStatus } = await replyToTicket(dependencies, ticket.id, message);
    if (emailStatus === "waiting") return "widget-and-email";
    return emailStatus === "unsent" ? "widget-no-mail-server" : "widget";
  }

  const messageId = ids.random();
  const { authorName: name, text } = message;
  const createdAt = clock.now();
  await conversations.appendMessage({
    id: messageId,
    conversationId,
    from: "person",
    name,
    text,
    blocks: [],
    createdAt,
  });
  await conversations.setStatus(conversationId, "with-person");
  await fanOut.publish(`conversation:${conversationId}`, messageId);
  return "widget";
}
