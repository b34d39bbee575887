import { useAppBridge } from "@shopify/app-bridge-react";
import { BlockStack, Button, InlineError, InlineStack, Tag, Text } from "@shopify/polaris";
import type { NamedGoods } from "./discount-fields";

type Props = {
  kind: "product" | "collection";
  label: string;
  /** What the picker is opened by. */
  pick: string;
  goods: NamedGoods[];
  error?: string | undefined;
  onChange: (goods: NamedGoods[]) => void;
};

/** Products or collections, chosen from Shopify's own picker and named by their titles. */
export function ExcludedGoodsField({ kind, label, pick, goods, error, onChange }: Props) {
  const shopify = useAppBridge();

  async function choose() {
    const picked = await shopify.resourcePicker({
      ...{ type: kind, multiple: true, action: "add" },
      ...(kind === "product" ? { filter: { variants: false } } : {}),
    });
    if (!picked) return;
    const chosen = picked.map(({ id, title }) => ({ id: id.slice(id.lastIndexOf("/") + 1), title }));
    const known = new Set(goods.map(({ id }) => id));
    onChange([...goods, ...chosen.filter(({ id }) => !known.has(id))]);
  }

  return (
    <BlockStack gap="200">
      <Text as="h3" variant="bodyMd">
        {label}
      </Text>
      {goods.length === 0 ? null : (
        <InlineStack gap="200">
          {goods.map(({ id, title }) => (
            <Tag key={id} onRemove={() => onChange(goods.filter((other) => other.id !== id))}>
              {title ?? NAMELESS[kind]}
            </Tag>
          ))}
        </InlineStack>
      )}
      {error === undefined ? null : <InlineError message={error} fieldID={`${kind}-exclusions`} />}
      <InlineStack>
        <Button id={`${kind}-exclusions`} onClick={() => void choose()}>
          {pick}
        </Button>
      </InlineStack>
    </BlockStack>
  );
}

const NAMELESS = { product: "A product that is no longer there", collection: "A collection that is no longer there" };
