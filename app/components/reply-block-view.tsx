import { Badge, BlockStack, DataTable, InlineStack, Link, Text, Thumbnail } from "@shopify/polaris";
import { ImageIcon } from "@shopify/polaris-icons";
import type { ProductCard } from "~/contracts/product-card";
import type { ReplyBlock } from "~/contracts/turn-events";
import { formatMoney } from "~/lib/money";

/** One part of a reply, in the plain form that a merchant reads it in. */
export function ReplyBlockView({ block, locale }: { block: ReplyBlock; locale: string }) {
  switch (block.type) {
    case "text-delta":
      return (
        <Text as="p" breakWord>
          {withoutAddresses(block.text)}
        </Text>
      );
    case "products":
      return (
        <BlockStack gap="200">
          {block.items.map((card) => (
            <ShownProduct key={card.id} card={card} locale={locale} />
          ))}
        </BlockStack>
      );
    case "comparison":
      return (
        <BlockStack gap="200">
          <DataTable
            columnContentTypes={["text", ...block.products.map(() => "text" as const)]}
            headings={["", ...block.products.map(({ title }) => title)]}
            rows={block.rows.map(({ label, values }) => [label, ...values.map((value) => value ?? "not known")])}
          />
          {block.verdict ? <Text as="p">{block.verdict}</Text> : null}
        </BlockStack>
      );
    case "cart":
      return (
        <Text as="p" tone="subdued">
          Cart: {block.cart.totalQuantity} {block.cart.totalQuantity === 1 ? "item" : "items"},{" "}
          {formatMoney(block.cart.total, locale)}
        </Text>
      );
    case "cart-write":
      return (
        <InlineStack>
          <Badge tone={CART_WRITES[block.status].tone}>{CART_WRITES[block.status].label}</Badge>
        </InlineStack>
      );
    case "order":
      return (
        <Text as="p">
          Order {block.name}: {block.status}, {formatMoney(block.total, locale)}
        </Text>
      );
    case "quick-replies":
      return (
        <InlineStack gap="100">
          {block.options.map(({ label }) => (
            <Badge key={label}>{label}</Badge>
          ))}
        </InlineStack>
      );
    case "sources":
      return (
        <Text as="p" variant="bodySm" tone="subdued">
          From: {block.items.map(({ title }) => title).join(", ")}
        </Text>
      );
    case "handoff":
      return (
        <InlineStack>
          <Badge tone="info">{HANDOFFS[block.state]}</Badge>
        </InlineStack>
      );
    case "need-state":
    case "cart-undo":
      return null;
  }
}

const CART_WRITES = {
  requested: { label: "Asked the shopper's browser to add it", tone: "info" },
  written: { label: "Changed the cart", tone: "success" },
  partial: { label: "Changed part of the cart", tone: "attention" },
  refused: { label: "The cart was not changed", tone: "critical" },
} as const;

const HANDOFFS = {
  offered: "Offered a person",
  form: "Asked for a message to your team",
  left: "A message was left for your team",
  person: "A person writes here",
};

function ShownProduct({ card, locale }: { card: ProductCard; locale: string }) {
  const variant = card.variants.find(({ id }) => id === card.selectedVariantId) ?? card.variants[0];
  return (
    <InlineStack gap="300" wrap={false} blockAlign="center">
      <Thumbnail source={card.imageUrl ?? ImageIcon} alt={card.imageAlt ?? card.title} size="small" />
      <BlockStack>
        <Link url={`shopify://admin/products/${card.id}`} target="_top" removeUnderline>
          {card.title}
        </Link>
        <Text as="span" variant="bodySm" tone="subdued">
          {[variant ? formatMoney(variant.price, locale) : null, card.reason].filter(Boolean).join(" · ")}
        </Text>
      </BlockStack>
    </InlineStack>
  );
}

/** A link to another market is an address of the store's pages: a merchant reads its words. */
function withoutAddresses(text: string): string {
  return text.replace(/\[([^\]]+)\]\([^)\s]+\)/g, "$1");
}
