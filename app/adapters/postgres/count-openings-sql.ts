const KINDS = ["offered", "held-out", "shown", "engaged", "dismissed"];
const TYPES = KINDS.map((kind) => `'opening-${kind}'`).join(", ");
const TIMES = KINDS.map((kind) => `coalesce(sum(times) FILTER (WHERE type = 'opening-${kind}'), 0)`).join(", ");

/**
 * Rolls up one day ($1 shop, $2 day, $3 and $4 its first moment and that of the next day, $5 whether test orders count) of
 * openings, and what came of those that were seen on it: whether the visitor filled a cart within a day, and the orders of the
 * week since, each of them counted for the last day on which the visitor had seen the same before it, so that days add up.
 *
 * Each row stands twice: by the visitor's first day, and with an empty one over all of them, which is what is read most often.
 */
export const COUNT_OPENINGS = `
  WITH told AS MATERIALIZED (
    SELECT visitor_id, data->>'move' AS move, coalesce(data->>'rule', '') AS rule, type, count(*) AS times,
      min(at) AS first_at, max(at) AS last_at
    FROM events.event
    WHERE shop_id = $1 AND at >= $3 AND at < $4 AND type IN (${TYPES}) AND data->>'move' IS NOT NULL
    GROUP BY 1, 2, 3, 4
  ), seen AS MATERIALIZED (
    SELECT * FROM told WHERE type = 'opening-shown' AND visitor_id IS NOT NULL
  ), sold AS (
    SELECT seen.visitor_id, seen.move, seen.rule, count(*) AS orders, sum(sale.net) AS revenue
    FROM seen JOIN "Order" AS sale ON sale."shopId" = $1 AND sale."visitorId" = seen.visitor_id
      AND sale."placedAt" >= seen.first_at AT TIME ZONE 'UTC'
      AND sale."placedAt" <= seen.last_at AT TIME ZONE 'UTC' + INTERVAL '7 days'
      AND sale."cancelledAt" IS NULL AND (NOT sale."isTest" OR $5)
    WHERE NOT EXISTS (
      SELECT FROM events.event AS later
      WHERE later.shop_id = $1 AND later.visitor_id = seen.visitor_id AND later.type = 'opening-shown'
        AND later.at >= $4 AND later.at <= sale."placedAt" AT TIME ZONE 'UTC'
        AND later.data->>'move' = seen.move AND coalesce(later.data->>'rule', '') = seen.rule
    )
    GROUP BY 1, 2, 3
  ), filled AS (
    SELECT visitor_id, move, rule FROM seen
    WHERE EXISTS (
      SELECT FROM "CartLink" AS link WHERE link."shopId" = $1 AND link."visitorId" = seen.visitor_id
        AND link."linkedAt" >= seen.first_at AT TIME ZONE 'UTC'
        AND link."linkedAt" <= seen.last_at AT TIME ZONE 'UTC' + INTERVAL '1 day'
    ) OR EXISTS (
      SELECT FROM events.event AS added WHERE added.shop_id = $1 AND added.visitor_id = seen.visitor_id
        AND added.type = 'product-added' AND added.at >= seen.first_at AND added.at <= seen.last_at + INTERVAL '1 day'
    )
  ), known AS (
    SELECT "visitorId" AS visitor_id, (array_agg(device ORDER BY day DESC))[1] AS device,
      min(day) FILTER (WHERE "isCounted") AS first_day
    FROM "VisitorDay"
    WHERE "shopId" = $1 AND day <= $2 AND "visitorId" IN (SELECT visitor_id FROM told)
    GROUP BY 1
  ), happened AS (
    SELECT visitor_id, move, rule, type, times, 0 AS orders, 0 AS revenue FROM told
    UNION ALL SELECT visitor_id, move, rule, 'order', 0, orders, revenue FROM sold
    UNION ALL SELECT visitor_id, move, rule, 'cart', 1, 0, 0 FROM filled
  ), met AS (
    SELECT happened.*, coalesce(known.device, 'unknown') AS device, coalesce(known.first_day, $2) AS first_day
    FROM happened LEFT JOIN known USING (visitor_id)
  )
  INSERT INTO "OpeningRollup" ("shopId", day, "firstDay", move, rule, device, offered, "heldOut", shown, engaged, dismissed,
    "addedToCart", orders, revenue)
  SELECT $1, $2, coalesce(first_day, ''), move, rule, device, ${TIMES},
    coalesce(sum(times) FILTER (WHERE type = 'cart'), 0), sum(orders), sum(revenue)
  FROM met
  GROUP BY GROUPING SETS ((move, rule, device, first_day), (move, rule, device))`;
