import { Badge, BlockStack, IndexTable, InlineStack, Link, Text, useBreakpoints } from "@shopify/polaris";
import type { ExperimentStatus } from "~/contracts/experiment";
import type { ExperimentVerdict } from "~/contracts/experiment-results";
import { VERDICT_BADGES } from "./describe-verdict";
import { STATUS_BADGES } from "./experiment-words";

export type ExperimentRow = {
  id: string;
  name: string;
  url: string;
  /** What is tried, in words. */
  about: string;
  status: ExperimentStatus;
  /** Null: a draft, or not worked out for this list. */
  verdict: ExperimentVerdict | null;
  /** Visitors who met it; null for a draft. */
  exposed: string;
  /** "Since 4 May 2026". */
  when: string;
};

/** The store-wide holdout first, then running experiments, drafts and stopped ones. */
export function ExperimentTable({ rows }: { rows: ExperimentRow[] }) {
  const { smDown } = useBreakpoints();
  return (
    <IndexTable
      condensed={smDown}
      selectable={false}
      resourceName={{ singular: "experiment", plural: "experiments" }}
      itemCount={rows.length}
      headings={[
        { title: "Experiment" },
        { title: "Status" },
        { title: "Result" },
        { title: "Visitors", alignment: "end" },
        { title: "When" },
      ]}
    >
      {rows.map((row, position) => (
        <IndexTable.Row key={row.id} id={row.id} position={position}>
          <IndexTable.Cell>
            <BlockStack gap="100">
              <Link dataPrimaryLink monochrome removeUnderline url={row.url}>
                <Text as="span" fontWeight="semibold" breakWord>
                  {row.name}
                </Text>
              </Link>
              <Text as="span" tone="subdued" breakWord>
                {row.about}
              </Text>
              {smDown ? (
                <InlineStack gap="200" blockAlign="center">
                  <StatusBadge status={row.status} />
                  {row.verdict === null ? null : <VerdictBadge verdict={row.verdict} />}
                  <Text as="span" variant="bodySm" tone="subdued">
                    {row.exposed === "–" ? row.when : `${row.when} · ${row.exposed} visitors`}
                  </Text>
                </InlineStack>
              ) : null}
            </BlockStack>
          </IndexTable.Cell>
          {smDown ? null : (
            <>
              <IndexTable.Cell>
                <StatusBadge status={row.status} />
              </IndexTable.Cell>
              <IndexTable.Cell>
                <VerdictBadge verdict={row.verdict} />
              </IndexTable.Cell>
              <IndexTable.Cell>
                <Text as="span" alignment="end" numeric>
                  {row.exposed}
                </Text>
              </IndexTable.Cell>
              <IndexTable.Cell>{row.when}</IndexTable.Cell>
            </>
          )}
        </IndexTable.Row>
      ))}
    </IndexTable>
  );
}

export function StatusBadge({ status }: { status: ExperimentStatus }) {
  const { label, tone } = STATUS_BADGES[status];
  return <Badge {...(tone ? { tone } : {})}>{label}</Badge>;
}

function VerdictBadge({ verdict }: { verdict: ExperimentVerdict | null }) {
  if (verdict === null) return "–";
  const { label, tone } = VERDICT_BADGES[verdict];
  return <Badge tone={tone}>{label}</Badge>;
}
