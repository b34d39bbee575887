/**
 * $1 shop, $2 day, $3 and $4 its first moment and that of the next day, $5 whether test orders count. Each row stands by the
 * visitor's device, and with an empty one over all of them, which is what is read most often; whose device nobody knows is
 * among all of them alone.
 */
const DEVICES = `'phone', 'tablet', 'desktop'`;
const OF_A_VISITOR = (id: string) => `LEFT JOIN "Visitor" AS visitor ON visitor."shopId" = $1 AND visitor.id = ${id}`;

/**
 * Rows of one device stand together, so that a page reads no more of the disk than its own.
 * Of a line that was partly taken back, the units that stayed count, at their part of the line's price.
 */
export const COUNT_PRODUCTS = `
  WITH told AS (
    SELECT data->>'product' AS product, device, type, data->>'sentiment' AS sentiment,
      CASE WHEN type = 'product-added' THEN coalesce((data->>'quantity')::int, 1) ELSE 1 END AS times
    FROM events.event ${OF_A_VISITOR("visitor_id")}
    WHERE shop_id = $1 AND at >= $3 AND at < $4 AND data->>'product' IS NOT NULL
      AND type IN ('product-asked', 'product-missed', 'product-recommended', 'card-click', 'product-added')
  ), sold AS (
    SELECT line->>'productId' AS product, device, count(DISTINCT sale.id) AS orders,
      sum((line->>'currentQuantity')::int) AS units,
      sum(round((line->>'net')::numeric * (line->>'currentQuantity')::int / nullif((line->>'quantity')::int, 0))) AS net
    FROM "Order" AS sale CROSS JOIN LATERAL jsonb_array_elements(sale.lines->'lines') AS line
    ${OF_A_VISITOR(`sale."visitorId"`)}
    WHERE sale."shopId" = $1 AND sale."placedAt" >= $3::timestamptz AT TIME ZONE 'UTC'
      AND sale."placedAt" < $4::timestamptz AT TIME ZONE 'UTC'
      AND sale."cancelledAt" IS NULL AND (NOT sale."isTest" OR $5) AND line->>'productId' IS NOT NULL
    GROUP BY 1, 2
  )
  INSERT INTO "ProductRollup" ("shopId", device, day, "productId", asked, complained, pleased, missed, recommended, opened,
    added, orders, units, net)
  SELECT $1, coalesce(device, ''), $2, product, sum(asked), sum(complained), sum(pleased), sum(missed), sum(recommended),
    sum(opened), sum(added), sum(orders), sum(units), sum(net)
  FROM (
    SELECT product, device, count(*) FILTER (WHERE type = 'product-asked') AS asked,
      count(*) FILTER (WHERE type = 'product-asked' AND sentiment = 'negative') AS complained,
      count(*) FILTER (WHERE type = 'product-asked' AND sentiment = 'positive') AS pleased,
      count(*) FILTER (WHERE type = 'product-missed') AS missed,
      count(*) FILTER (WHERE type = 'product-recommended') AS recommended,
      count(*) FILTER (WHERE type = 'card-click') AS opened,
      coalesce(sum(times) FILTER (WHERE type = 'product-added'), 0) AS added, 0 AS orders, 0 AS units, 0 AS net
    FROM told GROUP BY product, device
    UNION ALL
    SELECT product, device, 0, 0, 0, 0, 0, 0, 0, orders, units, coalesce(net, 0) FROM sold
  ) AS happened
  GROUP BY product, GROUPING SETS ((device), ())
  HAVING grouping(device) = 1 OR device IN (${DEVICES})
  ORDER BY 2`;

/** The topic of a complaint is what the shopper was about; of a wish that was not met, what was missing. */
export const COUNT_PRODUCT_TOPICS = `
  INSERT INTO "ProductTopicRollup" ("shopId", device, day, "productId", kind, topic, times)
  SELECT $1, coalesce(device, ''), $2, product, kind, topic, count(*)
  FROM (
    SELECT device, data->>'product' AS product, CASE type WHEN 'product-asked' THEN 'complaint' ELSE 'missing' END AS kind,
      coalesce(data->>'topic', '') AS topic
    FROM events.event ${OF_A_VISITOR("visitor_id")}
    WHERE shop_id = $1 AND at >= $3 AND at < $4 AND data->>'product' IS NOT NULL
      AND (type = 'product-missed' OR type = 'product-asked' AND data->>'sentiment' = 'negative')
  ) AS told
  GROUP BY product, kind, topic, GROUPING SETS ((device), ())
  HAVING grouping(device) = 1 OR device IN (${DEVICES})`;

/** Products are gone one day: what they were called is kept ($1 shop, $2 day). */
export const KEEP_TITLES = `
  INSERT INTO "ProductTitle" AS kept ("shopId", "productId", title)
  SELECT $1, counted."productId", document.title
  FROM "ProductRollup" AS counted
  JOIN search.document AS document ON document.shop_id = $1 AND document.id = counted."productId"
  WHERE counted."shopId" = $1 AND counted.device = '' AND counted.day = $2
  ORDER BY counted."productId"
  ON CONFLICT ("shopId", "productId") DO UPDATE SET title = excluded.title WHERE kept.title <> excluded.title`;
