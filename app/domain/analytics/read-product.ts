import type {
  PainPointView,
  ProductCounts,
  ProductDayView,
  ProductDetailView,
  ProductFilter,
  ProductTopicView,
} from "~/contracts/product-view";
import { listDays, type Period, type ResultPeriods, resolvePeriods } from "~/lib/result-periods";
import { addDays, dayOf } from "~/lib/shop-calendar";
import type { Clock } from "~/ports/clock";
import type { ProductFigures } from "~/ports/product-figures";
import type { RollupStore } from "~/ports/rollup-store";
import { catchUp } from "./catch-up";
import type { ResultsShop } from "./read-results";
import { MOOD_DAYS, trailMoods } from "./trail-moods";

type ProductDetail = ProductDetailView & { today: string; periods: ResultPeriods; countedUntil: Date | null };
type Counted = (ProductCounts & { day: string })[];

const NOTHING: ProductCounts = {
  ...{ asked: 0, recommended: 0, opened: 0, added: 0, units: 0, revenue: 0, missed: 0, complained: 0, pleased: 0 },
};

/**
 * One product by day, with what shoppers were in a bad mood about and what was missing, beside the comparison period. Null:
 * there never was such a product. What has changed is rolled up first.
 */
export async function readProduct(
  { rollups, products, clock }: { rollups: RollupStore; products: ProductFigures; clock: Clock },
  shop: ResultsShop,
  productId: string,
  filter: ProductFilter,
): Promise<ProductDetail | null> {
  const name = await products.findName(productId);
  if (name === null) return null;
  const countedUntil = await catchUp({ rollups, clock }, shop, ["products"]);
  const today = dayOf(clock.now(), shop.timezone);
  const periods = resolvePeriods(filter, { today, earliest: addDays(today, 1 - shop.settings.retentionDays) });
  const read = async (period: Period) => {
    const span = { ...period, device: filter.device, productId };
    // The mood of the first day rests on days before it.
    const since = addDays(period.firstDay, 1 - MOOD_DAYS);
    const [days, topics] = await Promise.all([
      products.listDays({ ...span, firstDay: since }),
      products.listTopics(span),
    ]);
    return { days: fillDays(period, days), topics };
  };
  const [now, before] = await Promise.all([read(periods.period), periods.comparison && read(periods.comparison)]);
  return {
    ...{ name, today, periods, countedUntil },
    now: sumOf(now.days),
    before: before && sumOf(before.days),
    days: now.days,
    daysBefore: before?.days ?? [],
    complaints: withBefore(now.topics.complaints, before?.topics.complaints ?? null),
    missing: withBefore(now.topics.missing, before?.topics.missing ?? null),
  };
}

function fillDays(period: Period, counted: Counted): ProductDayView[] {
  const days = listDays(period);
  const moods = trailMoods(days, counted);
  const byDay = new Map(counted.map((counts) => [counts.day, counts]));
  return days.map((day, index) => ({ ...(byDay.get(day) ?? NOTHING), day, mood: moods[index] ?? null }));
}

function sumOf(days: ProductCounts[]): ProductCounts {
  const sum = (name: keyof ProductCounts) => days.reduce((total, counts) => total + counts[name], 0);
  return {
    ...{ asked: sum("asked"), recommended: sum("recommended"), opened: sum("opened"), added: sum("added") },
    ...{ units: sum("units"), revenue: sum("revenue"), missed: sum("missed") },
    ...{ complained: sum("complained"), pleased: sum("pleased") },
  };
}

function withBefore(now: ProductTopicView[], before: ProductTopicView[] | null): PainPointView[] {
  const timesBefore = (wanted: string) => before?.find(({ topic }) => topic === wanted)?.times ?? 0;
  return now.map(({ topic, times }) => ({ topic, times, before: before && timesBefore(topic) }));
}
