import type { ProductQuery, ProductsView } from "~/contracts/product-view";
import { type ResultPeriods, resolvePeriods } from "~/lib/result-periods";
import { addDays, dayOf } from "~/lib/shop-calendar";
import type { Clock } from "~/ports/clock";
import type { ProductFigures } from "~/ports/product-figures";
import type { RollupStore } from "~/ports/rollup-store";
import { catchUp } from "./catch-up";
import type { ResultsShop } from "./read-results";

const PAGE_SIZE = 25;

/** One page of the products that anything happened to, beside the comparison period. What has changed is rolled up first. */
export async function readProducts(
  { rollups, products, clock }: { rollups: RollupStore; products: ProductFigures; clock: Clock },
  shop: ResultsShop,
  query: ProductQuery,
): Promise<ProductsView & { today: string; periods: ResultPeriods; countedUntil: Date | null }> {
  const countedUntil = await catchUp({ rollups, clock }, shop, ["products"]);
  const today = dayOf(clock.now(), shop.timezone);
  const earliest = addDays(today, 1 - shop.settings.retentionDays);
  const periods = resolvePeriods(query, { today, earliest });
  const { device, sort, direction, find, page } = query;
  const { period, comparison } = periods;
  const selection = { ...period, comparison, device, sort, direction, find, limit: PAGE_SIZE };
  const { rows, total } = await products.list({ ...selection, offset: (page - 1) * PAGE_SIZE });
  // An address of long ago may name a page that is no more.
  if (rows.length === 0 && page > 1) return readProducts({ rollups, products, clock }, shop, { ...query, page: 1 });
  return { rows, total, page, pageSize: PAGE_SIZE, today, periods, countedUntil };
}
