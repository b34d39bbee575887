import { Badge, BlockStack, Card, InlineStack, Text } from "@shopify/polaris";
import type { CheckoutCheck } from "~/contracts/checkout-check";
import { DefinedHeading } from "./defined-heading";
import { describeCheckouts } from "./describe-checkouts";
import type { FigureFormats } from "./figure-formats";

type Props = { check: CheckoutCheck; formats: FigureFormats };

/** Whether every sale that shoppers saw through has reached the figures. */
export function CheckoutCheckCard({ check, formats }: Props) {
  const { label, tone, text } = describeCheckouts(check, formats);
  const { completed, orders, seen, differing } = check;
  return (
    <Card>
      <BlockStack gap="300">
        <InlineStack gap="200" blockAlign="center">
          <DefinedHeading
            title="Checkout and orders"
            definition="Two independent counts of your sales: what shoppers' browsers report at the end of checkout (through a web pixel, only for shoppers who allow analytics), and the orders that Shopify sends. Every checkout should have its order. The reports are not used in any figure; they only show whether orders get lost on the way. In a live store, test orders are left out."
          />
          <Badge tone={tone}>{label}</Badge>
        </InlineStack>
        <Text as="p">{text}</Text>
        {orders > 0 && completed > 0 ? (
          <Text as="p" tone="subdued">
            {`Browsers have reported ${formats.count(seen)} of ${formats.countOf(orders, "order")} in the online store (${formats.percent(seen / orders)}). The others belong to shoppers who did not allow analytics or whose browser blocks it. That is normal.`}
          </Text>
        ) : null}
        {differing > 0 ? (
          <Text as="p" tone="subdued">
            {`${formats.countOf(differing, "order")} ${differing === 1 ? "was" : "were"} placed with a different total than the checkout showed. Usually they were edited afterwards.`}
          </Text>
        ) : null}
        <Text as="p" tone="subdued" variant="bodySm">
          {`${formats.period(check)}. Compared every hour.`}
        </Text>
      </BlockStack>
    </Card>
  );
}
