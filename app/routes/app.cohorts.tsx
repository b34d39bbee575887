import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BlockStack, Box, Card, InlineGrid, Page, Text } from "@shopify/polaris";
import { AddressSelect } from "~/components/address-select";
import { CohortTable } from "~/components/cohort-table";
import { COHORT_FIGURES, COHORT_SEGMENT_NAMES } from "~/components/cohort-words";
import { CountedUntil } from "~/components/counted-until";
import { createFigureFormats } from "~/components/figure-formats";
import { NothingCounted } from "~/components/nothing-counted";
import { TalkCard } from "~/components/talk-card";
import {
  COHORT_FIGURE_NAMES,
  COHORT_SEGMENTS,
  COHORT_WEEKS,
  type CohortQuery,
  cohortQuerySchema,
} from "~/contracts/cohort-view";
import { readCohorts } from "~/domain/analytics/read-cohorts";
import { requestRollUp } from "~/domain/orders/request-roll-up";
import { requireAdmin } from "~/http/require-admin";
import { services } from "~/services.server";

const GROUPS: { value: CohortQuery["by"]; label: string }[] = [
  { value: "visit", label: "Week of the first visit" },
  { value: "purchase", label: "Week of the first order" },
  { value: "arm", label: "Assistant or holdout" },
  { value: "channel", label: "Channel of the first day" },
  { value: "device", label: "Device of the first day" },
];
const DEVICES: { value: CohortQuery["device"]; label: string }[] = [
  { value: "all", label: "All devices" },
  { value: "phone", label: "Phones" },
  { value: "tablet", label: "Tablets" },
  { value: "desktop", label: "Computers" },
];

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop, ofShop } = await requireAdmin(request);
  const query = cohortQuerySchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  const view = await readCohorts({ ...ofShop, clock: services.clock }, shop, query);
  if (view.countedUntil !== null) await requestRollUp(services.jobs, shop, services.clock.now());
  const { currency, locale, timezone } = shop;
  return { ...view, query, currency, locale, timezone };
}

export const meta: MetaFunction = () => [{ title: "Cohorts" }];

export default function CohortsPage() {
  const { rows, talk, smallest, countedUntil, query, ...place } = useLoaderData<typeof loader>();
  const formats = createFigureFormats(place);
  const spans = COHORT_WEEKS.map((weeks) => ({ value: String(weeks), label: `Last ${weeks} weeks` }));
  const segments = COHORT_SEGMENTS.map((value) => ({ value, label: COHORT_SEGMENT_NAMES[value] }));
  const figures = COHORT_FIGURE_NAMES.map((value) => ({ value, label: COHORT_FIGURES[value].label }));

  return (
    <Page title="Cohorts" subtitle="Visitors who started at the same time, and how they did in the weeks since.">
      <BlockStack gap="400">
        <Card>
          <InlineGrid columns={{ xs: 2, md: 3, lg: 5 }} gap="300">
            <AddressSelect label="Groups" name="by" value={query.by} options={GROUPS} />
            <AddressSelect label="First days of" name="weeks" value={String(query.weeks)} options={spans} />
            <AddressSelect label="Device" name="device" value={query.device} options={DEVICES} />
            <AddressSelect label="Visitors" name="segment" value={query.segment} options={segments} />
            <AddressSelect label="Show" name="show" value={query.show} options={figures} />
          </InlineGrid>
          <Box paddingBlockStart="300">
            <Text as="p" tone="subdued" variant="bodySm">
              The rows are compared with each other, so there is no other period to compare with. Markets and customer
              groups cannot be chosen: visitors are counted without their account or address.
            </Text>
          </Box>
        </Card>
        <CountedUntil until={countedUntil} {...place} />
        {rows.length === 0 ? (
          <Card>
            <NothingCounted heading="Nobody started in these weeks">
              Counting starts once the assistant is switched on in your theme and a shopper agrees to be counted. Try
              more weeks, other devices or other visitors.
            </NothingCounted>
          </Card>
        ) : (
          <>
            <Card>
              {query.by === "arm" ? (
                <Box paddingBlockEnd="300">
                  <Text as="p" tone="subdued">
                    Chance decides on the first day who can meet the assistant, so the groups differ in nothing else.
                    The home page says whether a difference is more than chance. Changing the size of the holdout
                    reassigns the groups; here everyone stays in the group of their first day.
                  </Text>
                </Box>
              ) : null}
              <CohortTable rows={rows} query={query} smallest={smallest} formats={formats} />
            </Card>
            {talk === null ? null : <TalkCard talk={talk} smallest={smallest} formats={formats} />}
          </>
        )}
      </BlockStack>
    </Page>
  );
}
