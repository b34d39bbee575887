import { conceptsOf } from "~/agent/knowledge/question-concepts";
import { englishOf } from "~/agent/knowledge/english-of";
import type { DemandView, QuestionView, WishView } from "~/contracts/demand-view";
import type { PeriodFilter } from "~/contracts/results-filter";
import { type ResultPeriods, resolvePeriods } from "~/lib/result-periods";
import { addDays } from "~/lib/shop-calendar";
import type { Clock } from "~/ports/clock";
import type { DemandCount, DemandKind, DemandLog, UnmetDemandSummary } from "~/ports/demand-log";
import type { Shop } from "~/ports/shop-store";

const MAX_ROWS = 200;
/** Of the comparison period: what is asked often now and is not among these was hardly asked then. */
const MAX_COUNTED = 1000;
const MAX_EXAMPLES = 3;

/**
 * What shoppers asked for and did not get in the filter's period, most often asked first, beside the period that it is compared
 * with. Days are of UTC, as demand is counted.
 */
export async function readDemand(
  { demand, clock }: { demand: DemandLog; clock: Clock },
  shop: Pick<Shop, "settings">,
  filter: PeriodFilter,
): Promise<DemandView & { today: string; periods: ResultPeriods }> {
  const today = clock.now().toISOString().slice(0, 10);
  const periods = resolvePeriods(filter, { today, earliest: addDays(today, 1 - shop.settings.retentionDays) });
  const { period, comparison } = periods;
  const countBefore = (kind: DemandKind) => comparison && demand.count(comparison, kind, MAX_COUNTED);
  const [wishes, questions, wishesBefore, questionsBefore] = await Promise.all([
    demand.list(period, "product", MAX_ROWS),
    demand.list(period, "question", MAX_ROWS),
    countBefore("product"),
    countBefore("question"),
  ]);
  return {
    ...{ today, periods },
    wishes: listWishes(wishes, wishesBefore),
    questions: groupQuestions(questions, questionsBefore),
  };
}

function listWishes(wishes: UnmetDemandSummary[], counted: DemandCount[] | null): WishView[] {
  const before = counted && sumBy(counted, wishKey);
  return wishes.map((wish) => ({ ...toWish(wish), before: before && (before.get(wishKey(wish)) ?? 0) }));
}

function toWish(wish: UnmetDemandSummary): Omit<WishView, "before"> {
  const { asked, missing, times, budgets, budgetTotal, prices, lastAt } = wish;
  const budget = budgets > 0 ? Math.round(budgetTotal / budgets) : null;
  const estimate =
    budget !== null
      ? { basis: "budget" as const, low: budget, high: budget }
      : prices && { basis: "prices" as const, ...prices };
  return { asked, missing, times, estimate, lastAt: lastAt.toISOString() };
}

/** Shoppers hardly ever ask in the same words: questions about the same ideas are one, before as well. */
export function groupQuestions(
  questions: Pick<UnmetDemandSummary, "asked" | "times" | "lastAt">[],
  counted: Pick<DemandCount, "asked" | "times">[] | null,
): QuestionView[] {
  const before = counted && sumBy(counted, questionKey);
  const groups = new Map<string, QuestionView>();
  for (const { asked, times, lastAt } of questions) {
    const key = questionKey({ asked });
    const at = lastAt.toISOString();
    const known = groups.get(key);
    if (!known) {
      groups.set(key, {
        ...{ question: asked, times, examples: [], lastAt: at },
        before: before && (before.get(key) ?? 0),
      });
      continue;
    }
    known.times += times;
    known.lastAt = at > known.lastAt ? at : known.lastAt;
    if (known.examples.length < MAX_EXAMPLES) known.examples.push(asked);
  }
  return [...groups.values()].sort((left, right) => right.times - left.times || (left.lastAt < right.lastAt ? 1 : -1));
}

function wishKey({ asked, missing }: Pick<DemandCount, "asked" | "missing">): string {
  return `${asked}|${missing}`;
}

function questionKey({ asked }: Pick<DemandCount, "asked">): string {
  return [...conceptsOf(`${asked} ${englishOf(asked)}`)].sort().join(" ") || asked;
}

function sumBy<Row extends { times: number }>(rows: Row[], keyOf: (row: Row) => string): Map<string, number> {
  const sums = new Map<string, number>();
  for (const row of rows) {
    const key = keyOf(row);
    sums.set(key, (sums.get(key) ?? 0) + row.times);
  }
  return sums;
}
