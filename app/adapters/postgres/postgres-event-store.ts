import type { Pool } from "pg";
import { z } from "zod";
import { openingOfferedSchema } from "~/contracts/visitor-events";
import type { EventStore } from "~/ports/event-store";

const APPEND = `
  INSERT INTO events.event (shop_id, id, at, type, visitor_id, conversation_id, data)
  SELECT $1, id, at, type, visitor_id, conversation_id, data
  FROM jsonb_to_recordset($2::jsonb) AS event(
    id text, at timestamptz, type text, visitor_id text, conversation_id text, data jsonb
  )
  ON CONFLICT DO NOTHING`;

const FIND_OFFERED = `
  SELECT type, data FROM events.event
  WHERE shop_id = $1 AND visitor_id = $2 AND at >= $3 AND type = 'opening-offered'`;

/** One statement a batch, whatever its size. */
export function createPostgresEventStore(pool: Pool, shopId: string): EventStore {
  return {
    async append(events) {
      if (events.length === 0) return;
      const rows = events.map(({ id, type, at, visitorId, conversationId, data }) => ({
        id,
        type,
        at,
        visitor_id: visitorId,
        conversation_id: conversationId,
        data,
      }));
      await pool.query(APPEND, [shopId, JSON.stringify(rows)]);
    },

    async findOfferedOpenings(visitorId, since) {
      const { rows } = await pool.query(FIND_OFFERED, [shopId, visitorId, since.toISOString()]);
      const offered = z.array(openingOfferedSchema).parse(rows);
      return new Map(offered.map(({ data }) => [data.opening, data]));
    },
  };
}
