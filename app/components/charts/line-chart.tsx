import { Box, InlineStack, Text } from "@shopify/polaris";
import { type KeyboardEvent, type PointerEvent, useState } from "react";
import { niceTicks } from "~/lib/nice-ticks";
import { ChartFrame } from "./chart-frame";
import { LINE_STYLES, type LineStyle } from "./line-styles";

export type ChartLine = {
  name: string;
  style: LineStyle;
  /** One a point; null leaves a gap. */
  values: (number | null)[];
  /** Names of the line's own points, where they are not those of the chart: the days of a comparison. */
  points?: string[] | undefined;
};

type Props = {
  title: string;
  definition: string;
  /** Names of the points in full, as the table and the reading say them. */
  points: string[];
  /** Shorter ones for the axis. */
  axis: string[];
  /** What a point is: "Day". */
  pointName: string;
  lines: [ChartLine, ...ChartLine[]];
  format: (value: number | null) => string;
  /** Points that are out of the ordinary, by index. */
  marks?: number[];
  /** Values are counts: nothing lies between two of them. */
  isWhole?: boolean;
};

const HEIGHT = 200;

/**
 * Lines over time as an SVG that the server renders. It stretches with the page, so all text is HTML around it and keeps its
 * size on a phone. Lines differ in their dashes, not in colour alone. Arrow keys and the pointer read single points; time runs
 * from left to right in every language.
 */
export function LineChart({
  title,
  definition,
  points,
  axis,
  pointName,
  lines,
  format,
  marks = [],
  isWhole = false,
}: Props) {
  const last = points.length - 1;
  const [chosen, setChosen] = useState<number | null>(null);
  const reading = Math.min(chosen ?? last, last);
  const values = lines.flatMap((line) => line.values.filter((value) => value !== null));
  const ticks = niceTicks(Math.min(0, ...values), Math.max(0, ...values), { isWhole });
  const [low, high] = [ticks[0] ?? 0, ticks.at(-1) ?? 1];
  const x = (index: number) => (last <= 0 ? 50 : (index / last) * 100);
  const y = (value: number) => 100 - ((value - low) / (high - low)) * 100;
  const tell = (index: number) => lines.map((line) => tellPoint(line, index, points, format)).join("; ");

  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowLeft: reading - 1, ArrowRight: reading + 1, Home: 0, End: last };
    const next = steps[event.key];
    if (next === undefined) return;
    event.preventDefault();
    setChosen(Math.max(0, Math.min(last, next)));
  };
  const onPointer = (event: PointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const share = box.width === 0 ? 1 : (event.clientX - box.left) / box.width;
    setChosen(Math.max(0, Math.min(last, Math.round(share * last))));
  };

  return (
    <ChartFrame
      title={title}
      definition={definition}
      table={{
        headings: [pointName, ...lines.map(({ name }) => name)],
        rows: points.map((point, index) => [point, ...lines.map((line) => format(line.values[index] ?? null))]),
      }}
    >
      <Reading lines={lines} index={reading} points={points} format={format} hasMarks={marks.length > 0} />
      <div dir="ltr" style={{ display: "grid", gridTemplateColumns: "auto minmax(0, 1fr)", columnGap: "0.5rem" }}>
        <YLabels ticks={ticks} y={y} format={format} />
        <div
          role="slider"
          tabIndex={0}
          aria-label={`${title}, by ${pointName.toLowerCase()}`}
          aria-valuemin={0}
          aria-valuemax={Math.max(0, last)}
          aria-valuenow={reading}
          aria-valuetext={tell(reading)}
          onKeyDown={onKeyDown}
          onPointerMove={onPointer}
          onPointerDown={onPointer}
          onPointerLeave={() => setChosen(null)}
          style={{ height: HEIGHT, touchAction: "pan-y" }}
        >
          <svg
            aria-hidden
            viewBox="0 0 100 100"
            preserveAspectRatio="none"
            width="100%"
            height="100%"
            style={{ overflow: "visible", display: "block" }}
          >
            {ticks.map((tick) => (
              <Stroke key={tick} d={`M0 ${y(tick)}H100`} color="var(--p-color-border-secondary)" width={1} />
            ))}
            {chosen === null ? null : (
              <Stroke d={`M${x(reading)} 0V100`} color="var(--p-color-border-emphasis)" width={1} />
            )}
            {lines.toReversed().map(({ name, style, values: ofLine }) => (
              <Stroke key={name} d={toPath(ofLine, x, y)} {...LINE_STYLES[style]} />
            ))}
            {/* A stroke without length and with round ends is a dot that does not stretch; with square ends, a square. */}
            {marks.map((index) => {
              const value = lines[0].values[index];
              if (value == null) return null;
              return <Dot key={index} x={x(index)} y={y(value)} color="var(--p-color-text-critical)" cap="square" />;
            })}
            {chosen === null && last > 0
              ? null
              : lines.map(({ name, style, values: ofLine }) => {
                  const value = ofLine[reading];
                  if (value == null) return null;
                  return <Dot key={name} x={x(reading)} y={y(value)} color={LINE_STYLES[style].color} cap="round" />;
                })}
          </svg>
        </div>
        <div />
        <XLabels axis={axis} x={x} />
      </div>
    </ChartFrame>
  );
}

function tellPoint(line: ChartLine, index: number, points: string[], format: Props["format"]): string {
  const point = line.points?.[index] ?? points[index] ?? "";
  return `${line.name}, ${point}: ${format(line.values[index] ?? null)}`;
}

/** Legend and reading in one, so that pointing at the chart moves nothing. */
function Reading({
  lines,
  index,
  points,
  format,
  hasMarks,
}: Pick<Props, "lines" | "points" | "format"> & { index: number; hasMarks: boolean }) {
  return (
    <InlineStack gap="400">
      {lines.map((line) => (
        <InlineStack key={line.name} gap="150" blockAlign="center">
          <svg aria-hidden width="24" height="8">
            <Stroke d="M0 4H24" {...LINE_STYLES[line.style]} />
          </svg>
          <Text as="span" variant="bodySm">
            {tellPoint(line, index, points, format)}
          </Text>
        </InlineStack>
      ))}
      {hasMarks ? (
        <InlineStack gap="150" blockAlign="center">
          <svg aria-hidden width="9" height="9">
            <path d="M0 0h9v9h-9z" fill="var(--p-color-text-critical)" />
          </svg>
          <Text as="span" variant="bodySm">
            Out of the ordinary
          </Text>
        </InlineStack>
      ) : null}
    </InlineStack>
  );
}

function YLabels({ ticks, y, format }: { ticks: number[]; y: (value: number) => number; format: Props["format"] }) {
  return (
    <div aria-hidden style={{ display: "grid", height: HEIGHT, position: "relative" }}>
      {ticks.map((tick) => (
        <div key={tick} style={{ gridArea: "1 / 1", position: "relative", top: `${y(tick)}%`, textAlign: "end" }}>
          <div style={{ transform: "translateY(-50%)", height: 0, lineHeight: 0 }}>
            <Text as="span" variant="bodyXs" tone="subdued" numeric>
              {format(tick)}
            </Text>
          </div>
        </div>
      ))}
    </div>
  );
}

/** The first, the middle and the last: more would not fit on a phone. */
function XLabels({ axis, x }: { axis: string[]; x: (index: number) => number }) {
  const last = axis.length - 1;
  const shown = [...new Set(last > 3 ? [0, Math.floor(last / 2), last] : [0, last])];
  const shiftOf = (index: number) => (index === 0 && last > 0 ? "0" : index === last && last > 0 ? "-100%" : "-50%");
  return (
    <Box position="relative" minHeight="1.5rem">
      {shown.map((index) => (
        <div
          key={index}
          aria-hidden
          style={{
            position: "absolute",
            left: `${x(index)}%`,
            transform: `translateX(${shiftOf(index)})`,
            top: 4,
            whiteSpace: "nowrap",
          }}
        >
          <Text as="span" variant="bodyXs" tone="subdued">
            {axis[index] ?? ""}
          </Text>
        </div>
      ))}
    </Box>
  );
}

type StrokeProps = { d: string; color: string; width: number; dashes?: string | undefined };

function Stroke({ d, color, width, dashes }: StrokeProps) {
  return (
    <path
      d={d}
      fill="none"
      stroke={color}
      strokeWidth={width}
      strokeDasharray={dashes}
      strokeLinejoin="round"
      vectorEffect="non-scaling-stroke"
    />
  );
}

function Dot({ x, y, color, cap }: { x: number; y: number; color: string; cap: "round" | "square" }) {
  return (
    <path d={`M${x} ${y}h0`} stroke={color} strokeWidth={9} strokeLinecap={cap} vectorEffect="non-scaling-stroke" />
  );
}

function toPath(values: (number | null)[], x: (index: number) => number, y: (value: number) => number): string {
  let isDrawing = false;
  return values
    .map((value, index) => {
      if (value === null) {
        isDrawing = false;
        return "";
      }
      const command = isDrawing ? "L" : "M";
      isDrawing = true;
      return `${command}${x(index).toFixed(2)} ${y(value).toFixed(2)}`;
    })
    .join("");
}
