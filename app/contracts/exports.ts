import { z } from "zod";

/** What a merchant may take away. Nothing in it names or follows a person: no visitor, customer, address or text. */
export const DATASETS = ["rollups", "orders", "conversations", "events"] as const;
export const datasetSchema = z.enum(DATASETS);
export type Dataset = z.infer<typeof datasetSchema>;

/**
 * money: minor units of the row's `currency` (a decimal number in CSV). time: UTC, ISO 8601. Names are the same in CSV,
 * JSONL and the read API; columns may be added, never renamed.
 */
export type ExportColumn = { name: string; kind: "text" | "number" | "money" | "flag" | "time" };
export type ExportValue = string | number | boolean | null;
export type ExportRow = Record<string, ExportValue>;

function columns(kind: ExportColumn["kind"], ...names: string[]): ExportColumn[] {
  return names.map((name) => ({ name, kind }));
}

export const EXPORT_COLUMNS: Record<Dataset, ExportColumn[]> = {
  /**
   * One row a day of the shop's calendar and arm, as the dashboards show them; `none`: orders that could be joined to no
   * visitor. Visitors of a stage include those who came further by another way.
   */
  rollups: [
    ...columns("text", "day", "arm"),
    ...columns("number", "visitors", "engaged", "recommended", "added_to_cart", "ordered", "orders"),
    ...columns("money", "net_revenue", "direct_net", "assisted_net"),
    ...columns("text", "currency"),
    ...columns("number", "started_checkout"),
    ...columns("money", "touched_net", "discounts", "refunded"),
  ],
  orders: [
    ...columns("text", "order_id", "order_name"),
    ...columns("time", "placed_at", "cancelled_at"),
    ...columns("text", "currency"),
    ...columns("money", "total", "discounts", "refunded", "net_revenue", "direct_net"),
    ...columns("number", "items"),
    ...columns("flag", "is_assisted", "is_test"),
    /** `evidence`: what proves the assistant's part, strongest first; `joined_by`: how it came to its visitor. */
    ...columns("text", "arm", "joined_by", "evidence", "conversation"),
  ],
  /** Without what was said. */
  conversations: [
    ...columns("text", "conversation"),
    ...columns("time", "started_at", "last_message_at"),
    ...columns("text", "channel", "status", "language", "device", "arm"),
    ...columns("number", "shopper_messages", "agent_messages", "person_messages", "thumbs_up", "thumbs_down"),
    ...columns("number", "first_reply_seconds"),
    ...columns("flag", "left_message"),
  ],
  /** contracts/visitor-events.ts says what each type brings; a key that a type does not have is null. */
  events: [
    ...columns("text", "event", "type"),
    ...columns("time", "at"),
    ...columns("text", "conversation", "product", "variant"),
    ...columns("number", "quantity", "position", "score"),
    ...columns("text", "opening", "reason", "move", "rule", "experiment", "arm", "offer", "holdout", "block", "by"),
    ...columns("text", "topic", "sentiment"),
  ],
};

/** YYYY-MM-DD of the shop's calendar. */
const daySchema = z.iso.date();
export const MAX_EXPORT_DAYS = 731;

const range = { from: daySchema.optional(), to: daySchema.optional() };

/** `GET /app/export/file`: one file of everything in the range. */
export const exportFileQuerySchema = z.object({
  dataset: datasetSchema,
  format: z.enum(["csv", "jsonl"]),
  ...range,
});
export type ExportFormat = z.infer<typeof exportFileQuerySchema>["format"];

/** `GET /api/v1/<dataset>`; both days count. Without them: the last 30 days. */
export const exportPageQuerySchema = z.strictObject({
  ...range,
  limit: z.coerce.number().int().min(1).max(1000).default(100),
  /** `next` of the page before. */
  cursor: z.string().max(300).optional(),
});
export type ExportPageQuery = z.infer<typeof exportPageQuerySchema>;

/** Answer of the read API; errors are `{error: {code, message}}`. */
export type ExportPage = { data: ExportRow[]; next: string | null };

/** A token as the admin lists it. */
export type ApiTokenView = {
  id: string;
  name: string;
  scopes: Dataset[];
  /** Last characters, to tell tokens apart by. */
  ending: string;
  createdAt: string;
  lastUsedAt: string | null;
};

/** A nightly file, by the day that it was written for. */
export type ExportFileView = { name: string; bytes: number; writtenAt: string };
