/**
 * Parameters: shop, day, its first moment and the next day's, whether test orders count. An order counts as touched where the
 * visitor had met the assistant on its day or within the seven days before. Days are counted in order, so those before stand.
 */
export const COUNT_BUYERS = `
  INSERT INTO "BuyerRollup" ("shopId", day, "visitorId", arm, device, "firstDay",
    orders, net, direct, assisted, touched, discounts, refunded, "previousDay")
  SELECT $1, $2, sold.visitor, sold.arm, coalesce(min(way.device), 'unknown'), coalesce(min(way.first), $2), count(*),
    sum(net), sum("directNet"), coalesce(sum(net) FILTER (WHERE "isAssisted"), 0),
    coalesce(sum(net) FILTER (WHERE "isAssisted" OR way.touched), 0), sum(discounts), sum(refunded),
    (SELECT max(day) FROM "BuyerRollup" AS known
     WHERE known."shopId" = $1 AND known."visitorId" = sold.visitor AND known.arm = sold.arm AND known.day < $2 AND sold.visitor <> '')
  FROM (
    SELECT CASE WHEN arm IS NULL OR "visitorId" IS NULL THEN '' ELSE "visitorId" END AS visitor,
      CASE WHEN arm IS NULL OR "visitorId" IS NULL THEN 'none' ELSE arm END AS arm,
      net, "directNet", "isAssisted", discounts, refunded
    FROM "Order"
    WHERE "shopId" = $1 AND "placedAt" >= $3::timestamptz AT TIME ZONE 'UTC' AND "placedAt" < $4::timestamptz AT TIME ZONE 'UTC'
      AND "cancelledAt" IS NULL AND (NOT "isTest" OR $5)
  ) AS sold
  LEFT JOIN LATERAL (
    SELECT min(day) FILTER (WHERE "isCounted") AS first, max(device) FILTER (WHERE day = $2) AS device,
      bool_or((touched OR engaged) AND day >= to_char($2::date - 7, 'YYYY-MM-DD')) AS touched
    FROM "VisitorDay" AS known
    WHERE known."shopId" = $1 AND known."visitorId" = sold.visitor AND known.day <= $2
  ) AS way ON sold.visitor <> ''
  GROUP BY sold.visitor, sold.arm`;

/** Parameters: shop, day. Of the buyers of the day. */
export const COUNT_REVENUE = `
  INSERT INTO "RevenueRollup" ("shopId", day, arm, device, "firstDay", orders, net, direct, assisted, touched, discounts,
    refunded, net2, net3, net4)
  SELECT $1, $2, arm, device, "firstDay", sum(orders), sum(net), sum(direct), sum(assisted), sum(touched), sum(discounts),
    sum(refunded), sum(net::float8 ^ 2), sum(net::float8 ^ 3), sum(net::float8 ^ 4)
  FROM "BuyerRollup" WHERE "shopId" = $1 AND day = $2
  GROUP BY arm, device, "firstDay"`;
