import { BlockStack, Button, Card, InlineStack, List, Text } from "@shopify/polaris";
import type { WishView } from "~/contracts/demand-view";
import type { FigureFormats } from "./figure-formats";

type Props = { wishes: WishView[]; days: number; formats: FigureFormats };

/** What no product met at all, most often asked first; the whole list has its own page. */
export function UnmetWishesCard({ wishes, days, formats }: Props) {
  return (
    <Card>
      <BlockStack gap="200">
        <InlineStack align="space-between" blockAlign="center" gap="200">
          <Text as="h2" variant="headingMd">
            Asked for and not found
          </Text>
          <Button variant="plain" url={`/app/demand?days=${days}&show=products`}>
            All unmet demand
          </Button>
        </InlineStack>
        {wishes.length === 0 ? (
          <Text as="p" tone="subdued">
            {`Every wish of the last ${days} days was met by something.`}
          </Text>
        ) : (
          <List>
            {wishes.map(({ asked, missing, times }) => (
              <List.Item key={`${asked}|${missing}`}>{`${asked}: ${formats.countOf(times, "time")}`}</List.Item>
            ))}
          </List>
        )}
      </BlockStack>
    </Card>
  );
}
