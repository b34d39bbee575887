/**
 * Rolls up one day ($1 shop, $2 day) of cohorts, after its buyers. Everything about a visitor is told by the first day alone
 * (arm, device, channel), so that a later day changes no earlier one. Who talked on a later day than the first has not talked here.
 */
export const COUNT_COHORTS = `
  WITH present AS (
    SELECT "visitorId" AS visitor, sum(orders) AS orders, sum(net) AS net
    FROM (
      SELECT "visitorId", 0 AS orders, 0 AS net FROM "VisitorDay" WHERE "shopId" = $1 AND day = $2 AND "isCounted"
      UNION ALL
      SELECT "visitorId", orders, net FROM "BuyerRollup" WHERE "shopId" = $1 AND day = $2 AND "visitorId" <> ''
    ) AS came
    GROUP BY "visitorId"
  ), known AS (
    SELECT present.*, coalesce(came.first_on, $2) AS first_visit, came.last_on AS came_before,
      coalesce(bought.first_on, CASE WHEN orders > 0 THEN $2 END) AS first_order, bought.last_on AS bought_before
    FROM present
    CROSS JOIN LATERAL (
      SELECT min(day) AS first_on, max(day) AS last_on FROM "VisitorDay" AS earlier
      WHERE earlier."shopId" = $1 AND earlier."visitorId" = visitor AND earlier.day < $2 AND earlier."isCounted"
    ) AS came
    CROSS JOIN LATERAL (
      SELECT min(day) AS first_on, max(day) AS last_on FROM "BuyerRollup" AS earlier
      WHERE earlier."shopId" = $1 AND earlier."visitorId" = visitor AND earlier.day < $2
    ) AS bought
  ), member AS (
    SELECT known.*, kind, first_day, ($2::date - first_day::date) / 7 AS week
    FROM known
    CROSS JOIN LATERAL (VALUES ('visit', first_visit), ('purchase', first_order)) AS born (kind, first_day)
    WHERE first_day IS NOT NULL
  )
  INSERT INTO "CohortRollup" ("shopId", day, kind, cohort, week, arm, device, channel, visitors, buyers, "newBuyers", orders, net)
  SELECT $1, $2, kind, to_char(date_trunc('week', first_day::date), 'YYYY-MM-DD'), week, coalesce(birth.arm, ''),
    coalesce(birth.device, 'unknown'),
    CASE WHEN birth.engaged THEN coalesce(talk.channel, 'widget') ELSE '' END,
    count(*) FILTER (WHERE came_before IS NULL OR came_before < first_day OR (came_before::date - first_day::date) / 7 < week),
    count(*) FILTER (WHERE orders > 0 AND
      (bought_before IS NULL OR bought_before < first_day OR (bought_before::date - first_day::date) / 7 < week)),
    count(*) FILTER (WHERE orders > 0 AND bought_before IS NULL), sum(orders), sum(net)
  FROM member
  LEFT JOIN "VisitorDay" AS birth ON birth."shopId" = $1 AND birth."visitorId" = visitor AND birth.day = first_day
  LEFT JOIN LATERAL (
    SELECT channel FROM "Conversation" AS conversation
    WHERE birth.engaged AND conversation."shopId" = $1 AND conversation."visitorId" = visitor
    ORDER BY "startedAt" LIMIT 1
  ) AS talk ON true
  GROUP BY 3, 4, 5, 6, 7, 8`;
