import type { Mailer } from "~/ports/mailer";
import type { TicketStore } from "~/ports/ticket-store";

/** Sends a person's answer to the address that was left with the question. Throws what the mail server says, to be tried again. */
export async function sendReplyEmail(
  { tickets, mailer }: { tickets: TicketStore; mailer: Mailer },
  shop: { name: string; contactEmail: string },
  replyId: string,
): Promise<void> {
  const reply = await tickets.findReply(replyId);
  if (!reply?.email || !mailer.isConfigured) return;

  const quoted = reply.question.replaceAll(/^/gm, "> ");
  await mailer.send({
    to: reply.email,
    replyTo: shop.contactEmail === "" ? null : shop.contactEmail,
    fromName: shop.name,
    // Neither the shop's language nor the shopper's is needed for this.
    subject: `Re: ${shop.name}`,
    text: `${reply.text}\n\n${reply.authorName}\n${shop.name}\n\n${quoted}\n`,
  });
  await tickets.noteEmail(replyId, "sent");
}
