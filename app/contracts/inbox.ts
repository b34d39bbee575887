import { z } from "zod";
import { storedMessageSchema } from "./agent-api";
import { DEVICES } from "./results-filter";
import { SITTING_TOPICS } from "./sitting";
import { turnTraceSchema } from "./turn-trace";

export const inboxFilterSchema = z.enum(["all", "waiting"]);
export type InboxFilter = z.infer<typeof inboxFilterSchema>;

/** Conversations that a number of the topics page was counted from: about a topic, a type of product, or along a path. */
export const sittingFilterSchema = z.object({
  topic: z.enum(SITTING_TOPICS).nullable().catch(null).default(null),
  type: z.string().max(255).nullable().catch(null).default(null),
  path: z.string().max(200).nullable().catch(null).default(null),
  /** Days of the shop's calendar, both included. */
  from: z.iso.date().catch("0000-01-01").default("0000-01-01"),
  to: z.iso.date().catch("9999-12-31").default("9999-12-31"),
  device: z
    .enum(["all", ...DEVICES])
    .catch("all")
    .default("all"),
  visitors: z.enum(["all", "new", "returning"]).catch("all").default("all"),
});
export type SittingFilter = z.infer<typeof sittingFilterSchema>;

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
