/** $1 shop, $2 day, $3 and $4 its first moment and that of the next day, $5 whether test orders count. */

/** Of a line that was partly taken back, the units that stayed count, at their part of the line's price. */
export const COUNT_PRODUCTS = `
  WITH told AS (
    SELECT data->>'product' AS product, type, data->>'sentiment' AS sentiment,
      CASE WHEN type = 'product-added' THEN coalesce((data->>'quantity')::int, 1) ELSE 1 END AS times
    FROM events.event
    WHERE shop_id = $1 AND at >= $3 AND at < $4 AND data->>'product' IS NOT NULL
      AND type IN ('product-asked', 'product-missed', 'product-recommended', 'card-click', 'product-added')
  ), sold AS (
    SELECT line->>'productId' AS product, count(DISTINCT sale.id) AS orders,
      sum((line->>'currentQuantity')::int) AS units,
      sum(round((line->>'net')::numeric * (line->>'currentQuantity')::int / nullif((line->>'quantity')::int, 0))) AS net
    FROM "Order" AS sale CROSS JOIN LATERAL jsonb_array_elements(sale.lines->'lines') AS line
    WHERE sale."shopId" = $1 AND sale."placedAt" >= $3::timestamptz AT TIME ZONE 'UTC'
      AND sale."placedAt" < $4::timestamptz AT TIME ZONE 'UTC'
      AND sale."cancelledAt" IS NULL AND (NOT sale."isTest" OR $5) AND line->>'productId' IS NOT NULL
    GROUP BY 1
  )
  INSERT INTO "ProductRollup" ("shopId", day, "productId", asked, complained, missed, recommended, opened, added, orders, units, net)
  SELECT $1, $2, product, sum(asked), sum(complained), sum(missed), sum(recommended), sum(opened), sum(added),
    sum(orders), sum(units), sum(net)
  FROM (
    SELECT product, count(*) FILTER (WHERE type = 'product-asked') AS asked,
      count(*) FILTER (WHERE type = 'product-asked' AND sentiment = 'negative') AS complained,
      count(*) FILTER (WHERE type = 'product-missed') AS missed,
      count(*) FILTER (WHERE type = 'product-recommended') AS recommended,
      count(*) FILTER (WHERE type = 'card-click') AS opened,
      coalesce(sum(times) FILTER (WHERE type = 'product-added'), 0) AS added, 0 AS orders, 0 AS units, 0 AS net
    FROM told GROUP BY product
    UNION ALL
    SELECT product, 0, 0, 0, 0, 0, 0, orders, units, coalesce(net, 0) FROM sold
  ) AS happened
  GROUP BY product`;

/** The topic of a complaint is what the shopper was about; of a wish that was not met, what was missing. */
export const COUNT_PRODUCT_TOPICS = `
  INSERT INTO "ProductTopicRollup" ("shopId", day, "productId", kind, topic, times)
  SELECT $1, $2, data->>'product', CASE type WHEN 'product-asked' THEN 'complaint' ELSE 'missing' END,
    coalesce(data->>'topic', ''), count(*)
  FROM events.event
  WHERE shop_id = $1 AND at >= $3 AND at < $4 AND data->>'product' IS NOT NULL
    AND (type = 'product-missed' OR type = 'product-asked' AND data->>'sentiment' = 'negative')
  GROUP BY 3, 4, 5`;

/** Products are gone one day: what they were called is kept ($1 shop, $2 day). */
export const KEEP_TITLES = `
  INSERT INTO "ProductTitle" AS kept ("shopId", "productId", title)
  SELECT $1, counted."productId", document.title
  FROM "ProductRollup" AS counted
  JOIN search.document AS document ON document.shop_id = $1 AND document.id = counted."productId"
  WHERE counted."shopId" = $1 AND counted.day = $2
  ORDER BY counted."productId"
  ON CONFLICT ("shopId", "productId") DO UPDATE SET title = excluded.title WHERE kept.title <> excluded.title`;
