import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useFetcher, useLoaderData } from "@remix-run/react";
import { useAppBridge } from "@shopify/app-bridge-react";
import { Banner, BlockStack, Layout, Page } from "@shopify/polaris";
import { useEffect } from "react";
import { z } from "zod";
import { AnsweringSummary } from "~/components/answering-summary";
import { ArmTable } from "~/components/arm-table";
import { ChangesCard } from "~/components/changes-card";
import { CheckoutCheckCard } from "~/components/checkout-check-card";
import { CountedUntil } from "~/components/counted-until";
import { describeCheckouts } from "~/components/describe-checkouts";
import { createFigureFormats } from "~/components/figure-formats";
import { GoalsCard } from "~/components/goals-card";
import { KeyFigures } from "~/components/key-figures";
import { ResultsFilters } from "~/components/results-filters";
import { ResultsHeadline } from "~/components/results-headline";
import { RevenueCard } from "~/components/revenue-card";
import { SetupGuide } from "~/components/setup-guide";
import { isUnderWay, SyncStatus } from "~/components/sync-status";
import { useEmbedStatus } from "~/components/use-embed-status";
import { useRefreshWhile } from "~/components/use-refresh-while";
import { TrendCard } from "~/components/trend-card";
import { resultsFilterSchema } from "~/contracts/results-filter";
import { checkCheckouts } from "~/domain/analytics/check-checkouts";
import { measureGoals } from "~/domain/analytics/measure-goals";
import { readMonth } from "~/domain/analytics/read-month";
import { readOverview } from "~/domain/analytics/read-overview";
import { readAnswering } from "~/domain/conversations/sittings/read-answering";
import { judgeHoldout } from "~/domain/experiments/judge-holdout";
import { requestRollUp } from "~/domain/orders/request-roll-up";
import { readAdminBody } from "~/http/read-admin-body";
import { requireAdmin } from "~/http/require-admin";
import { buildSetupSteps } from "~/components/build-setup-steps";
import { toSyncView } from "~/components/to-sync-view";
import { rateOf } from "~/lib/dollar-cost";
import type { ArmEstimate } from "~/lib/statistics/arm-estimate";
import { services } from "~/services.server";

const actionSchema = z.object({ intent: z.enum(["read-again", "hide-setup"]) });

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop, ofShop } = await requireAdmin(request);
  const filter = resultsFilterSchema.parse(Object.fromEntries(new URL(request.url).searchParams));

  const [overview, answering, checkouts, catalog, knowledge, isCatalogDue, isKnowledgeDue, waiting, goals] =
    await Promise.all([
      readOverview({ ...ofShop, clock: services.clock }, shop, filter),
      readAnswering({ ...ofShop, clock: services.clock }, shop, filter),
      checkCheckouts({ ...ofShop, clock: services.clock }, shop),
      ofShop.syncRuns.findLatest("catalog"),
      ofShop.syncRuns.findLatest("knowledge"),
      services.jobs.isDue("sync-catalog", shop.id),
      services.jobs.isDue("sync-knowledge", shop.id),
      ofShop.inbox.countWaiting(),
      ofShop.goals.read(),
    ]);
  if (checkouts.isStale) await services.jobs.enqueue("compare-checkouts", { shopId: shop.id }, { key: shop.id });
  if (overview.countedUntil !== null) await requestRollUp(services.jobs, shop, services.clock.now());
  // Goals are of months, whatever the page shows.
  const hasGoals = Object.values(goals).some((target) => target !== null);
  const month = hasGoals ? await readMonth({ ...ofShop, clock: services.clock }, shop) : null;
  const { addresses } = services;
  const storefront = addresses.storefrontOrigin(shop);
  const editor = `https://${shop.domain}/admin/themes/current/editor?context=apps&template=product&activateAppId=${services.config.shopify.apiKey}/assistant`;

  return {
    ...overview,
    checkouts,
    answering: { now: answering.now, before: answering.before },
    dollarRate: rateOf(shop.settings.languageModel.dollarRate, shop.currency),
    filter,
    goals: month === null ? [] : measureGoals(goals, month.all, toldLift(month.estimates, shop.settings.holdoutShare)),
    currency: shop.currency,
    holdout: judgeHoldout(overview.results.estimates, shop.settings.holdoutShare),
    catalog: toSyncView(catalog, isCatalogDue),
    knowledge: toSyncView(knowledge, isKnowledgeDue),
    waiting,
    locale: shop.locale,
    timezone: shop.timezone,
    needsReauth: shop.needsReauth,
    isPaused: shop.settings.paused,
    isSetupHidden: shop.setup.guide === true,
    hasOwnSettings: shop.setup.settings === true,
    hasPreviewed: await ofShop.inbox.hasPreview(),
    editorUrl: addresses.forBrowser(editor),
    previewUrl: `${storefront}/?shopwalker=preview`,
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const { shop } = await requireAdmin(request);
  const { intent } = await readAdminBody(request, actionSchema);

  switch (intent) {
    case "read-again":
      await services.jobs.enqueue("sync-catalog", { shopId: shop.id, reason: "merchant" }, { key: shop.id });
      await services.jobs.enqueue("sync-knowledge", { shopId: shop.id }, { key: shop.id });
      return { message: "Reading your catalogue again" };
    case "hide-setup":
      await services.shops.noteSetup(shop.id, "guide");
      return { message: null };
  }
}

export const meta: MetaFunction = () => [{ title: "Home" }];

export default function HomePage() {
  const data = useLoaderData<typeof loader>();
  const fetcher = useFetcher<typeof action>();
  const shopify = useAppBridge();
  const embed = useEmbedStatus();
  useRefreshWhile(isUnderWay(data.catalog) || isUnderWay(data.knowledge));

  const message = fetcher.data?.message;
  useEffect(() => {
    if (message) shopify.toast.show(message);
  }, [message, shopify]);

  const submit = (intent: string) => fetcher.submit({ intent }, { method: "post" });
  // The headline comes first as soon as there is one; until then, what is left to do.
  const hasResults = data.results.all.visitors > 0;
  const formats = createFigureFormats(data);
  const { results, before, holdout, modelCost, filter } = data;
  const guide = data.isSetupHidden ? null : (
    <SetupGuide steps={buildSetupSteps({ ...data, embed })} onDismiss={() => submit("hide-setup")} />
  );
  return (
    <Page
      title="Shopwalker"
      primaryAction={{ content: "Preview as a shopper", url: data.previewUrl, target: "_blank" }}
    >
      <Layout>
        <Layout.Section>
          <BlockStack gap="400">
            {data.needsReauth ? (
              <Banner tone="warning" title="Shopify asked you to sign in again">
                <p>Reload this page once so that the assistant can go on reading your catalogue.</p>
              </Banner>
            ) : null}
            {data.isPaused ? (
              <Banner
                tone="warning"
                title="The assistant is paused"
                action={{ content: "Settings", url: "/app/settings" }}
              >
                <p>Shoppers do not see it. Visitors are still counted.</p>
              </Banner>
            ) : null}
            {data.waiting > 0 ? (
              <Banner
                tone="info"
                title={
                  data.waiting === 1
                    ? "One shopper is waiting for your answer"
                    : `${data.waiting} shoppers are waiting for your answer`
                }
                action={{ content: "Read and answer", url: "/app/conversations?show=waiting" }}
              />
            ) : null}
            {data.checkouts.verdict === "orders-missing" ? (
              <Banner tone="warning" title="Orders are missing">
                <p>{describeCheckouts(data.checkouts, formats).text}</p>
              </Banner>
            ) : null}
            {hasResults ? null : guide}
            <ResultsFilters
              filter={filter}
              periods={data.periods}
              today={data.today}
              isComparisonEmpty={before === null}
              formats={formats}
            />
            <CountedUntil until={data.countedUntil} locale={data.locale} timezone={data.timezone} />
            <ResultsHeadline
              results={results}
              before={before}
              holdout={holdout}
              modelCost={modelCost}
              formats={formats}
            />
            <RevenueCard
              results={results}
              before={before}
              holdout={holdout}
              modelCost={modelCost}
              locale={data.locale}
              formats={formats}
            />
            <KeyFigures results={results} before={before} formats={formats} />
            <AnsweringSummary {...data.answering} locale={data.locale} dollarRate={data.dollarRate} formats={formats} />
            {hasResults ? (
              <>
                <TrendCard
                  results={results}
                  before={before}
                  marked={[...new Set(data.anomalies.map(({ day }) => day))]}
                  formats={formats}
                />
                <ChangesCard
                  results={results}
                  before={before}
                  causes={data.causes}
                  anomalies={data.anomalies}
                  isFiltered={filter.device !== "all" || filter.visitors !== "all"}
                  formats={formats}
                />
                <ArmTable
                  results={results}
                  hasWrongShares={holdout?.hasWrongShares ?? false}
                  matches={data.matches}
                  formats={formats}
                />
              </>
            ) : null}
            {hasResults ? guide : null}
          </BlockStack>
        </Layout.Section>
        <Layout.Section variant="oneThird">
          <BlockStack gap="400">
            {hasResults || data.goals.length > 0 ? <GoalsCard goals={data.goals} formats={formats} /> : null}
            {hasResults ? <CheckoutCheckCard check={data.checkouts} formats={formats} /> : null}
            <SyncStatus
              catalog={data.catalog}
              knowledge={data.knowledge}
              locale={data.locale}
              timeZone={data.timezone}
              isBusy={fetcher.state !== "idle"}
              onRetry={() => submit("read-again")}
            />
          </BlockStack>
        </Layout.Section>
      </Layout>
    </Page>
  );
}

/** Null: nothing can be said of it yet. */
function toldLift(estimates: ArmEstimate[], holdoutShare: number): number | null {
  const holdout = judgeHoldout(estimates, holdoutShare);
  return holdout === null || ["not-enough-data", "invalid"].includes(holdout.verdict) ? null : holdout.lift;
}
