import { BlockStack, Button, Card, InlineStack, List, Text } from "@shopify/polaris";
import type { WishView } from "~/contracts/demand-view";
import type { FigureFormats } from "./figure-formats";

type Props = {
  wishes: WishView[];
  /** Of the page of all unmet demand, for the same days. */
  address: string;
  /** The page's other figures are. */
  isOfOneDevice: boolean;
  formats: FigureFormats;
};

/** What no product met at all, most often asked first; the whole list has its own page. */
export function UnmetWishesCard({ wishes, address, isOfOneDevice, formats }: Props) {
  return (
    <Card>
      <BlockStack gap="200">
        <InlineStack align="space-between" blockAlign="center" gap="200">
          <Text as="h2" variant="headingMd">
            Asked for and not found
          </Text>
          <Button variant="plain" url={address}>
            All unmet demand
          </Button>
        </InlineStack>
        {isOfOneDevice ? (
          <Text as="p" tone="subdued" variant="bodySm">
            From all devices: these requests are kept without anything about who made them.
          </Text>
        ) : null}
        {wishes.length === 0 ? (
          <Text as="p" tone="subdued">
            No request in these days went unmet.
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
