import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BlockStack, Card, Page } from "@shopify/polaris";
import { AnsweringFigures } from "~/components/answering-figures";
import { AnsweringTrend } from "~/components/answering-trend";
import { ConversationTabs } from "~/components/conversation-tabs";
import { createFigureFormats } from "~/components/figure-formats";
import { NothingCounted } from "~/components/nothing-counted";
import { ResultsFilters } from "~/components/results-filters";
import { StillCounting } from "~/components/still-counting";
import { resultsFilterSchema } from "~/contracts/results-filter";
import { readAnswering } from "~/domain/conversations/sittings/read-answering";
import { requireAdmin } from "~/http/require-admin";
import { rateOf } from "~/lib/dollar-cost";
import { services } from "~/services.server";

const FIGURES = [
  "resolution",
  "firstContact",
  "automation",
  "firstReplyMedian",
  "firstReplyHigh",
  "satisfaction",
  "cost",
  "sentiment",
] as const;

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop, ofShop } = await requireAdmin(request);
  const filter = resultsFilterSchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  const { sittings, rollups, inbox } = ofShop;
  const [read, waiting] = await Promise.all([
    readAnswering({ sittings, rollups, clock: services.clock }, shop, filter),
    inbox.countWaiting(),
  ]);
  const dollarRate = rateOf(shop.settings.languageModel.dollarRate, shop.currency);
  return { ...read, filter, waiting, dollarRate, currency: shop.currency, locale: shop.locale };
}

export const meta: MetaFunction = () => [{ title: "How it answers" }];

export default function AnsweringPage() {
  const { now, before, days, daysBefore, filter, periods, today, isBehind, waiting, dollarRate, ...place } =
    useLoaderData<typeof loader>();
  const formats = createFigureFormats(place);

  return (
    <Page title="Conversations" subtitle="How well the assistant answers.">
      <BlockStack gap="400">
        <Card padding="0">
          <ConversationTabs selected="answering" waiting={waiting} />
        </Card>
        <ResultsFilters
          filter={filter}
          periods={periods}
          today={today}
          isComparisonEmpty={before === null}
          formats={formats}
        />
        {isBehind ? <StillCounting /> : null}
        {now.conversations === 0 ? (
          <Card>
            <NothingCounted heading="Nobody talked to the assistant in these days">
              Figures appear as soon as shoppers do. Try other days, devices or visitors.
            </NothingCounted>
          </Card>
        ) : (
          <>
            <AnsweringFigures
              title="How the assistant answers"
              names={FIGURES}
              now={now}
              before={before}
              locale={place.locale}
              dollarRate={dollarRate}
              formats={formats}
            />
            <AnsweringTrend days={days} daysBefore={daysBefore} formats={formats} />
          </>
        )}
      </BlockStack>
    </Page>
  );
}
