import type pg from "pg";
import { ROLLUP_PARTS } from "~/ports/rollup-store";

type Volume = {
  /** Browsers that came at all. */
  visitors: number;
  days: number;
  /** YYYY-MM-DD in UTC. */
  lastDay: string;
};

/** A number in [0, 1) that looks like chance and is the same for the same visitor and salt. */
const chance = (salt: number) => `((hashint8extended(visitor, ${salt}) & 1048575)::float8 / 1048576)`;

/** The visitor's days: the first anywhere in the period, up to four more, some days apart. */
const COMINGS = `
  SELECT visitor, 'visitor-' || visitor AS id, CASE WHEN ${chance(1)} < 0.1 THEN 'holdout' ELSE 'agent' END AS arm,
    CASE WHEN ${chance(2)} < 0.6 THEN 'phone' WHEN ${chance(2)} < 0.66 THEN 'tablet' ELSE 'desktop' END AS device,
    coming, floor(${chance(3)} * $3::int)::int + coming * (1 + floor(${chance(4)} * 9)::int) AS nth,
    ((hashint8extended(visitor * 8 + coming, 5) & 1048575)::float8 / 1048576) AS luck
  FROM generate_series(1, $2::int) AS visitor
  CROSS JOIN LATERAL generate_series(0, CASE WHEN ${chance(6)} < 0.7 THEN 0 ELSE floor(${chance(7)} * 5)::int END) AS coming`;

/**
 * Visits and orders as a shop of that many visitors has them: some come again, one in ten of the agent's arm talks, a third of
 * those buy, of the others two in a hundred. Triggers are off, as when a backup is read; every day is due afterwards.
 */
export async function fillHistory(pool: pg.Pool, shopId: string, { visitors, days, lastDay }: Volume): Promise<void> {
  const client = await pool.connect();
  const parameters = [shopId, visitors, days, lastDay];
  try {
    await client.query("BEGIN");
    await client.query("SET LOCAL session_replication_role = replica");
    await client.query(
      `INSERT INTO "Visitor" ("shopId", id, arm, device, "firstSeenAt", "lastSeenAt")
       SELECT $1, id, min(arm), min(device), $4::timestamp, $4::timestamp
       FROM (${COMINGS}) AS come WHERE nth < $3::int GROUP BY id`,
      parameters,
    );
    await client.query(
      `INSERT INTO "VisitorDay" ("shopId", day, "visitorId", arm, device, touched, engaged, recommended, "addedToCart", "startedCheckout", "checkedOut")
       SELECT $1, to_char($4::date - ($3::int - 1 - nth), 'YYYY-MM-DD'), id, arm, device,
         arm = 'agent' AND luck < 0.2, arm = 'agent' AND luck < 0.1, arm = 'agent' AND luck < 0.08,
         luck < 0.03 OR luck > 0.95, luck < 0.03 OR luck > 0.97, luck < 0.025 OR luck > 0.98
       FROM (${COMINGS}) AS come WHERE nth < $3::int`,
      parameters,
    );
    await client.query(
      `INSERT INTO "Order" ("shopId", id, name, currency, subtotal, discounts, shipping, tax, total, "currentSubtotal", "includedTax",
         net, "placedAt", "sourceUpdatedAt", "visitorId", arm, "joinedBy", "directNet", "isAssisted", lines)
       SELECT $1, id || '-' || coming, '#' || row_number() OVER (), 'USD', net, net / 20, 500, 0, net + 500, net, 0,
         net, at, at, id, arm, 'cart-link', CASE WHEN talked THEN net / 2 ELSE 0 END, talked,
         jsonb_build_object('schemaVersion', 1, 'lines', jsonb_build_array(jsonb_build_object('variantId', '1', 'productId',
           (1 + floor(2000 * ${chance(9)} ^ 3))::int::text, 'quantity', 1, 'currentQuantity', 1, 'net', net)))
       FROM (
         SELECT *, (1500 * exp(2 * luck * ((hashint8extended(visitor, 8) & 1023)::float8 / 1024)))::bigint AS net,
           $4::date - ($3::int - 1 - nth) + interval '12 hours' AS at, arm = 'agent' AND luck < 0.1 AS talked
         FROM (${COMINGS}) AS come WHERE nth < $3::int
       ) AS sold WHERE luck < 0.025 OR luck > 0.98`,
      parameters,
    );
    await client.query(
      `INSERT INTO "CartLink" ("shopId", "cartToken", "visitorId", "linkedAt", source)
       SELECT $1, id || '-' || coming, id, $4::date - ($3::int - 1 - nth) + interval '9 hours 10 minutes', 'beacon'
       FROM (${COMINGS}) AS come WHERE nth < $3::int AND (luck < 0.03 OR luck > 0.95)`,
      parameters,
    );
    await client.query(
      `INSERT INTO "RollupDue" ("shopId", day, parts) SELECT DISTINCT "shopId", day, $2::text[] FROM "VisitorDay" WHERE "shopId" = $1`,
      [shopId, ROLLUP_PARTS],
    );
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  } finally {
    client.release();
  }
}
