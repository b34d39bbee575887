import { BlockStack, Card, InlineGrid, Text } from "@shopify/polaris";
import type { ReactNode } from "react";
import type { AnsweringView } from "~/contracts/answering-view";
import { ANSWERING_DEFINITIONS } from "./answering-definitions";
import { createFigureFormats, type FigureFormats } from "./figure-formats";
import { ResultFigure } from "./result-figure";
import { tellEstimate } from "./tell-estimate";

type Name = Exclude<keyof AnsweringView, "conversations">;

type Props = {
  title: string;
  names: readonly Name[];
  now: AnsweringView;
  /** Of the comparison period; null: there is none. */
  before: AnsweringView | null;
  locale: string;
  /** What a US dollar costs in the shop's currency; null: not known, costs stay in dollars. */
  dollarRate: number | null;
  formats: FigureFormats;
  /** Below the figures. */
  footer?: ReactNode;
};

const BETTER: Record<Name, "up" | "down"> = {
  firstReplyMedian: "down",
  firstReplyHigh: "down",
  resolution: "up",
  firstContact: "up",
  satisfaction: "up",
  automation: "up",
  cost: "down",
  sentiment: "up",
};

/** The agent's own figures, each with its range, what it was before, and its definition. */
export function AnsweringFigures({ title, names, now, before, locale, dollarRate, formats, footer }: Props) {
  const dollars = createFigureFormats({ locale, currency: "USD" });
  const formatOf: Record<Name, (value: number | null) => string> = {
    firstReplyMedian: formats.duration,
    firstReplyHigh: formats.duration,
    resolution: formats.percent,
    firstContact: formats.percent,
    satisfaction: formats.percent,
    automation: formats.percent,
    cost: (micros) =>
      dollarRate === null || micros === null ? dollars.microMoney(micros) : formats.microMoney(micros * dollarRate),
    sentiment: formats.score,
  };

  return (
    <Card>
      <BlockStack gap="400">
        <Text as="h2" variant="headingMd">
          {title}
        </Text>
        <InlineGrid columns={{ xs: 2, md: 4 }} gap="400">
          <ResultFigure
            {...ANSWERING_DEFINITIONS.conversations}
            value={formats.count(now.conversations)}
            change={{
              ...{ now: now.conversations, before: before?.conversations ?? null },
              ...{ format: formats.count, better: "neither" },
            }}
            formats={formats}
          />
          {names.map((name) => (
            <ResultFigure
              key={name}
              {...ANSWERING_DEFINITIONS[name]}
              {...tellEstimate(now[name], formatOf[name], formats)}
              change={{
                ...{ now: now[name].value, before: before?.[name].value ?? null },
                ...{ format: formatOf[name], better: BETTER[name], isOnScale: name === "sentiment" },
              }}
              formats={formats}
            />
          ))}
        </InlineGrid>
        {footer}
      </BlockStack>
    </Card>
  );
}
