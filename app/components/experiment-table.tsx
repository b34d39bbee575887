import { Badge, BlockStack, InlineStack, Link, Text } from "@shopify/polaris";
import type { ExperimentStatus } from "~/contracts/experiment";
import type { ExperimentVerdict } from "~/contracts/experiment-results";
import { VERDICT_BADGES } from "./describe-verdict";
import { STATUS_BADGES } from "./experiment-words";
import { ListingTable } from "./listing-table";

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
  return (
    <ListingTable
      resourceName={{ singular: "experiment", plural: "experiments" }}
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        { title: "Experiment", cell: (row) => <Experiment row={row} /> },
        { title: "Status", cell: ({ status }) => <StatusBadge status={status} /> },
        { title: "Result", cell: ({ verdict }) => <VerdictBadge verdict={verdict} /> },
        { title: "Visitors", isNumeric: true, cell: ({ exposed }) => exposed },
        { title: "When", cell: ({ when }) => when },
      ]}
      phone={(row) => (
        <BlockStack gap="100">
          <Experiment row={row} />
          <InlineStack gap="200" blockAlign="center">
            <StatusBadge status={row.status} />
            {row.verdict === null ? null : <VerdictBadge verdict={row.verdict} />}
            <Text as="span" variant="bodySm" tone="subdued">
              {row.exposed === "–" ? row.when : `${row.when} · ${row.exposed} visitors`}
            </Text>
          </InlineStack>
        </BlockStack>
      )}
    />
  );
}

function Experiment({ row: { name, about, url } }: { row: ExperimentRow }) {
  return (
    <BlockStack gap="100">
      <Link dataPrimaryLink monochrome removeUnderline url={url}>
        <Text as="span" fontWeight="semibold" breakWord>
          {name}
        </Text>
      </Link>
      <Text as="span" tone="subdued" breakWord>
        {about}
      </Text>
    </BlockStack>
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
