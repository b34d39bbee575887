import type { Pool } from "pg";
import type {
  ProductCounts,
  ProductFigure,
  ProductNameView,
  ProductRowView,
  ProductTopicView,
} from "~/contracts/product-view";
import type { ProductFigures, ProductSelection } from "~/ports/product-figures";

const COLUMNS: Record<ProductFigure, string> = {
  ...{ asked: "asked", recommended: "recommended", opened: "opened", added: "added", units: "units" },
  ...{ revenue: "revenue", missed: "missed", complained: "complained" },
};

/** $1 shop, $2 and $3 first and last day, $4 part of a title or empty, $5 limit, $6 offset, $7 device or empty for all. */
function listSql({ sort, direction }: ProductSelection): string {
  return `
    WITH counted AS (
      SELECT "productId" AS id, sum(asked)::int AS asked, sum(complained)::int AS complained, sum(missed)::int AS missed,
        sum(recommended)::int AS recommended, sum(opened)::int AS opened, sum(added)::int AS added,
        sum(orders)::int AS orders, sum(units)::int AS units, sum(net::float8) AS revenue
      FROM "ProductRollup" WHERE "shopId" = $1 AND device = $7 AND day >= $2 AND day <= $3 GROUP BY "productId"
    ), named AS (
      SELECT counted.*, coalesce(document.title, kept.title) AS title, document.image_url AS "imageUrl",
        document.id IS NOT NULL AS "isListed"
      FROM counted
      LEFT JOIN search.document AS document ON document.shop_id = $1 AND document.id = counted.id
      LEFT JOIN "ProductTitle" AS kept ON kept."shopId" = $1 AND kept."productId" = counted.id
    )
    SELECT *, count(*) OVER ()::int AS total FROM named
    WHERE $4 = '' OR strpos(search.fold(title), search.fold($4)) > 0
    ORDER BY ${COLUMNS[sort]} ${direction === "ascending" ? "ASC" : "DESC"}, title NULLS LAST, id LIMIT $5 OFFSET $6`;
}

/** The days of the key bound the rows that are read; the products are those of one page. */
const LIST_BEFORE = `
  SELECT "productId" AS id, sum(asked)::int AS asked, sum(complained)::int AS complained, sum(missed)::int AS missed,
    sum(recommended)::int AS recommended, sum(opened)::int AS opened, sum(added)::int AS added,
    sum(units)::int AS units, sum(net::float8) AS revenue
  FROM "ProductRollup" WHERE "shopId" = $1 AND device = $5 AND day >= $2 AND day <= $3 AND "productId" = ANY($4)
  GROUP BY "productId"`;

const LIST_TOPICS = `
  SELECT "productId" AS id, kind, topic, sum(times)::int AS times FROM "ProductTopicRollup"
  WHERE "shopId" = $1 AND device = $5 AND day >= $2 AND day <= $3 AND "productId" = ANY($4) AND topic <> ''
  GROUP BY 1, 2, 3 ORDER BY times DESC, topic`;

const FIND_NAME = `
  SELECT coalesce(document.title, kept.title) AS title, document.image_url AS "imageUrl", document.id IS NOT NULL AS "isListed"
  FROM (SELECT $1::text AS shop_id, $2::text AS id) AS wanted
  LEFT JOIN search.document AS document ON document.shop_id = wanted.shop_id AND document.id = wanted.id
  LEFT JOIN "ProductTitle" AS kept ON kept."shopId" = wanted.shop_id AND kept."productId" = wanted.id
  WHERE document.id IS NOT NULL OR kept.title IS NOT NULL
    OR EXISTS (SELECT FROM "ProductRollup" WHERE "shopId" = $1 AND device = '' AND "productId" = $2)`;

const LIST_DAYS = `
  SELECT day, asked, complained, pleased, missed, recommended, opened, added, units, net::float8 AS revenue
  FROM "ProductRollup" WHERE "shopId" = $1 AND device = $5 AND day >= $2 AND day <= $3 AND "productId" = $4 ORDER BY day`;

type Row = Omit<ProductRowView, "before" | "complaints" | "missing"> & { total: number };
type BeforeRow = Record<ProductFigure, number> & { id: string };
type TopicRow = ProductTopicView & { id: string; kind: "complaint" | "missing" };

const NOTHING: Record<ProductFigure, number> = {
  ...{ asked: 0, recommended: 0, opened: 0, added: 0, units: 0, revenue: 0, missed: 0, complained: 0 },
};

export function createPostgresProductFigures(pool: Pool, shopId: string): ProductFigures {
  return {
    async list(selection) {
      const { firstDay, lastDay, comparison, find, limit, offset } = selection;
      const device = toColumn(selection.device);
      const values = [shopId, firstDay, lastDay, find, limit, offset, device];
      const { rows } = await pool.query<Row>(listSql(selection), values);
      const ids = rows.map(({ id }) => id);
      const [topics, earlier] = await Promise.all([
        pool.query<TopicRow>(LIST_TOPICS, [shopId, firstDay, lastDay, ids, device]),
        comparison &&
          pool.query<BeforeRow>(LIST_BEFORE, [shopId, comparison.firstDay, comparison.lastDay, ids, device]),
      ]);

      const topicsOf = (id: string, kind: TopicRow["kind"]) => pickTopics(topics.rows, id, kind);
      const before = earlier && new Map(earlier.rows.map(({ id, ...figures }) => [id, figures]));

      return {
        total: rows[0]?.total ?? 0,
        rows: rows.map(({ id, title, imageUrl, isListed, asked, complained, missed, ...row }) => ({
          ...{ id, title, imageUrl, isListed, asked, complained, missed },
          ...{ recommended: row.recommended, opened: row.opened, added: row.added },
          ...{ orders: row.orders, units: row.units, revenue: row.revenue },
          before: before && (before.get(id) ?? NOTHING),
          complaints: topicsOf(id, "complaint"),
          missing: topicsOf(id, "missing"),
        })),
      };
    },

    async findName(productId) {
      const { rows } = await pool.query<ProductNameView>(FIND_NAME, [shopId, productId]);
      return rows[0] ?? null;
    },

    async listDays({ firstDay, lastDay, productId, device }) {
      const values = [shopId, firstDay, lastDay, productId, toColumn(device)];
      return (await pool.query<ProductCounts & { day: string }>(LIST_DAYS, values)).rows;
    },

    async listTopics({ firstDay, lastDay, productId, device }) {
      const values = [shopId, firstDay, lastDay, [productId], toColumn(device)];
      const { rows } = await pool.query<TopicRow>(LIST_TOPICS, values);
      return {
        complaints: pickTopics(rows, productId, "complaint"),
        missing: pickTopics(rows, productId, "missing"),
      };
    },
  };
}

function toColumn(device: ProductSelection["device"]): string {
  return device === "all" ? "" : device;
}

function pickTopics(rows: TopicRow[], id: string, kind: TopicRow["kind"]): ProductTopicView[] {
  return rows.filter((row) => row.id === id && row.kind === kind).map(({ topic, times }) => ({ topic, times }));
}
