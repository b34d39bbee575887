import type pg from "pg";

const PRODUCTS = 2000;
/** One conversation in the day of each visitor who talked, of this many messages. */
const MESSAGES = 4;

/** What a visit brings besides itself, by share: an opening in four visits of five, the rest as the widget reports it. */
const TYPES: [below: number, type: string][] = [
  [0.35, "hesitation"],
  [0.45, "opening-offered"],
  [0.54, "opening-shown"],
  [0.57, "opening-dismissed"],
  [0.59, "opening-engaged"],
  [0.6, "opening-held-out"],
  [0.7, "panel-open"],
  [0.78, "panel-close"],
  [0.9, "product-recommended"],
  [0.94, "card-click"],
  [0.97, "product-asked"],
  [0.98, "product-missed"],
  [1, "product-added"],
];
const MOVES = [
  "size-help",
  "comparison",
  "delivery",
  "returns",
  "alternative",
  "bundle",
  "free-shipping",
  "cart-rescue",
];

const chance = (salt: number) => `((hashtextextended(id, ${salt}) & 1048575)::float8 / 1048576)`;
/** Few products are asked for often, many hardly ever. */
const PRODUCT = `(1 + floor(${PRODUCTS} * ${chance(2)} ^ 3))::int::text`;

const INSERT_EVENTS = `
  INSERT INTO events.event (shop_id, id, at, type, visitor_id, data)
  SELECT $1, id, at, type, visitor_id, CASE
    WHEN type = 'hesitation' THEN jsonb_build_object('score', 0.7, 'reason', 'size-doubt')
    WHEN type LIKE 'opening-%' THEN jsonb_build_object('opening', id, 'reason', 'size-doubt', 'rule', NULL, 'experiment', NULL,
      'arm', NULL, 'offer', NULL, 'product', ${PRODUCT},
      'move', (ARRAY[${MOVES.map((move) => `'${move}'`).join(", ")}])[1 + floor(${chance(3)} * ${MOVES.length})::int])
    WHEN type = 'product-recommended' THEN jsonb_build_object('product', ${PRODUCT}, 'position', 1, 'block', 'products')
    WHEN type = 'product-asked' THEN jsonb_build_object('product', ${PRODUCT}, 'topic', 'size-fit',
      'sentiment', CASE WHEN ${chance(4)} < 0.1 THEN 'negative' ELSE 'neutral' END)
    WHEN type = 'product-missed' THEN jsonb_build_object('product', ${PRODUCT}, 'topic', 'color')
    WHEN type = 'product-added' THEN jsonb_build_object('product', ${PRODUCT}, 'variant', '1', 'quantity', 1)
    WHEN type = 'card-click' THEN jsonb_build_object('product', ${PRODUCT})
    ELSE '{}' END
  FROM (
    SELECT *, CASE ${TYPES.map(([below, type]) => `WHEN ${chance(1)} < ${below} THEN '${type}'`).join(" ")} END AS type
    FROM (
      SELECT "visitorId" || '-' || right(day, 5) || '-' || nth AS id, "visitorId" AS visitor_id,
        (day::timestamp + interval '9 hours' + nth * interval '40 seconds') AT TIME ZONE 'UTC' AS at
      FROM "VisitorDay" CROSS JOIN generate_series(1, $2::int) AS nth
      WHERE "shopId" = $1 AND day >= $3 AND day < $4
    ) AS dated
  ) AS typed`;

const INSERT_PRODUCTS = `
  INSERT INTO search.document (shop_id, id, handle, title, description, vendor, product_type, tags, collections, options, attributes,
    variants, price_min, price_max, available, facets, keywords, option_words, tsv, vocabulary_hash, source_updated_at, indexed_at)
  SELECT $1, nth::text, 'product-' || nth, 'Product number ' || nth, '', '', '', '{}', '[]', '[]', '{}', '[]', 1000, 1000, true, '{}', '', '',
    to_tsvector('simple', 'Product number ' || nth), '', now(), now()
  FROM generate_series(1, ${PRODUCTS}) AS nth`;

const INSERT_CONVERSATIONS = `
  INSERT INTO "Conversation" ("shopId", id, "visitorId", memory, "startedAt", "lastMessageAt")
  SELECT $1, "visitorId" || ':' || day, "visitorId", '{}', day::timestamp + interval '9 hours', day::timestamp + interval '9 hours 5 minutes'
  FROM "VisitorDay" WHERE "shopId" = $1 AND engaged`;

const INSERT_MESSAGES = `
  INSERT INTO "Message" ("shopId", id, "conversationId", author, text, blocks, "createdAt", sequence)
  SELECT $1, id || ':' || nth, id, CASE nth % 2 WHEN 0 THEN 'shopper' ELSE 'agent' END, 'Do you have this in blue?', '[]',
    "startedAt" + nth * interval '1 minute', nth
  FROM "Conversation" CROSS JOIN generate_series(0, ${MESSAGES - 1}) AS nth WHERE "shopId" = $1`;

/**
 * Events, conversations and products of the visits that are there, `perVisit` events each, into the partitions of their
 * months. Triggers are off, as in `fillHistory`.
 */
export async function fillEvents(
  pool: pg.Pool,
  shopId: string,
  { perVisit, firstDay, days }: { perVisit: number; firstDay: string; days: number },
): Promise<void> {
  await pool.query("SELECT events.ensure_partitions($1::timestamptz, $2)", [firstDay, Math.ceil(days / 28)]);
  const client = await pool.connect();
  try {
    await client.query("SET session_replication_role = replica");
    await client.query("SET synchronous_commit = off");
    // Month by month: in the order of time, as events come.
    const { rows } = await client.query<{ from: string; until: string }>(
      `SELECT to_char(month, 'YYYY-MM-DD') AS from, to_char(month + interval '1 month', 'YYYY-MM-DD') AS until
       FROM generate_series(date_trunc('month', $1::timestamp), $1::timestamp + make_interval(days => $2), interval '1 month') AS month`,
      [firstDay, days],
    );
    for (const { from, until } of rows) await client.query(INSERT_EVENTS, [shopId, perVisit, from, until]);
    await client.query(`INSERT INTO search.shop_index (shop_id, text_config, currency) VALUES ($1, 'simple', 'USD')`, [
      shopId,
    ]);
    await client.query(INSERT_PRODUCTS, [shopId]);
    await client.query(INSERT_CONVERSATIONS, [shopId]);
    await client.query(INSERT_MESSAGES, [shopId]);
    await client.query("RESET session_replication_role");
    await client.query("RESET synchronous_commit");
  } finally {
    client.release();
  }
}
