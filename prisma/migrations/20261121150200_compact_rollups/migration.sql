-- One row where a hundred stood: how many days before a visitor had come is told by two lists of one row. And what a day's
-- buyers spent is summed by day, so that a period adds up hundreds of rows in place of all of its buyers.

ALTER TABLE "VisitorRollup" RENAME TO "VisitorRollupByRow";
ALTER TABLE "VisitorRollupByRow" DROP CONSTRAINT "VisitorRollup_pkey";
ALTER TABLE "VisitorRollupByRow" DROP CONSTRAINT "VisitorRollup_shopId_fkey";

CREATE TABLE "VisitorRollup" (
    "shopId" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "arm" TEXT NOT NULL,
    "device" TEXT NOT NULL,
    "visitors" INTEGER NOT NULL,
    "repeats" INTEGER[],
    "firsts" INTEGER[],

    CONSTRAINT "VisitorRollup_pkey" PRIMARY KEY ("shopId","day","stage","arm","device")
);

WITH gaps AS (
  SELECT "shopId", day, stage, arm, device, day::date - since::date AS gap,
    sum(visitors) FILTER (WHERE "isRepeat") AS repeats, sum(visitors) FILTER (WHERE NOT "isRepeat") AS firsts
  FROM "VisitorRollupByRow" GROUP BY 1, 2, 3, 4, 5, 6
),
spans AS (
  SELECT "shopId", day, stage, arm, device, max(gap) AS most FROM gaps GROUP BY 1, 2, 3, 4, 5
),
counted AS (
  SELECT "shopId", day, stage, arm, device, gap, sum(coalesce(gaps.repeats, 0)) OVER so_far AS repeats,
    sum(coalesce(gaps.firsts, 0)) OVER so_far AS firsts
  FROM spans CROSS JOIN LATERAL generate_series(0, most) AS gap
  LEFT JOIN gaps USING ("shopId", day, stage, arm, device, gap)
  WINDOW so_far AS (PARTITION BY "shopId", day, stage, arm, device ORDER BY gap)
)
INSERT INTO "VisitorRollup" ("shopId", day, stage, arm, device, visitors, repeats, firsts)
SELECT "shopId", day, stage, arm, device, max(repeats) + max(firsts), array_agg(repeats::int ORDER BY gap),
  array_agg(firsts::int ORDER BY gap)
FROM counted GROUP BY 1, 2, 3, 4, 5;

DROP TABLE "VisitorRollupByRow";

ALTER TABLE "VisitorRollup" ADD CONSTRAINT "VisitorRollup_shopId_fkey" FOREIGN KEY ("shopId") REFERENCES "Shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "BuyerRollup" ADD COLUMN "previousDay" TEXT;
UPDATE "BuyerRollup" AS buyer SET "previousDay" = known.before
FROM (
  SELECT "shopId", day, "visitorId", arm, lag(day) OVER (PARTITION BY "shopId", "visitorId", arm ORDER BY day) AS before
  FROM "BuyerRollup" WHERE "visitorId" <> ''
) AS known
WHERE known.before IS NOT NULL AND known."shopId" = buyer."shopId" AND known.day = buyer.day
  AND known."visitorId" = buyer."visitorId" AND known.arm = buyer.arm;
CREATE INDEX "BuyerRollup_shopId_previousDay_idx" ON "BuyerRollup"("shopId", "previousDay");

CREATE TABLE "RevenueRollup" (
    "shopId" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "arm" TEXT NOT NULL,
    "device" TEXT NOT NULL,
    "firstDay" TEXT NOT NULL,
    "orders" INTEGER NOT NULL,
    "net" BIGINT NOT NULL,
    "direct" BIGINT NOT NULL,
    "assisted" BIGINT NOT NULL,
    "touched" BIGINT NOT NULL,
    "discounts" BIGINT NOT NULL,
    "refunded" BIGINT NOT NULL,
    "net2" DOUBLE PRECISION NOT NULL,
    "net3" DOUBLE PRECISION NOT NULL,
    "net4" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "RevenueRollup_pkey" PRIMARY KEY ("shopId","day","arm","device","firstDay")
);

INSERT INTO "RevenueRollup" ("shopId", day, arm, device, "firstDay", orders, net, direct, assisted, touched, discounts, refunded,
  net2, net3, net4)
SELECT "shopId", day, arm, device, "firstDay", sum(orders), sum(net), sum(direct), sum(assisted), sum(touched), sum(discounts),
  sum(refunded), sum(net::float8 ^ 2), sum(net::float8 ^ 3), sum(net::float8 ^ 4)
FROM "BuyerRollup" GROUP BY 1, 2, 3, 4, 5;

ALTER TABLE "RevenueRollup" ADD CONSTRAINT "RevenueRollup_shopId_fkey" FOREIGN KEY ("shopId") REFERENCES "Shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;
