import type { AnomalyView, MatchesView, ModelCostView, RevenuePart } from "~/contracts/overview-view";
import type { ResultsFilter } from "~/contracts/results-filter";
import { costInCurrency, rateOf } from "~/lib/dollar-cost";
import { rangeOfDay } from "~/lib/shop-calendar";
import type { AnomalyStore } from "~/ports/anomaly-store";
import type { Clock } from "~/ports/clock";
import type { ModelLedger } from "~/ports/model-ledger";
import type { OrderMatches } from "~/ports/order-matches";
import type { RollupStore } from "~/ports/rollup-store";
import { explainRevenue } from "./explain-revenue";
import { judgeMatches } from "./judge-matches";
import { type FilteredResults, readFilteredResults } from "./read-filtered-results";
import type { ResultsShop } from "./read-results";

export type Overview = FilteredResults & {
  /** What revenue moved with since the comparison period. */
  causes: { part: RevenuePart; ratio: number }[];
  anomalies: AnomalyView[];
  modelCost: ModelCostView;
  /** Of the days on which the arms are compared, all devices and visitors. */
  matches: MatchesView;
};

type Dependencies = {
  rollups: RollupStore;
  anomalies: AnomalyStore;
  modelLedger: ModelLedger;
  orderMatches: OrderMatches;
  clock: Clock;
};

/** Everything that the home page shows of results. Providers bill by days in UTC, which are taken for the shop's. */
export async function readOverview(
  { anomalies, modelLedger, orderMatches, ...dependencies }: Dependencies,
  shop: ResultsShop,
  filter: ResultsFilter,
): Promise<Overview> {
  const { today, periods, results, before, countedUntil } = await readFilteredResults(dependencies, shop, filter);
  const { firstDay, lastDay } = periods.period;
  const { from } = rangeOfDay(results.armsSince ?? firstDay, shop.timezone);
  const { until } = rangeOfDay(lastDay, shop.timezone);
  const [found, micros, microsOfArms, matched] = await Promise.all([
    anomalies.list(firstDay, lastDay),
    modelLedger.sumDays(firstDay, lastDay),
    results.armsSince === null ? null : modelLedger.sumDays(results.armsSince, lastDay),
    orderMatches.count(from, until, { countTests: shop.isDevelopment }),
  ]);
  const causes = before === null ? [] : explainRevenue(results.all, before.all);
  const matches = judgeMatches(matched);
  const { dollarRate } = shop.settings.languageModel;
  const inCurrency = (cost: number) => costInCurrency(cost, shop.currency, dollarRate);
  const isFiltered = filter.device !== "all" || filter.visitors !== "all";
  const modelCost: ModelCostView = {
    micros,
    amount: inCurrency(micros),
    amountOfArms: inCurrency(microsOfArms ?? micros),
    rate: shop.currency === "USD" || rateOf(dollarRate, shop.currency) === null ? null : dollarRate,
    isFiltered,
  };
  return { today, periods, results, before, countedUntil, causes, anomalies: found, modelCost, matches };
}
