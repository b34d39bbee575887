import { BlockStack, Box, InlineStack, Text } from "@shopify/polaris";
import { ChartFrame, type ChartTable } from "./chart-frame";

export type ChartBar = {
  name: string;
  value: number | null;
  /** The same in the comparison period: drawn as a line across the bar. */
  before?: number | null | undefined;
  /** What else is to be said of it, under the name. */
  detail?: string | undefined;
};

type Props = {
  title: string;
  definition: string;
  bars: ChartBar[];
  format: (value: number | null) => string;
  table: ChartTable;
  /** Set where the bars carry one: how the line across is called. */
  beforeName?: string | undefined;
};

/** One bar a row, its number written beside it: readable without colour, on a phone and in either direction of writing. */
export function BarChart({ title, definition, bars, format, table, beforeName }: Props) {
  const largest = Math.max(0, ...bars.flatMap(({ value, before }) => [value ?? 0, before ?? 0]));
  const share = (value: number) => (largest === 0 ? 0 : Math.max(0, value / largest) * 100);

  return (
    <ChartFrame title={title} definition={definition} table={table}>
      <BlockStack gap="300" as="ul">
        {bars.map(({ name, value, before, detail }) => (
          <li key={name} style={{ listStyle: "none" }}>
            <BlockStack gap="100">
              <InlineStack align="space-between" gap="200" wrap={false}>
                <Text as="span">{name}</Text>
                <Text as="span" fontWeight="semibold" numeric>
                  {format(value)}
                </Text>
              </InlineStack>
              <div
                aria-hidden
                style={{
                  position: "relative",
                  height: "0.75rem",
                  background: "var(--p-color-bg-surface-secondary)",
                  borderRadius: "var(--p-border-radius-100)",
                }}
              >
                <div
                  style={{
                    width: `${share(value ?? 0)}%`,
                    height: "100%",
                    background: "var(--p-color-text-emphasis)",
                    borderRadius: "var(--p-border-radius-100)",
                  }}
                />
                {before == null ? null : (
                  <div
                    style={{
                      position: "absolute",
                      insetBlock: "-3px",
                      insetInlineStart: `calc(${share(before)}% - 1px)`,
                      borderInlineStart: "3px dashed var(--p-color-text)",
                    }}
                  />
                )}
              </div>
              {detail ? (
                <Text as="span" variant="bodySm" tone="subdued">
                  {detail}
                </Text>
              ) : null}
            </BlockStack>
          </li>
        ))}
      </BlockStack>
      {beforeName ? (
        <Box paddingBlockStart="100">
          <Text as="p" variant="bodySm" tone="subdued">
            {`The dashed line is ${beforeName}.`}
          </Text>
        </Box>
      ) : null}
    </ChartFrame>
  );
}
