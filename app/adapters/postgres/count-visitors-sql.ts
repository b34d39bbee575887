/** A visitor's flags of a day, each stage with those that lead to it. */
const CART = `("addedToCart" OR "startedCheckout" OR "checkedOut")`;
const CHECKOUT = `("startedCheckout" OR "checkedOut")`;

/**
 * Parameters: shop, day. `before`: the last day before this one on which the visitor had reached the stage. Each list of a row
 * runs from 0 days before to as many as anybody of the row needs.
 */
export const COUNT_VISITORS = `
  WITH gaps AS (
    SELECT step.stage, present.arm, present.device, ($2::text)::date - coalesce(step.before, past.first_on, $2)::date AS gap,
      count(*) FILTER (WHERE step.before IS NOT NULL) AS repeats, count(*) FILTER (WHERE step.before IS NULL) AS firsts
    FROM "VisitorDay" AS present
    CROSS JOIN LATERAL (
      SELECT min(day) AS first_on, max(day) AS visit_on, max(day) FILTER (WHERE engaged) AS engaged_on,
        max(day) FILTER (WHERE recommended) AS recommended_on, max(day) FILTER (WHERE ${CART}) AS cart_on,
        max(day) FILTER (WHERE ${CHECKOUT}) AS checkout_on, max(day) FILTER (WHERE "checkedOut") AS ordered_on
      FROM "VisitorDay" AS earlier
      WHERE earlier."shopId" = $1 AND earlier."visitorId" = present."visitorId" AND earlier.day < $2 AND earlier."isCounted"
    ) AS past
    CROSS JOIN LATERAL (VALUES
      ('visit', true, past.visit_on), ('engaged', engaged, past.engaged_on),
      ('recommended', recommended, past.recommended_on), ('cart', ${CART}, past.cart_on),
      ('checkout', ${CHECKOUT}, past.checkout_on), ('order', "checkedOut", past.ordered_on)
    ) AS step (stage, is_reached, before)
    WHERE present."shopId" = $1 AND present.day = $2 AND present."isCounted" AND step.is_reached
    GROUP BY 1, 2, 3, 4
  ),
  spans AS (
    SELECT stage, arm, device, max(gap) AS most FROM gaps GROUP BY 1, 2, 3
  ),
  counted AS (
    SELECT stage, arm, device, gap, sum(coalesce(gaps.repeats, 0)) OVER so_far AS repeats,
      sum(coalesce(gaps.firsts, 0)) OVER so_far AS firsts
    FROM spans CROSS JOIN LATERAL generate_series(0, most) AS gap
    LEFT JOIN gaps USING (stage, arm, device, gap)
    WINDOW so_far AS (PARTITION BY stage, arm, device ORDER BY gap)
  )
  INSERT INTO "VisitorRollup" ("shopId", day, stage, arm, device, visitors, repeats, firsts)
  SELECT $1, $2, stage, arm, device, max(repeats) + max(firsts), array_agg(repeats::int ORDER BY gap),
    array_agg(firsts::int ORDER BY gap)
  FROM counted GROUP BY stage, arm, device`;
