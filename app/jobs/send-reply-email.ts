import { z } from "zod";
import { sendReplyEmail } from "~/domain/tickets/send-reply-email";
import { services } from "~/services.server";
import { defineJob } from "./define-job";
import { withInstalledShop } from "./with-installed-shop";

const payloadSchema = z.object({ shopId: z.string(), ticketReplyId: z.string() });

export const sendReplyEmailJob = defineJob<"send-reply-email">(
  payloadSchema,
  ({ shopId, ticketReplyId }, { isLastAttempt }) =>
    withInstalledShop(shopId, async ({ name, settings }, { tickets }) => {
      try {
        const { contactEmail } = settings;
        await sendReplyEmail({ tickets, mailer: services.mailer }, { name, contactEmail }, ticketReplyId);
      } catch (error) {
        if (isLastAttempt) await tickets.noteEmail(ticketReplyId, "failed");
        throw error;
      }
    }),
);
