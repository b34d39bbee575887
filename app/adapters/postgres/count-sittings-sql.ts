const OUTCOMES = ["ordered", "handed-over", "in-cart", "answered"]
  .map((outcome) => `count(*) FILTER (WHERE outcome = '${outcome}')`)
  .join(", ");
const HAS_TOPIC = `topics <> '{}'`;

/**
 * Each roll-up of a day ($1 shop, $2 day) stands four times: by device and first day, by either of them, and over all; what is
 * summed over is empty. So whatever a page asks for, it adds up as few rows as there can be.
 */
export const COUNT_SITTINGS = `
  INSERT INTO "SittingRollup" ("shopId", day, device, "firstDay", conversations, ordered, "handedOver", "inCart", answered,
    "withTopic", resolved, recognised, "resolvedForGood", "lastEndedAt", "withoutPerson", "ratedUp", "ratedDown", sentiments,
    "sentimentSum", "sentimentSquares", "costMicros", "costSquares", orders, net)
  SELECT $1, $2, coalesce(device, ''), coalesce("firstDay", ''), count(*), ${OUTCOMES},
    count(*) FILTER (WHERE ${HAS_TOPIC}), count(*) FILTER (WHERE "isResolved"),
    count(*) FILTER (WHERE arm IS NOT NULL AND ${HAS_TOPIC}),
    count(*) FILTER (WHERE arm IS NOT NULL AND ${HAS_TOPIC} AND "isResolved" AND NOT "cameBack"), max("endedAt"),
    count(*) FILTER (WHERE NOT "withPerson"), sum("ratedUp"), sum("ratedDown"), count(sentiment),
    coalesce(sum(sentiment), 0), coalesce(sum(sentiment ^ 2), 0), sum("costMicros"), sum("costMicros"::float8 ^ 2),
    sum(orders), sum(net)
  FROM "Sitting" WHERE "shopId" = $1 AND day = $2
  GROUP BY CUBE (device, "firstDay") HAVING count(*) > 0`;

/** A sitting counts under its path and each of its topics and types of products. */
export const COUNT_SITTING_TOPICS = `
  INSERT INTO "SittingTopicRollup" ("shopId", day, device, "firstDay", kind, name, conversations, ordered, "handedOver", "inCart",
    answered, net, unmet, sentiments, "sentimentSum")
  SELECT $1, $2, coalesce(device, ''), coalesce("firstDay", ''), kind, name, count(*), ${OUTCOMES}, sum(net),
    count(*) FILTER (WHERE unmet > 0), count(sentiment), coalesce(sum(sentiment), 0)
  FROM "Sitting" CROSS JOIN LATERAL (
    SELECT 'path' AS kind, path AS name
    UNION ALL SELECT 'topic', unnest(topics)
    UNION ALL SELECT 'product-type', unnest("productTypes")
  ) AS told
  WHERE "shopId" = $1 AND day = $2
  GROUP BY kind, name, CUBE (device, "firstDay")`;
