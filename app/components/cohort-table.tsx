import { BlockStack, Scrollable, Text } from "@shopify/polaris";
import type { CSSProperties } from "react";
import type { CohortCellView, CohortQuery, CohortRowView } from "~/contracts/cohort-view";
import { COHORT_FIGURES, nameCohort } from "./cohort-words";
import { DefinedHeading } from "./defined-heading";
import type { FigureFormats } from "./figure-formats";

type Props = {
  rows: CohortRowView[];
  query: CohortQuery;
  /** Smaller groups are told in numbers alone. */
  smallest: number;
  formats: FigureFormats;
};

const FIRST_COLUMNS: Record<CohortQuery["by"], string> = {
  ...{ visit: "First week", purchase: "First week", arm: "Group", channel: "Channel", device: "Device" },
};
const CELL: CSSProperties = { padding: "0.5rem 0.75rem", textAlign: "end", whiteSpace: "nowrap" };
const HEAD: CSSProperties = {
  ...CELL,
  position: "sticky",
  insetInlineStart: 0,
  textAlign: "start",
  fontWeight: "inherit",
  background: "var(--p-color-bg-surface)",
};
/** Dark text stays readable on the darkest shade: 9 to 1. */
const DARKEST = 0.35;

/** A table first: each number is written, and shaded so that the eye finds the high ones. Wide ones scroll within the card. */
export function CohortTable({ rows, query, smallest, formats }: Props) {
  const { label, definition, read, format } = COHORT_FIGURES[query.show];
  // Weeks that nobody has come to yet would be empty columns.
  const columns = Math.max(0, ...rows.map(({ weeks }) => weeks.findLastIndex((cell) => cell !== null) + 1));
  const values = rows.flatMap(({ isSmall, weeks }) =>
    (isSmall ? [] : weeks.slice(1)).flatMap((cell) => (cell ? [read(cell)] : [])),
  );
  const largest = Math.max(0, ...values);
  const shade = (cell: CohortCellView) =>
    largest === 0 ? 0 : Math.min(1, Math.max(0, read(cell) / largest)) * DARKEST;
  const hasRunning = rows.some(({ weeks, isSmall }) => !isSmall && weeks.some((cell) => cell?.isRunning));
  const membersName = query.by === "purchase" ? "First-time buyers" : "Visitors";

  return (
    <BlockStack gap="300">
      <DefinedHeading title={label} definition={definition} id="cohorts" />
      <Scrollable horizontal vertical={false} focusable>
        <table aria-labelledby="cohorts" style={{ borderCollapse: "collapse", width: "100%" }}>
          <thead>
            <tr>
              <th scope="col" style={HEAD}>
                {FIRST_COLUMNS[query.by]}
              </th>
              {[membersName, "Ordered", "Revenue per visitor"].map((heading) => (
                <th key={heading} scope="col" style={CELL}>
                  {heading}
                </th>
              ))}
              {Array.from({ length: columns }, (_, week) => (
                <th key={week} scope="col" style={CELL}>
                  {week === 0 ? "First week" : `Week ${week + 1}`}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key} style={{ borderBlockStart: "1px solid var(--p-color-border-secondary)" }}>
                <th scope="row" style={HEAD}>
                  {nameCohort(row, query.by, formats)}
                </th>
                <td style={CELL}>{formats.count(row.members)}</td>
                <td style={CELL}>
                  {formats.count(row.buyers)}
                  {row.isSmall ? "" : ` (${formats.percent(row.buyers / row.members)})`}
                </td>
                <td style={CELL}>{row.isSmall ? "–" : formats.money(row.net / row.members)}</td>
                {row.isSmall ? (
                  <td style={{ ...CELL, textAlign: "start" }} colSpan={columns}>
                    <Text as="span" tone="subdued">
                      Too few to tell
                    </Text>
                  </td>
                ) : (
                  row.weeks.slice(0, columns).map((cell, week) => (
                    <td
                      key={week}
                      style={{
                        ...CELL,
                        backgroundColor: cell ? `rgba(0, 91, 211, ${shade(cell).toFixed(3)})` : "none",
                      }}
                    >
                      {cell ? `${formats[format](read(cell))}${cell.isRunning ? " *" : ""}` : ""}
                    </td>
                  ))
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </Scrollable>
      <Text as="p" variant="bodySm" tone="subdued">
        {hasRunning ? "* That week is not over yet for everyone in the group, so the number can still grow. " : ""}
        {`Groups of fewer than ${smallest} show no shares: one more visitor would change them too much.`}
      </Text>
    </BlockStack>
  );
}
