import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useFetcher, useLoaderData, useSearchParams } from "@remix-run/react";
import { useAppBridge } from "@shopify/app-bridge-react";
import { Banner, BlockStack, Layout, Page } from "@shopify/polaris";
import { useEffect } from "react";
import { z } from "zod";
import { ResultsOverview } from "~/components/results-overview";
import { SetupGuide } from "~/components/setup-guide";
import { SyncStatus } from "~/components/sync-status";
import { useEmbedStatus } from "~/components/use-embed-status";
import { useRefreshWhile } from "~/components/use-refresh-while";
import { readResults } from "~/domain/analytics/read-results";
import { readAdminBody } from "~/http/read-admin-body";
import { requireAdmin } from "~/http/require-admin";
import { buildSetupSteps } from "~/components/build-setup-steps";
import { toResultsView } from "~/components/to-results-view";
import { toSyncView } from "~/components/to-sync-view";
import { services } from "~/services.server";

const DEFAULT_DAYS = 30;

const querySchema = z.object({ days: z.coerce.number().int().min(1).max(90).catch(DEFAULT_DAYS) });
const actionSchema = z.object({ intent: z.enum(["read-again", "hide-setup"]) });

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop, ofShop } = await requireAdmin(request);
  const { days } = querySchema.parse(Object.fromEntries(new URL(request.url).searchParams));

  const [results, catalog, knowledge, waiting] = await Promise.all([
    readResults({ rollups: ofShop.rollups, clock: services.clock }, shop, { days }),
    ofShop.syncRuns.findLatest("catalog"),
    ofShop.syncRuns.findLatest("knowledge"),
    ofShop.inbox.countWaiting(),
  ]);
  const { addresses } = services;
  const storefront = addresses.storefrontOrigin(shop);
  const editor = `https://${shop.domain}/admin/themes/current/editor?context=apps&template=product&activateAppId=${services.config.shopify.apiKey}/assistant`;

  return {
    results: toResultsView(results),
    days,
    catalog: toSyncView(catalog),
    knowledge: toSyncView(knowledge),
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
  const [, setSearchParams] = useSearchParams();
  const fetcher = useFetcher<typeof action>();
  const shopify = useAppBridge();
  const embed = useEmbedStatus();
  useRefreshWhile(data.catalog.status === "running" || data.knowledge.status === "running");

  const message = fetcher.data?.message;
  useEffect(() => {
    if (message) shopify.toast.show(message);
  }, [message, shopify]);

  const submit = (intent: string) => fetcher.submit({ intent }, { method: "post" });
  // The headline comes first as soon as there is one; until then, what is left to do.
  const hasResults = data.results.visitors > 0;
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
              <Banner tone="warning" title="Shopify asked for a fresh sign-in">
                <p>Reload this page once, so that the assistant can go on reading your catalogue.</p>
              </Banner>
            ) : null}
            {data.isPaused ? (
              <Banner
                tone="warning"
                title="The assistant is paused"
                action={{ content: "Settings", url: "/app/settings" }}
              >
                <p>Shoppers do not see it. Visitors go on being counted.</p>
              </Banner>
            ) : null}
            {data.waiting > 0 ? (
              <Banner
                tone="info"
                title={
                  data.waiting === 1
                    ? "One shopper waits for your answer"
                    : `${data.waiting} shoppers wait for your answer`
                }
                action={{ content: "Read and answer", url: "/app/conversations?show=waiting" }}
              />
            ) : null}
            {hasResults ? null : guide}
            <ResultsOverview
              results={data.results}
              days={data.days}
              locale={data.locale}
              onDaysChange={(days) => setSearchParams((params) => withDays(params, days), { preventScrollReset: true })}
            />
            {hasResults ? guide : null}
          </BlockStack>
        </Layout.Section>
        <Layout.Section variant="oneThird">
          <SyncStatus
            catalog={data.catalog}
            knowledge={data.knowledge}
            locale={data.locale}
            timeZone={data.timezone}
            isBusy={fetcher.state !== "idle"}
            onRetry={() => submit("read-again")}
          />
        </Layout.Section>
      </Layout>
    </Page>
  );
}

function withDays(params: URLSearchParams, days: number): URLSearchParams {
  const next = new URLSearchParams(params);
  next.set("days", String(days));
  return next;
}
