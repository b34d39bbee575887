import { Card, InlineGrid } from "@shopify/polaris";
import type { ProductCounts } from "~/contracts/product-view";
import { moodOf } from "~/lib/mood";
import type { FigureFormats } from "./figure-formats";
import { PRODUCT_COLUMNS, PRODUCT_MOOD } from "./product-words";
import { ResultFigure } from "./result-figure";

type Props = {
  now: ProductCounts;
  /** Of the comparison period; null: there is none. */
  before: ProductCounts | null;
  formats: FigureFormats;
};

/** The mood tells of complaints beside the rest of the messages. */
const FIGURES = PRODUCT_COLUMNS.filter(({ name }) => name !== "complained");

/** What happened to one product, each figure with what it was and its definition. */
export function ProductFiguresCard({ now, before, formats }: Props) {
  const mood = moodOf([now]);
  // Days in which nothing happened to it at all are nothing to hold figures against.
  const earlier = before !== null && Object.values(before).some((figure) => figure !== 0) ? before : null;
  return (
    <Card>
      <InlineGrid columns={{ xs: 2, md: 4 }} gap="400">
        {FIGURES.map(({ name, label, definition }) => {
          const format = name === "revenue" ? formats.money : formats.count;
          return (
            <ResultFigure
              key={name}
              {...{ label, definition, formats }}
              value={format(now[name])}
              change={{
                ...{ now: now[name], before: earlier?.[name] ?? null, format },
                better: name === "missed" ? "down" : "up",
              }}
            />
          );
        })}
        <ResultFigure
          {...PRODUCT_MOOD}
          formats={formats}
          value={mood === null && now.asked > 0 ? "Too few" : formats.score(mood)}
          change={{
            ...{ now: mood, before: earlier && moodOf([earlier]), format: formats.score },
            ...{ better: "up", isOnScale: true },
          }}
          detail={`${formats.count(now.pleased)} good and ${formats.count(now.complained)} bad of ${formats.countOf(now.asked, "message")}`}
        />
      </InlineGrid>
    </Card>
  );
}
