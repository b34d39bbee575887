import type { Pool } from "pg";
import { AppError } from "~/lib/app-error";
import type { RecordedEvent } from "~/ports/event-store";

/** Batches that wait, over all shops: at 10 events each some 5 MB and four seconds of the pace that is promised. */
const MAX_WAITING = 2000;
/** Batches that are written by one statement. */
const MAX_TOGETHER = 400;
const BUSY_SECONDS = 2;

/**
 * Previews, staff and shops that have removed the app never count, whoever wrote the event. Rows go in one order, so that
 * two statements with the same events cannot wait for each other. Answers the shops that are installed.
 */
const APPEND = `
  WITH shop AS MATERIALIZED (
    SELECT id FROM "Shop" WHERE id = ANY($1) AND status = 'INSTALLED'
  ), stored AS (
    INSERT INTO events.event (shop_id, id, at, type, visitor_id, conversation_id, data)
    SELECT sent.shop_id, sent.id, sent.at, sent.type, sent.visitor_id, sent.conversation_id, sent.data
    FROM json_to_recordset($2::json) AS sent(
      shop_id text, id text, at timestamptz, type text, visitor_id text, conversation_id text, data jsonb, dated boolean
    )
    JOIN shop ON shop.id = sent.shop_id
    WHERE NOT EXISTS (
      SELECT FROM "Visitor" AS visitor
      WHERE visitor."shopId" = sent.shop_id AND visitor.id = sent.visitor_id AND visitor."isPreview"
    ) AND (sent.dated OR NOT EXISTS (
      SELECT FROM events.event AS known
      WHERE known.shop_id = sent.shop_id AND known.visitor_id = sent.visitor_id AND known.id = sent.id
    ))
    ORDER BY sent.shop_id, sent.at, sent.id
    ON CONFLICT DO NOTHING
  )
  SELECT id FROM shop`;

type Waiting = {
  shopId: string;
  events: RecordedEvent[];
  resolve: () => void;
  reject: (error: unknown) => void;
};

export type EventWriter = { write(shopId: string, events: RecordedEvent[]): Promise<void> };

/**
 * One statement, and one wait for the disk, for all batches that came while the one before was being written: a batch is
 * answered when its own rows are durable. Whoever comes while too many wait is told to come back (AppError `busy`).
 */
export function createEventWriter(pool: Pick<Pool, "query">, maxWaiting = MAX_WAITING): EventWriter {
  let waiting: Waiting[] = [];
  let isWriting = false;

  async function writeAll(): Promise<void> {
    isWriting = true;
    while (waiting.length > 0) {
      const group = waiting.slice(0, MAX_TOGETHER);
      waiting = waiting.slice(MAX_TOGETHER);
      await writeGroup(group);
    }
    isWriting = false;
  }

  async function writeGroup(group: Waiting[]): Promise<void> {
    try {
      const installed = await append(pool, group);
      for (const { shopId, resolve, reject } of group) {
        if (installed.has(shopId)) resolve();
        else reject(new AppError("shop-not-installed", `${shopId} is not installed`));
      }
    } catch (error) {
      // One batch that the database refuses must not take the others with it.
      if (group.length > 1 && isRefusal(error)) for (const one of group) await writeGroup([one]);
      else for (const { reject } of group) reject(error);
    }
  }

  return {
    write: (shopId, events) =>
      new Promise((resolve, reject) => {
        if (waiting.length >= maxWaiting) {
          reject(new AppError("busy", `${waiting.length} batches of events wait`, { retryAfterSeconds: BUSY_SECONDS }));
          return;
        }
        waiting.push({ shopId, events, resolve, reject });
        // In the next round of the loop, together with whatever else arrives in this one.
        if (!isWriting) {
          isWriting = true;
          setImmediate(() => void writeAll());
        }
      }),
  };
}

async function append(pool: Pick<Pool, "query">, group: Waiting[]): Promise<Set<string>> {
  const rows = group.flatMap(({ shopId, events }) =>
    events.map(({ id, at, type, visitorId, conversationId, data, isDatedHere = false }) => ({
      ...{ shop_id: shopId, id, at, type, visitor_id: visitorId, conversation_id: conversationId, data },
      dated: !isDatedHere,
    })),
  );
  const shopIds = [...new Set(group.map(({ shopId }) => shopId))];
  const stored = await pool.query<{ id: string }>(APPEND, [shopIds, JSON.stringify(rows)]);
  return new Set(stored.rows.map(({ id }) => id));
}

/** PostgreSQL looked at the rows and said no (classes 22 data, 23 integrity); anything else would go wrong again. */
function isRefusal(error: unknown): boolean {
  return error instanceof Error && "code" in error && /^2[23]/.test(String(error.code));
}
