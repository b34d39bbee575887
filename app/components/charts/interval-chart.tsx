import { BlockStack, InlineStack, Text } from "@shopify/polaris";
import type { LiftRange } from "~/contracts/experiment-results";
import { tellRange } from "../describe-verdict";
import type { FigureFormats } from "../figure-formats";
import { ChartFrame } from "./chart-frame";

export type IntervalRow = { name: string; lift: number | null; once: LiftRange | null; always: LiftRange | null };

type Props = {
  title: string;
  definition: string;
  /** What the rows are compared with. */
  control: string;
  rows: IntervalRow[];
  formats: Pick<FigureFormats, "signedPercent" | "percent">;
};

/** Never wider than this: an interval that says little should not make the others unreadable. */
const WIDEST = { low: -1, high: 2 };
const NARROWEST = 0.2;

/**
 * Differences from the control with both intervals, drawn on one scale around "no difference". The line is thin, the bar on
 * it thick, and every number is written beside: nothing is told by colour alone. Ends beyond the scale run out of it.
 */
export function IntervalChart({ title, definition, control, rows, formats }: Props) {
  const ends = rows.flatMap(({ lift, once, always }) => [lift, once?.low, once?.high, always?.low, always?.high]);
  const known = ends.filter((end): end is number => typeof end === "number");
  const low = Math.max(WIDEST.low, Math.min(-NARROWEST, ...known));
  const high = Math.min(WIDEST.high, Math.max(NARROWEST, ...known));
  const x = (value: number) => (100 * (Math.min(high, Math.max(low, value)) - low)) / (high - low);

  return (
    <ChartFrame
      title={title}
      definition={definition}
      table={{
        headings: [`Compared with ${control}`, "Difference", "At every look", "At one planned look"],
        rows: rows.map(({ name, lift, always, once }) => [
          name,
          formats.signedPercent(lift),
          tellRange(always, formats),
          tellRange(once, formats),
        ]),
      }}
    >
      <BlockStack gap="400" as="ul">
        {rows.map(({ name, lift, once, always }) => (
          <li key={name} style={{ listStyle: "none" }}>
            <BlockStack gap="100">
              <InlineStack align="space-between" gap="200">
                <Text as="span">{name}</Text>
                <Text as="span" fontWeight="semibold" numeric>
                  {formats.signedPercent(lift)}
                </Text>
              </InlineStack>
              <div aria-hidden dir="ltr" style={{ position: "relative", height: "1.75rem" }}>
                <div style={{ ...TRACK, left: 0, right: 0 }} />
                <div style={{ ...ZERO, left: `${x(0)}%` }} />
                {always ? <Span range={always} x={x} height="3px" /> : null}
                {once ? <Span range={once} x={x} height="11px" /> : null}
                {lift === null || lift < low || lift > high ? null : <div style={{ ...POINT, left: `${x(lift)}%` }} />}
              </div>
              <Text as="span" variant="bodySm" tone="subdued">
                {always === null ? "Not known yet" : `At every look ${tellRange(always, formats)}`}
              </Text>
            </BlockStack>
          </li>
        ))}
      </BlockStack>
    </ChartFrame>
  );
}

const MIDDLE = { position: "absolute", top: "50%", transform: "translateY(-50%)" } as const;
const TRACK = { ...MIDDLE, height: "1px", background: "var(--p-color-border)" } as const;
const ZERO = { position: "absolute", insetBlock: 0, borderInlineStart: "2px solid var(--p-color-text)" } as const;
const POINT = {
  position: "absolute",
  top: "50%",
  transform: "translate(-50%, -50%)",
  width: "15px",
  height: "15px",
  borderRadius: "50%",
  background: "var(--p-color-bg-surface)",
  border: "4px solid var(--p-color-text)",
} as const;

type SpanProps = { range: LiftRange; x: (value: number) => number; height: string };

function Span({ range, x, height }: SpanProps) {
  const left = x(range.low ?? -Infinity);
  const right = x(range.high ?? Infinity);
  const background = "var(--p-color-text-emphasis)";
  return <div style={{ ...MIDDLE, left: `${left}%`, width: `${Math.max(0.5, right - left)}%`, height, background }} />;
}
