import { Card } from "@shopify/polaris";
import type { FiguresView } from "~/contracts/overview-view";
import { BarChart } from "./charts/bar-chart";
import type { FigureFormats } from "./figure-formats";
import { FUNNEL_STEPS, type FunnelRow, toFunnelRows } from "./funnel-steps";

type Props = { figures: FiguresView; before: FiguresView | null; formats: FigureFormats };

/** Visitors by how far they came, with what was lost on the way; a dashed line where the comparison period stood. */
export function FunnelCard({ figures, before, formats }: Props) {
  const rows = toFunnelRows(figures);
  // Nobody came in the comparison period: there is no line to speak of.
  const earlier = before !== null && before.visitors > 0 ? toFunnelRows(before) : null;
  const { count, percent } = formats;
  const shareBefore = (row: FunnelRow) => earlier?.find(({ name }) => name === row.name)?.share ?? null;

  return (
    <Card>
      <BarChart
        title="How far visitors get"
        definition="Each visitor counts once for every step they reached within the period, on any day. Bars are shares of all visitors. Visitors can fill a cart without talking to the assistant, so losses are shown along two paths: visit, talk, products; and visit, cart, checkout, order. Everyone who ordered counts as having had a cart and reached checkout."
        format={percent}
        bars={rows.map((row) => ({
          name: row.label,
          value: row.share,
          before: shareBefore(row),
          detail: `${formats.countOf(row.visitors, "visitor")}${tellDropOff(row, formats)}`,
        }))}
        beforeName={earlier === null ? undefined : "the comparison period"}
        table={{
          headings: ["Step", "Visitors", "Of all visitors", "Lost since the previous step", "Of all visitors, before"],
          rows: rows.map((row) => [
            row.label,
            count(row.visitors),
            percent(row.share),
            percent(row.dropOff),
            percent(shareBefore(row)),
          ]),
        }}
      />
    </Card>
  );
}

function tellDropOff({ after, dropOff }: FunnelRow, { percent }: FigureFormats): string {
  const from = FUNNEL_STEPS.find(({ name }) => name === after);
  return from && dropOff !== null ? ` · ${percent(dropOff)} lost since “${from.label}”` : "";
}
