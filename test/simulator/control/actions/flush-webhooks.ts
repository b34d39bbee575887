import { z } from "zod";
import { defineAction } from "../control-action.ts";

/** Sends what is held back or waits for a retry, and answers when the app has answered. */
export const flushWebhooksAction = defineAction(z.object({}), async (_input, { webhooks }) => {
  await webhooks.flush();
  return { waiting: webhooks.waiting() };
});
