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
        title="How far visitors come"
        definition="Each visitor counts once for every step that they reached within the period, on whichever days. Bars are shares of all visitors. Talking to the assistant is no condition for a cart, so what was lost is told along two ways: visit, talk, products; and visit, cart, checkout, order. Who ordered has been in the cart and at the checkout."
        format={percent}
        bars={rows.map((row) => ({
          name: row.label,
          value: row.share,
          before: shareBefore(row),
          detail: `${formats.countOf(row.visitors, "visitor")}${tellDropOff(row, formats)}`,
        }))}
        beforeName={earlier === null ? undefined : "the comparison period"}
        table={{
          headings: ["Step", "Visitors", "Of all visitors", "Lost since the step before", "Of all visitors, before"],
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
