import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useAppBridge } from "@shopify/app-bridge-react";
import { Banner, BlockStack, Box, Card, Page, Tabs, Text } from "@shopify/polaris";
import { useState } from "react";
import { QuestionTable, WishTable } from "~/components/demand-table";
import { createFigureFormats } from "~/components/figure-formats";
import { NothingYet } from "~/components/nothing-yet";
import { periodParams } from "~/components/period-params";
import { ResultsFilters } from "~/components/results-filters";
import { saveFile } from "~/components/save-file";
import { useAddressChoices } from "~/components/use-address-choices";
import { demandQuerySchema } from "~/contracts/demand-view";
import { readDemand } from "~/domain/analytics/read-demand";
import { requireAdmin } from "~/http/require-admin";
import { services } from "~/services.server";

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop, ofShop } = await requireAdmin(request);
  const query = demandQuerySchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  const view = await readDemand({ demand: ofShop.demand, clock: services.clock }, shop, query);
  const { currency, locale, timezone } = shop;
  return { ...view, query, currency, locale, timezone };
}

export const meta: MetaFunction = () => [{ title: "Unmet demand" }];

export default function DemandPage() {
  const { wishes, questions, today, periods, query, ...place } = useLoaderData<typeof loader>();
  const { currency, locale, timezone } = place;
  const { show } = query;
  const formats = createFigureFormats(place);
  const { choose } = useAddressChoices();
  const shopify = useAppBridge();
  const [hasFailed, setHasFailed] = useState(false);
  const tabs = [
    { id: "products", content: `Products (${wishes.length})` },
    { id: "questions", content: `Questions (${questions.length})` },
  ];

  const download = async () => {
    setHasFailed(false);
    try {
      // App Bridge adds the session token, which a plain link would not carry.
      const response = await fetch(`/app/demand/csv?${periodParams(query)}&show=${show}`);
      if (!response.ok) throw new Error(`The file was answered with ${response.status}.`);
      saveFile(await response.blob(), `unmet-demand-${show}-${periods.period.firstDay}-${periods.period.lastDay}.csv`);
      shopify.toast.show("Downloaded");
    } catch {
      setHasFailed(true);
    }
  };
  const isEmpty = (show === "products" ? wishes : questions).length === 0;

  return (
    <Page
      title="Unmet demand"
      subtitle="What shoppers asked the assistant for and did not get."
      secondaryActions={[{ content: "Download as CSV", disabled: isEmpty, onAction: () => void download() }]}
    >
      <BlockStack gap="400">
        {hasFailed ? (
          <Banner tone="critical" title="The file could not be downloaded" onDismiss={() => setHasFailed(false)}>
            <p>Try again in a minute.</p>
          </Banner>
        ) : null}
        <ResultsFilters filter={query} periods={periods} today={today} formats={formats} />
        <Card padding="0">
          <Tabs
            tabs={tabs}
            selected={show === "questions" ? 1 : 0}
            onSelect={(index) => choose({ show: tabs[index]?.id ?? "products" })}
          />
          {isEmpty ? <NothingUnmet show={show} /> : null}
          {!isEmpty && show === "products" ? (
            <WishTable wishes={wishes} currency={currency} locale={locale} timeZone={timezone} />
          ) : null}
          {!isEmpty && show === "questions" ? (
            <QuestionTable
              questions={questions}
              locale={locale}
              timeZone={timezone}
              addressOf={(question) => `/app/answers/new?question=${encodeURIComponent(question.slice(0, 120))}`}
            />
          ) : null}
        </Card>
        <Box paddingInline={{ xs: "400", sm: "0" }} paddingBlockEnd="400">
          <Text as="p" tone="subdued">
            {show === "products"
              ? "Estimates are guesses, not lost revenue: the budget shoppers named, or else the price range of the middle half of your products with these words, times how often it was asked. Requests are kept without anything about who made them, for as long as conversations are. Counted by UTC day, across all devices and visitors."
              : "Questions are kept in lower case, without addresses, numbers and introductions, for as long as conversations are. Counted by UTC day, across all devices and visitors; “before” counts the same question in any wording."}
          </Text>
        </Box>
      </BlockStack>
    </Page>
  );
}

function NothingUnmet({ show }: { show: "products" | "questions" }) {
  return show === "products" ? (
    <NothingYet heading="Nothing was missing in this period">
      When a shopper looks for something you do not sell, or not in that colour, size or price range, it appears here.
    </NothingYet>
  ) : (
    <NothingYet heading="No question went unanswered in this period">
      When neither your pages nor your own answers cover what a shopper asks, the question appears here.
    </NothingYet>
  );
}
