import type { Pool } from "pg";
import { z } from "zod";
import { openingOfferedSchema } from "~/contracts/visitor-events";
import type { EventStore } from "~/ports/event-store";
import type { EventWriter } from "./event-writer";

const FIND_OFFERED = `
  SELECT type, data FROM events.event
  WHERE shop_id = $1 AND visitor_id = $2 AND at >= $3 AND type = 'opening-offered'`;

export function createPostgresEventStore(pool: Pool, writer: EventWriter, shopId: string): EventStore {
  return {
    async append(events) {
      if (events.length > 0) await writer.write(shopId, events);
    },

    async findOfferedOpenings(visitorId, since) {
      const { rows } = await pool.query(FIND_OFFERED, [shopId, visitorId, since.toISOString()]);
      const offered = z.array(openingOfferedSchema).parse(rows);
      return new Map(offered.map(({ data }) => [data.opening, data]));
    },
  };
}
