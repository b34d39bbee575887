import { Banner, BlockStack, Box, Card, InlineStack, Text } from "@shopify/polaris";
import type { MatchesView, MoneyRange, PeriodView } from "~/contracts/overview-view";
import { ColumnDefinitions } from "./column-definitions";
import type { FigureFormats } from "./figure-formats";
import { ListingTable } from "./listing-table";
import { RESULT_DEFINITIONS } from "./result-definitions";

const { visitors, revenuePerVisitor, addToCartRate, conversion, matchRate } = RESULT_DEFINITIONS;
const COLUMNS = [visitors, revenuePerVisitor, addToCartRate, conversion, matchRate];
const ARM_NAMES: Record<string, string> = { agent: "With the assistant", holdout: "Holdout (without it)" };

type Props = { results: PeriodView; hasWrongShares: boolean; matches: MatchesView; formats: FigureFormats };

/** Both groups of visitors beside each other. */
export function ArmTable({ results, hasWrongShares, matches, formats }: Props) {
  const arms = Object.entries(results.arms).map(([arm, figures]) => ({
    ...figures,
    arm,
    name: ARM_NAMES[arm] ?? arm,
    range: tellRange(results.armIntervals[arm] ?? null, formats),
    joined: tellMatchRate(matches.rates[arm] ?? null, formats),
  }));
  const { money, percent, count, countOf } = formats;

  return (
    <Card padding="0">
      <Box padding="400" paddingBlockEnd="300">
        <BlockStack gap="200">
          <InlineStack gap="200" align="space-between" blockAlign="center">
            <Text as="h2" variant="headingMd">
              With and without the assistant
            </Text>
            <ColumnDefinitions columns={COLUMNS} />
          </InlineStack>
          <Text as="p" tone="subdued">
            A small share of visitors never meets the assistant. They show what you would sell without it.
          </Text>
          {hasWrongShares ? (
            <Banner tone="warning" title="The groups are not the size they should be">
              <p>One of them is losing visitors, so the difference between them proves nothing for these days.</p>
            </Banner>
          ) : null}
          {matches.isUneven ? (
            <Banner tone="warning" title="Orders are matched to visitors more often in one group than in the other">
              <p>
                Revenue that is not matched to its visitor is missing from that group, so the difference between them
                proves nothing for these days. Something keeps the store from linking carts, for example an app that
                replaces the cart or goes straight to checkout.
              </p>
            </Banner>
          ) : null}
          {arms.length === 0 ? <Text as="p">Nobody has been counted in this period.</Text> : null}
        </BlockStack>
      </Box>
      {arms.length === 0 ? null : (
        <ListingTable
          resourceName={{ singular: "group", plural: "groups" }}
          rows={arms}
          keyOf={({ arm }) => arm}
          columns={[
            { title: "Group", cell: ({ name }) => <Name text={name} /> },
            { title: visitors.label, isNumeric: true, cell: (row) => count(row.visitors) },
            {
              title: revenuePerVisitor.label,
              isNumeric: true,
              cell: (row) => <WithDetail value={money(row.revenuePerVisitor)} detail={row.range} />,
            },
            { title: addToCartRate.label, isNumeric: true, cell: (row) => percent(row.addToCartRate) },
            { title: conversion.label, isNumeric: true, cell: (row) => percent(row.conversionRate) },
            {
              title: matchRate.label,
              isNumeric: true,
              cell: (row) => <WithDetail value={count(row.orders)} detail={row.joined} />,
            },
          ]}
          phone={(row) => (
            <BlockStack gap="100">
              <Name text={row.name} />
              <Text as="span" breakWord>
                {`${money(row.revenuePerVisitor)} per visitor${row.range === null ? "" : ` (${row.range})`}, ${countOf(row.visitors, "visitor")}`}
              </Text>
              <Text as="span" variant="bodySm" tone="subdued" breakWord>
                {`Add-to-cart ${percent(row.addToCartRate)} · Conversion ${percent(row.conversionRate)} · ${matchRate.label} ${count(row.orders)}${row.joined === null ? "" : `, ${row.joined}`}`}
              </Text>
            </BlockStack>
          )}
        />
      )}
    </Card>
  );
}

function Name({ text }: { text: string }) {
  return (
    <Text as="span" fontWeight="semibold" breakWord>
      {text}
    </Text>
  );
}

function WithDetail({ value, detail }: { value: string; detail: string | null }) {
  return (
    <BlockStack>
      <span>{value}</span>
      {detail === null ? null : (
        <Text as="span" variant="bodySm" tone="subdued">
          {detail}
        </Text>
      )}
    </BlockStack>
  );
}

function tellRange(range: MoneyRange | null, { money }: FigureFormats): string | null {
  return range === null ? null : `${money(range.low)} to ${money(range.high)}`;
}

function tellMatchRate(rate: number | null, { percent }: FigureFormats): string | null {
  return rate === null ? null : `${percent(rate)} of them`;
}
