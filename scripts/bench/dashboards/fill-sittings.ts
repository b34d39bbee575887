import type pg from "pg";

type Volume = {
  sittings: number;
  days: number;
  /** YYYY-MM-DD in UTC. */
  lastDay: string;
};

/** A number in [0, 1) that looks like chance and is the same for the same sitting and salt. */
const chance = (salt: number) => `((hashint8extended(talk, ${salt}) & 1048575)::float8 / 1048576)`;

const TOPICS = ["finding", "size", "delivery", "returns", "price", "stock", "order-status", "cart", "details", "other"];
const TYPES = Array.from({ length: 40 }, (_, index) => `Type ${index}`);
const PATHS = Array.from({ length: 300 }, (_, index) => `shopper>question>recommendation>step${index}>left`);

/** An entry of a list, the first ones far more often than the last. */
const pick = (list: string[], salt: number) =>
  `(ARRAY[${list.map((entry) => `'${entry}'`).join(",")}])[1 + floor(power(${chance(salt)}, 3) * ${list.length})::int]`;

/** Counted sittings of a shop as it may have them: one to three topics, forty types of products, three hundred paths. */
export async function fillSittings(pool: pg.Pool, shopId: string, { sittings, days, lastDay }: Volume): Promise<void> {
  await pool.query(
    `INSERT INTO "Sitting" ("shopId", "conversationId", number, "visitorId", arm, device, "firstDay", day, "startedAt", "endedAt",
       turns, path, topics, "productTypes", outcome, "isResolved", "withPerson", "cameBack", unmet, "firstReplyMs", sentiment,
       "ratedUp", "ratedDown", orders, net, "costMicros")
     SELECT $1, 'talk-' || talk, 0, 'visitor-' || talk, CASE WHEN ${chance(1)} < 0.8 THEN 'agent' END,
       CASE WHEN ${chance(2)} < 0.6 THEN 'phone' ELSE 'desktop' END, to_char(at - interval '5 days' * round(${chance(3)}), 'YYYY-MM-DD'),
       to_char(at, 'YYYY-MM-DD'), at, at + interval '3 minutes', 4, ${pick(PATHS, 4)},
       ARRAY(SELECT DISTINCT unnest(ARRAY[${pick(TOPICS, 5)}, ${pick(TOPICS, 6)}])), ARRAY[${pick(TYPES, 7)}],
       ${pick(["answered", "left", "in-cart", "ordered", "handed-over"], 8)}, ${chance(9)} < 0.7, ${chance(10)} < 0.05,
       ${chance(11)} < 0.1, (${chance(12)} < 0.1)::int, 300 + floor(1000 * ${chance(13)})::int, 2 * ${chance(14)} - 1,
       (${chance(15)} < 0.05)::int, (${chance(15)} > 0.98)::int, (${chance(16)} < 0.1)::int,
       CASE WHEN ${chance(16)} < 0.1 THEN 5000 ELSE 0 END, floor(3000 * ${chance(17)})::int
     FROM (
       SELECT talk, $4::date + interval '12 hours' - interval '1 day' * floor($3::int * ${chance(18)}) AS at
       FROM generate_series(1, $2::int) AS talk
     ) AS held`,
    [shopId, sittings, days, lastDay],
  );
  await pool.query('VACUUM ANALYZE "Sitting"');
}
