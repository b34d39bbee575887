import type { Pool } from "pg";
import type { ProductFigure, ProductRowView, ProductTopicView } from "~/contracts/product-view";
import type { ProductFigures, ProductSelection } from "~/ports/product-figures";

const COLUMNS: Record<ProductFigure, string> = {
  ...{ asked: "asked", recommended: "recommended", opened: "opened", added: "added", units: "units" },
  ...{ revenue: "revenue", missed: "missed", complained: "complained" },
};

/** $1 shop, $2 and $3 first and last day, $4 part of a title or empty, $5 limit, $6 offset. */
function listSql({ sort, direction }: ProductSelection): string {
  return `
    WITH counted AS (
      SELECT "productId" AS id, sum(asked)::int AS asked, sum(complained)::int AS complained, sum(missed)::int AS missed,
        sum(recommended)::int AS recommended, sum(opened)::int AS opened, sum(added)::int AS added,
        sum(orders)::int AS orders, sum(units)::int AS units, sum(net::float8) AS revenue
      FROM "ProductRollup" WHERE "shopId" = $1 AND day >= $2 AND day <= $3 GROUP BY "productId"
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
  FROM "ProductRollup" WHERE "shopId" = $1 AND day >= $2 AND day <= $3 AND "productId" = ANY($4) GROUP BY "productId"`;

const LIST_TOPICS = `
  SELECT "productId" AS id, kind, topic, sum(times)::int AS times FROM "ProductTopicRollup"
  WHERE "shopId" = $1 AND day >= $2 AND day <= $3 AND "productId" = ANY($4) AND topic <> ''
  GROUP BY 1, 2, 3 ORDER BY times DESC, topic`;

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
      const values = [shopId, firstDay, lastDay, find, limit, offset];
      const { rows } = await pool.query<Row>(listSql(selection), values);
      const ids = rows.map(({ id }) => id);
      const [topics, earlier] = await Promise.all([
        pool.query<TopicRow>(LIST_TOPICS, [shopId, firstDay, lastDay, ids]),
        comparison && pool.query<BeforeRow>(LIST_BEFORE, [shopId, comparison.firstDay, comparison.lastDay, ids]),
      ]);

      const topicsOf = (id: string, kind: TopicRow["kind"]) =>
        topics.rows.filter((row) => row.id === id && row.kind === kind).map(({ topic, times }) => ({ topic, times }));
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
  };
}
