import { Badge, BlockStack, InlineStack, Link, Text, Thumbnail } from "@shopify/polaris";
import { ImageIcon } from "@shopify/polaris-icons";
import type { ProductFigure, ProductRowView } from "~/contracts/product-view";
import { ListingTable } from "./listing-table";
import type { FigureFormats } from "./figure-formats";
import { PRODUCT_COLUMNS, tellTopics } from "./product-words";
import { WithBefore } from "./with-before";

type Props = {
  rows: ProductRowView[];
  sort: ProductFigure;
  direction: "ascending" | "descending";
  onSort: (figure: ProductFigure) => void;
  /** Of a product's own page. */
  linkTo: (row: ProductRowView) => string;
  formats: FigureFormats;
};

/** What happened to each product, and what it was in the comparison period; sorted by any of its figures. */
export function ProductTable({ rows, sort, direction, onSort, linkTo, formats }: Props) {
  const tell = (name: ProductFigure, figure: number) =>
    name === "revenue" ? formats.money(figure) : formats.count(figure);
  /** Nothing after nothing is not worth a line, nor is anything after days in which nothing happened to the product at all. */
  const earlier = (row: ProductRowView, name: ProductFigure) => {
    const { before } = row;
    if (before === null || Object.values(before).every((figure) => figure === 0)) return null;
    return row[name] === 0 && before[name] === 0 ? null : tell(name, before[name]);
  };
  const tellOnPhone = (row: ProductRowView, name: ProductFigure) => {
    const before = earlier(row, name);
    return `${tell(name, row[name])}${before === null ? "" : ` (was ${before})`}`;
  };
  const chosen = (column: number) => PRODUCT_COLUMNS[column - 1];

  return (
    <ListingTable
      rows={rows}
      keyOf={({ id }) => id}
      resourceName={{ singular: "product", plural: "products" }}
      columns={[
        { title: "Product", cell: (row) => <ProductName row={row} url={linkTo(row)} /> },
        ...PRODUCT_COLUMNS.map(({ name, label }) => ({
          title: label,
          isNumeric: true,
          cell: (row: ProductRowView) => <WithBefore value={tell(name, row[name])} before={earlier(row, name)} />,
        })),
      ]}
      sorting={{
        column: PRODUCT_COLUMNS.findIndex(({ name }) => name === sort) + 1,
        direction,
        onSort: (column) => onSort(chosen(column)?.name ?? sort),
      }}
      phone={(row) => (
        <BlockStack gap="100">
          <ProductName row={row} url={linkTo(row)} />
          <Text as="span" variant="bodySm" breakWord>
            {PRODUCT_COLUMNS.filter(({ name }) => row[name] !== 0 || name === sort)
              .map(({ name, label }) => `${label} ${tellOnPhone(row, name)}`)
              .join(" · ")}
          </Text>
        </BlockStack>
      )}
    />
  );
}

function ProductName({ row, url }: { row: ProductRowView; url: string }) {
  const title = row.title ?? "A product that is no longer in your store";
  return (
    <InlineStack gap="300" blockAlign="center" wrap={false}>
      <div style={{ flexShrink: 0 }}>
        <Thumbnail size="small" source={row.imageUrl ?? ImageIcon} alt="" />
      </div>
      <div style={{ minWidth: "8rem", maxWidth: "18rem", whiteSpace: "normal" }}>
        <BlockStack gap="050">
          <Link dataPrimaryLink monochrome removeUnderline url={url}>
            <Text as="span" fontWeight="semibold" breakWord>
              {title}
            </Text>
          </Link>
          {row.isListed || row.title === null ? null : (
            <InlineStack>
              <Badge>No longer in your store</Badge>
            </InlineStack>
          )}
          <Topics label="Missing" topics={row.missing} />
          <Topics label="Bad mood about" topics={row.complaints} />
        </BlockStack>
      </div>
    </InlineStack>
  );
}

function Topics({ label, topics }: { label: string; topics: ProductRowView["missing"] }) {
  if (topics.length === 0) return null;
  return (
    <Text as="span" variant="bodySm" tone="subdued" breakWord>
      {`${label}: ${tellTopics(topics)}`}
    </Text>
  );
}
