import { BlockStack, Card, DataTable, Text } from "@shopify/polaris";
import type { PainPointView } from "~/contracts/product-view";
import { DefinedHeading } from "./defined-heading";
import type { FigureFormats } from "./figure-formats";
import { nameProductTopic } from "./product-words";

type Props = {
  title: string;
  /** What a row is. */
  row: string;
  definition: string;
  points: PainPointView[];
  /** Where there are none. */
  nothing: string;
  formats: FigureFormats;
};

/** What went wrong about a product, most frequent first, with how often it was before. */
export function PainPointsCard({ title, row, definition, points, nothing, formats }: Props) {
  const hasBefore = points.some(({ before }) => before !== null);
  const headings = [row, "Times", ...(hasBefore ? ["Before"] : [])];
  return (
    <Card>
      <BlockStack gap="300">
        <DefinedHeading title={title} definition={definition} />
        {points.length === 0 ? (
          <Text as="p" tone="subdued">
            {nothing}
          </Text>
        ) : (
          <DataTable
            columnContentTypes={hasBefore ? ["text", "numeric", "numeric"] : ["text", "numeric"]}
            headings={headings}
            rows={points.map(({ topic, times, before }) => [
              capitalize(nameProductTopic(topic)),
              formats.count(times),
              ...(hasBefore ? [formats.count(before)] : []),
            ])}
          />
        )}
      </BlockStack>
    </Card>
  );
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
