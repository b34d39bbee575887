import type { Pool } from "pg";
import { z } from "zod";
import { merchandisingRuleSchema, merchandisingWeightsSchema } from "~/contracts/merchandising";
import { foldText } from "~/lib/fold-text";
import type { FigureCounts, MerchandisingStore, TargetStanding } from "~/ports/merchandising-store";

/** Every turn reads it: one query, and plain SQL. */
const READ = `
  SELECT
    coalesce((SELECT jsonb_agg(jsonb_build_object('id', id, 'action', action, 'kind', kind, 'value', value, 'label', label)
      ORDER BY "createdAt" DESC, id) FROM "MerchandisingRule" WHERE "shopId" = $1), '[]') AS rules,
    coalesce((SELECT jsonb_build_object('margin', margin, 'stock', stock, 'returns', returns)
      FROM "MerchandisingWeights" WHERE "shopId" = $1), '{}') AS weights`;

const SAVE_RULE = `
  INSERT INTO "MerchandisingRule" ("shopId", id, action, kind, value, label, "createdAt")
  VALUES ($1, $2, $3, $4, $5, $6, $7)
  ON CONFLICT ("shopId", kind, value) DO UPDATE SET action = excluded.action, label = excluded.label
  RETURNING id`;

const SAVE_WEIGHTS = `
  INSERT INTO "MerchandisingWeights" ("shopId", margin, stock, returns) VALUES ($1, $2, $3, $4)
  ON CONFLICT ("shopId") DO UPDATE SET margin = excluded.margin, stock = excluded.stock, returns = excluded.returns`;

/** What an order's line has lost since it was placed came back, or was taken out before it was sent. */
const COUNT_RETURNS = `
  WITH counted AS (
    SELECT line->>'productId' AS id, sum((line->>'quantity')::int) AS sold,
      sum((line->>'quantity')::int - (line->>'currentQuantity')::int) AS returned
    FROM "Order" AS o JOIN "Shop" AS shop ON shop.id = o."shopId"
      CROSS JOIN LATERAL jsonb_array_elements(o.lines->'lines') AS line
    WHERE o."shopId" = $1 AND o."placedAt" >= $2::timestamp AND o."cancelledAt" IS NULL
      AND (NOT o."isTest" OR shop."isDevelopment")
      AND line->>'productId' IS NOT NULL
    GROUP BY 1
  )
  UPDATE search.product_figures AS figures SET sold = coalesce(counted.sold, 0), returned = coalesce(counted.returned, 0)
  FROM search.product_figures AS present LEFT JOIN counted ON counted.id = present.id
  WHERE figures.shop_id = $1 AND present.shop_id = $1 AND present.id = figures.id
    AND (figures.sold, figures.returned) IS DISTINCT FROM (coalesce(counted.sold, 0), coalesce(counted.returned, 0))`;

/** Types, vendors and collections by the facets that filters use too; the facets' index answers them. */
const DESCRIBE_TARGETS = `
  SELECT rule.id AS "ruleId", found.products, found.title, found."imageUrl"
  FROM unnest($2::text[], $3::text[], $4::text[]) AS rule(id, kind, value)
  CROSS JOIN LATERAL (
    SELECT count(*)::int AS products, min(title) AS title, min(image_url) AS "imageUrl"
      FROM search.document WHERE shop_id = $1 AND id = rule.value HAVING rule.kind = 'product'
    UNION ALL SELECT count(*)::int, NULL, NULL
      FROM search.document WHERE shop_id = $1 AND tags @> ARRAY[rule.value] HAVING rule.kind = 'tag'
    UNION ALL SELECT count(*)::int, NULL, NULL
      FROM search.document WHERE shop_id = $1 AND facets @> ARRAY[rule.value] HAVING rule.kind = 'facet'
  ) AS found`;

const COUNT_FIGURES = `
  SELECT count(*)::int AS products, count(margin)::int AS margin, count(stock)::int AS stock,
    count(*) FILTER (WHERE sold > 0)::int AS sold
  FROM search.document AS d LEFT JOIN search.product_figures AS f USING (shop_id, id) WHERE shop_id = $1`;

const FACETS = { "product-type": "type", vendor: "vendor", collection: "collection" } as const;

const rulesSchema = z.array(merchandisingRuleSchema);
type Row = { rules: unknown; weights: unknown };

export function createPostgresMerchandisingStore(pool: Pool, shopId: string): MerchandisingStore {
  return {
    async read() {
      const { rows } = await pool.query<Row>(READ, [shopId]);
      return {
        rules: rulesSchema.parse(rows[0]?.rules ?? []),
        weights: merchandisingWeightsSchema.parse(rows[0]?.weights ?? {}),
      };
    },

    async saveRule({ id, action, kind, value, label }, createdAt) {
      const { rows } = await pool.query<{ id: string }>(SAVE_RULE, [
        shopId,
        id,
        action,
        kind,
        value,
        label,
        createdAt.toISOString(),
      ]);
      return rows[0]?.id ?? id;
    },

    async removeRule(id) {
      const { rowCount } = await pool.query(`DELETE FROM "MerchandisingRule" WHERE "shopId" = $1 AND id = $2`, [
        shopId,
        id,
      ]);
      return rowCount === 1;
    },

    async describeTargets(rules) {
      if (rules.length === 0) return [];
      const targets = rules.map(({ kind, value }) =>
        kind === "product" || kind === "tag"
          ? { kind, value }
          : { kind: "facet", value: `${FACETS[kind]}:${foldText(value)}` },
      );
      const { rows } = await pool.query<TargetStanding>(DESCRIBE_TARGETS, [
        shopId,
        rules.map(({ id }) => id),
        targets.map(({ kind }) => kind),
        targets.map(({ value }) => value),
      ]);
      return rows;
    },

    async countFigures() {
      const { rows } = await pool.query<FigureCounts>(COUNT_FIGURES, [shopId]);
      return rows[0] ?? { products: 0, margin: 0, stock: 0, sold: 0 };
    },

    async saveWeights({ margin, stock, returns }) {
      await pool.query(SAVE_WEIGHTS, [shopId, margin, stock, returns]);
    },

    async countReturns(since) {
      await pool.query(COUNT_RETURNS, [shopId, since.toISOString()]);
    },
  };
}
