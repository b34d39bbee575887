import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BlockStack, Box, Card, Page } from "@shopify/polaris";
import { z } from "zod";
import { AddressSelect } from "~/components/address-select";
import { CountedUntil } from "~/components/counted-until";
import { createFigureFormats } from "~/components/figure-formats";
import { FunnelArms } from "~/components/funnel-arms";
import { FunnelCard } from "~/components/funnel-card";
import { NothingCounted } from "~/components/nothing-counted";
import { ResultsFilters } from "~/components/results-filters";
import { resultsFilterSchema } from "~/contracts/results-filter";
import { readFilteredResults } from "~/domain/analytics/read-filtered-results";
import { requestRollUp } from "~/domain/orders/request-roll-up";
import { requireAdmin } from "~/http/require-admin";
import { services } from "~/services.server";

const ARMS = [
  { label: "Everybody", value: "all" as const },
  { label: "Those who can meet the assistant", value: "agent" as const },
  { label: "The holdout", value: "holdout" as const },
];

const querySchema = resultsFilterSchema.extend({ arm: z.enum(["all", "agent", "holdout"]).catch("all") });

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop, ofShop } = await requireAdmin(request);
  const filter = querySchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  const dependencies = { rollups: ofShop.rollups, clock: services.clock };
  const read = await readFilteredResults(dependencies, shop, filter);
  if (read.countedUntil !== null) await requestRollUp(services.jobs, shop, services.clock.now());
  const { currency, locale, timezone } = shop;
  return { ...read, filter, currency, locale, timezone };
}

export const meta: MetaFunction = () => [{ title: "Funnel" }];

export default function FunnelPage() {
  const { today, periods, results, before, countedUntil, filter, ...place } = useLoaderData<typeof loader>();
  const formats = createFigureFormats(place);
  const { arm } = filter;
  const figures = arm === "all" ? results.all : results.arms[arm];
  const earlier = arm === "all" ? before?.all : before?.arms[arm];

  return (
    <Page title="Funnel" subtitle="How far visitors get, and where they leave.">
      <BlockStack gap="400">
        <ResultsFilters
          filter={filter}
          periods={periods}
          today={today}
          isComparisonEmpty={before === null}
          formats={formats}
        />
        <CountedUntil until={countedUntil} {...place} />
        <Box paddingInline={{ xs: "400", sm: "0" }} maxWidth="20rem">
          <AddressSelect label="Group" name="arm" options={ARMS} value={arm} />
        </Box>
        {figures === undefined || figures.visitors === 0 ? (
          <Card>
            <NothingCounted heading="Nobody was counted in these days">
              Counting starts once the assistant is switched on in your theme and a shopper agrees to be counted. Try
              other days or other visitors.
            </NothingCounted>
          </Card>
        ) : (
          <>
            <FunnelCard figures={figures} before={earlier ?? null} formats={formats} />
            <FunnelArms arms={results.arms} since={results.armsSince} formats={formats} />
          </>
        )}
      </BlockStack>
    </Page>
  );
}
