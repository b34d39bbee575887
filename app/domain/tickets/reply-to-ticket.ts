import { AppError } from "~/lib/app-error";
import type { Clock } from "~/ports/clock";
import type { FanOut } from "~/ports/fan-out";
import type { Ids } from "~/ports/ids";
import type { JobQueue } from "~/ports/job-queue";
import type { TicketStore } from "~/ports/ticket-store";

type Dependencies = {
  tickets: TicketStore;
  fanOut: FanOut;
  jobs: JobQueue;
  clock: Clock;
  ids: Ids;
  mailer: { readonly isConfigured: boolean };
};

/**
 * A person's answer: shown to the shopper in the widget, at once where it is open, and sent by e-mail where an address was
 * left and a mail server is set. Says which of the two happens. Throws AppError `not-found`.
 */
export async function replyToTicket(
  { tickets, fanOut, jobs, clock, ids, mailer }: Dependencies,
  ticketId: string,
  answer: { authorName: string; text: string },
): Promise<{ replyId: string; emailStatus: "none" | "unsent" | "waiting" }> {
  const ticket = await tickets.find(ticketId);
  if (ticket === null) throw new AppError("not-found", `there is no ticket ${ticketId}`);

  const replyId = ids.random();
  const emailStatus = emailStatusOf(ticket.email, mailer.isConfigured);
  const messageId = ids.random();
  await tickets.reply({ id: replyId, ticketId, messageId, ...answer, emailStatus, createdAt: clock.now() });
  await fanOut.publish(`conversation:${ticket.conversationId}`, messageId);
  if (emailStatus === "waiting")
    await jobs.enqueue("send-reply-email", { shopId: tickets.shopId, ticketReplyId: replyId }, { key: replyId });
  return { replyId, emailStatus };
}

function emailStatusOf(email: string | null, isConfigured: boolean): "none" | "unsent" | "waiting" {
  if (email === null) return "none";
  return isConfigured ? "waiting" : "unsent";
}
