import { BlockStack, InlineStack, Text } from "@shopify/polaris";
import type { ReactNode } from "react";
import { DefinitionButton } from "./definition-button";
import type { FigureFormats } from "./figure-formats";

/** The same figure in the comparison period; null where nothing was counted. */
export type FigureChange = {
  now: number | null;
  before: number | null;
  /** As the figure itself is written. */
  format: (value: number | null) => string;
  /** Which way is good news; "neither" where it is just a fact. */
  better: "up" | "down" | "neither";
  /** A place on a scale that goes below 0: the change is no share of anything. */
  isOnScale?: boolean;
};

type Props = {
  label: string;
  value: string;
  /** What exactly was counted, in plain words: one tap away from every number. */
  definition: string;
  detail?: ReactNode;
  /** As written, "between $1.20 and $1.90". */
  interval?: string | undefined;
  change?: FigureChange | undefined;
  formats?: FigureFormats | undefined;
  size?: "headline" | "small";
};

/** One number with its name, its definition and, where they are known, its interval and what it was before. */
export function ResultFigure({ label, value, definition, detail, interval, change, formats, size = "small" }: Props) {
  return (
    <BlockStack gap="100">
      <InlineStack gap="100" blockAlign="center" wrap={false}>
        <Text as="h3" variant="bodyMd" tone="subdued">
          {label}
        </Text>
        <DefinitionButton label={label} definition={definition} />
      </InlineStack>
      <Text as="p" variant={size === "headline" ? "heading2xl" : "headingLg"}>
        {value}
      </Text>
      {interval ? (
        <Text as="p" variant="bodySm">
          {interval}
        </Text>
      ) : null}
      {change && formats ? <Change {...change} formats={formats} /> : null}
      {detail ? (
        <Text as="p" variant="bodySm" tone="subdued">
          {detail}
        </Text>
      ) : null}
    </BlockStack>
  );
}

function Change({
  now,
  before,
  format,
  better,
  isOnScale = false,
  formats,
}: FigureChange & { formats: FigureFormats }) {
  if (now === null || before === null) return null;
  if (now === before) return <Note text={`As before: ${format(before)}`} tone="subdued" />;

  const direction = now > before ? "up" : "down";
  const word = direction === "up" ? "Up" : "Down";
  const share = before > 0 && !isOnScale ? ` ${formats.percent(Math.abs(now - before) / before)}` : "";
  const tone = direction === better ? "success" : "critical";
  return <Note text={`${word}${share} from ${format(before)}`} tone={better === "neither" ? "subdued" : tone} />;
}

function Note({ text, tone }: { text: string; tone: "success" | "critical" | "subdued" }) {
  return (
    <Text as="p" variant="bodySm" tone={tone}>
      {text}
    </Text>
  );
}
