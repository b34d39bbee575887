import { BlockStack, Box, Button, Card, InlineGrid, InlineStack, Select, Text, TextField } from "@shopify/polaris";
import { useState } from "react";
import type { PeriodFilter, ResultsFilter } from "~/contracts/results-filter";
import type { ResultPeriods } from "~/lib/result-periods";
import { DefinitionButton } from "./definition-button";
import { describePeriods } from "./describe-periods";
import type { FigureFormats } from "./figure-formats";
import { useAddressChoices } from "./use-address-choices";

const PERIODS: Option<ResultsFilter["period"]>[] = [
  { value: "today", label: "Today" },
  { value: "yesterday", label: "Yesterday" },
  { value: "7-days", label: "Last 7 days" },
  { value: "30-days", label: "Last 30 days" },
  { value: "90-days", label: "Last 90 days" },
  { value: "this-month", label: "This month" },
  { value: "last-month", label: "Last month" },
  { value: "custom", label: "Other days" },
];
const COMPARISONS: Option<ResultsFilter["compare"]>[] = [
  { value: "previous", label: "Days before" },
  { value: "year", label: "A year before" },
  { value: "none", label: "Nothing" },
];
const DEVICES: Option<ResultsFilter["device"]>[] = [
  { value: "all", label: "All devices" },
  { value: "phone", label: "Phones" },
  { value: "tablet", label: "Tablets" },
  { value: "desktop", label: "Computers" },
];
const VISITORS: Option<ResultsFilter["visitors"]>[] = [
  { value: "all", label: "All visitors" },
  { value: "new", label: "New visitors" },
  { value: "returning", label: "Returning visitors" },
];

type Option<Value extends string> = { value: Value; label: string };

type Props = {
  /** Device and visitors can be chosen where the page's figures are counted by them. */
  filter: PeriodFilter & Partial<Pick<ResultsFilter, "device" | "visitors">>;
  /** What the filter means (`resolvePeriods`). */
  periods: ResultPeriods;
  /** Of the shop's calendar: no day after it can be chosen. */
  today: string;
  /** Nobody was counted in the comparison period. */
  isComparisonEmpty?: boolean;
  formats: FigureFormats;
};

const CHOICES_MEAN =
  "Days are in your store's time zone. “Days before” are the same number of days right before these; “A year before” goes back 52 weeks, so that Mondays are compared with Mondays. New visitors came for the first time within the period; returning ones had come before it. If a page lacks a choice, its figures are not kept that way. Markets and customer groups cannot be chosen anywhere, because visitors are counted without their account or address.";

/** Period, comparison, device and visitors of a page of results; kept in its address (results-filter contract). */
export function ResultsFilters({ filter, periods, today, isComparisonEmpty = false, formats }: Props) {
  const { awaited, choose } = useAddressChoices();
  const [isChoosingDays, setIsChoosingDays] = useState(false);
  const period = awaited("period") ?? filter.period;
  const showsDays = period === "custom" || isChoosingDays;
  const choosePeriod = (chosen: string) => {
    setIsChoosingDays(chosen === "custom");
    if (chosen !== "custom") choose({ period: chosen });
  };

  return (
    <Card>
      <BlockStack gap="300">
        <InlineGrid columns={{ xs: 2, md: 4 }} gap="300">
          <Select label="Period" options={PERIODS} value={showsDays ? "custom" : period} onChange={choosePeriod} />
          <Select
            label="Compared with"
            options={COMPARISONS}
            value={awaited("compare") ?? filter.compare}
            onChange={(compare) => choose({ compare })}
          />
          {filter.device === undefined ? null : (
            <Select
              label="Device"
              options={DEVICES}
              value={awaited("device") ?? filter.device}
              onChange={(device) => choose({ device })}
            />
          )}
          {filter.visitors === undefined ? null : (
            <Select
              label="Visitors"
              options={VISITORS}
              value={awaited("visitors") ?? filter.visitors}
              onChange={(visitors) => choose({ visitors })}
            />
          )}
        </InlineGrid>
        {showsDays ? (
          <OtherDays
            // Typed days belong to the period that they began from.
            key={`${periods.period.firstDay}:${periods.period.lastDay}`}
            from={periods.period.firstDay}
            to={periods.period.lastDay}
            today={today}
            onApply={(days) => choose({ period: "custom", ...days })}
          />
        ) : null}
        <InlineStack gap="100" blockAlign="center" wrap={false}>
          <Text as="p" tone="subdued" variant="bodySm">
            {describePeriods({ filter, periods, today, isComparisonEmpty }, formats)}
          </Text>
          <DefinitionButton label="these choices" verb="mean" definition={CHOICES_MEAN} />
        </InlineStack>
      </BlockStack>
    </Card>
  );
}

type DaysProps = { from: string; to: string; today: string; onApply: (days: { from: string; to: string }) => void };

function OtherDays({ today, onApply, ...initial }: DaysProps) {
  const [from, setFrom] = useState(initial.from);
  const [to, setTo] = useState(initial.to);
  const days = { type: "date", autoComplete: "off", max: today } as const;

  return (
    <InlineStack gap="300" blockAlign="end">
      <Box minWidth="9rem">
        <TextField label="From" {...days} value={from} onChange={setFrom} />
      </Box>
      <Box minWidth="9rem">
        <TextField label="To" {...days} value={to} onChange={setTo} />
      </Box>
      <Button onClick={() => onApply({ from, to })} disabled={from === "" || to === ""}>
        Show
      </Button>
    </InlineStack>
  );
}
