import { z } from "zod";
import { storedMessageSchema } from "./agent-api";
import { turnTraceSchema } from "./turn-trace";

export const inboxFilterSchema = z.enum(["all", "waiting"]);
export type InboxFilter = z.infer<typeof inboxFilterSchema>;

export const inboxStatusSchema = z.enum(["open", "waiting-for-person", "with-person", "closed"]);
export type InboxStatus = z.infer<typeof inboxStatusSchema>;

/** One row of the merchant's list of conversations. */
export const inboxEntrySchema = z.object({
  id: z.string(),
  status: inboxStatusSchema,
  startedAt: z.iso.datetime(),
  lastMessageAt: z.iso.datetime(),
  /** The newest thing that the shopper wrote; null where they only tapped. */
  lastWords: z.string().nullable(),
  messageCount: z.int(),
  isPreview: z.boolean(),
  /** Orders that this conversation led to. */
  orderNames: z.array(z.string()),
});
export type InboxEntry = z.infer<typeof inboxEntrySchema>;

export const inboxTicketSchema = z.object({
  id: z.string(),
  status: z.enum(["open", "answered", "closed"]),
  text: z.string(),
  /** The address is not shown in full: whether there is one decides how an answer travels. */
  hasEmail: z.boolean(),
  createdAt: z.iso.datetime(),
});

/** A conversation as the merchant reads it. */
export const inboxConversationSchema = z.object({
  entry: inboxEntrySchema,
  messages: z.array(storedMessageSchema.extend({ turnId: z.string().nullable() })),
  /** By turn id; a turn that was cut off has none. */
  traces: z.record(z.string(), turnTraceSchema),
  tickets: z.array(inboxTicketSchema),
});
export type InboxConversation = z.infer<typeof inboxConversationSchema>;
