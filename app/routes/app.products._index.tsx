import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { BlockStack, Box, Button, Card, InlineGrid, InlineStack, Page, Text, TextField } from "@shopify/polaris";
import { useState } from "react";
import { AddressSelect } from "~/components/address-select";
import { ColumnDefinitions } from "~/components/column-definitions";
import { CountedUntil } from "~/components/counted-until";
import { createFigureFormats } from "~/components/figure-formats";
import { NothingCounted } from "~/components/nothing-counted";
import { periodParams } from "~/components/period-params";
import { ProductTable } from "~/components/product-table";
import { PRODUCT_COLUMNS } from "~/components/product-words";
import { ResultsFilters } from "~/components/results-filters";
import { UnmetWishesCard } from "~/components/unmet-wishes-card";
import { useAddressChoices } from "~/components/use-address-choices";
import { type ProductFigure, productQuerySchema } from "~/contracts/product-view";
import { readDemand } from "~/domain/analytics/read-demand";
import { readProducts } from "~/domain/analytics/read-products";
import { requestRollUp } from "~/domain/orders/request-roll-up";
import { requireAdmin } from "~/http/require-admin";
import { services } from "~/services.server";

const MOST_WISHES = 5;

const DEVICE_NOTES = {
  all: "Orders count whether or not their visitor is known.",
  one: "Orders whose visitor is not known only count under “All devices”.",
};

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop, ofShop } = await requireAdmin(request);
  const query = productQuerySchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  const { clock } = services;
  const [view, demand] = await Promise.all([
    readProducts({ ...ofShop, clock }, shop, query),
    readDemand({ ...ofShop, clock }, shop, query),
  ]);
  if (view.countedUntil !== null) await requestRollUp(services.jobs, shop, clock.now());
  const { currency, locale, timezone } = shop;
  const rows = view.rows.map((row) => ({
    ...row,
    // Pictures of the local Shopify are elsewhere for browsers.
    imageUrl: row.imageUrl && services.addresses.forBrowser(row.imageUrl),
  }));
  return { ...view, rows, wishes: demand.wishes.slice(0, MOST_WISHES), query, currency, locale, timezone };
}

export const meta: MetaFunction = () => [{ title: "Products" }];

export default function ProductsPage() {
  const { rows, total, page, pageSize, today, periods, wishes, countedUntil, query, ...place } =
    useLoaderData<typeof loader>();
  const { choose } = useAddressChoices();
  const formats = createFigureFormats(place);
  const sortBy = (figure: ProductFigure) => {
    const isReversed = figure === query.sort && query.direction === "descending";
    choose({ sort: figure, direction: isReversed ? "ascending" : "descending" });
  };
  const sorts = PRODUCT_COLUMNS.map(({ name, label }) => ({ value: name, label }));

  return (
    <Page
      title="Products"
      subtitle="What shoppers asked for, what the assistant showed, and what was bought."
      pagination={{
        hasPrevious: page > 1,
        onPrevious: () => choose({ page: String(page - 1) }),
        hasNext: page * pageSize < total,
        onNext: () => choose({ page: String(page + 1) }),
      }}
    >
      <BlockStack gap="400">
        <ResultsFilters filter={query} periods={periods} today={today} formats={formats} />
        <CountedUntil until={countedUntil} {...place} />
        <Card padding="0">
          <Box padding="400" paddingBlockEnd="300">
            <BlockStack gap="300">
              <InlineGrid columns={{ xs: 1, md: 2 }} gap="300">
                <AddressSelect label="Sorted by" name="sort" value={query.sort} options={sorts} />
                <FindForm key={query.find} find={query.find} onFind={(find) => choose({ find })} />
              </InlineGrid>
              <InlineStack gap="200" align="space-between" blockAlign="center">
                <Text as="p" tone="subdued" variant="bodySm">
                  {`${formats.countOf(total, "product")}, from new and returning visitors alike. ${DEVICE_NOTES[query.device === "all" ? "all" : "one"]}`}
                </Text>
                <ColumnDefinitions columns={PRODUCT_COLUMNS} />
              </InlineStack>
            </BlockStack>
          </Box>
          {rows.length === 0 ? (
            <NothingCounted heading={query.find === "" ? "No product activity" : "No such product"}>
              {query.find === ""
                ? "Products appear here as soon as a shopper asks for one, is shown one or buys one. Try other days."
                : "There was no activity for a product with that name in these days. Try other words or other days."}
            </NothingCounted>
          ) : (
            <ProductTable
              rows={rows}
              sort={query.sort}
              direction={query.direction}
              onSort={sortBy}
              linkTo={({ id }) => `/app/products/${id}?${periodParams(query)}`}
              formats={formats}
            />
          )}
        </Card>
        <UnmetWishesCard
          wishes={wishes}
          address={`/app/demand?${periodParams(query)}&show=products`}
          isOfOneDevice={query.device !== "all"}
          formats={formats}
        />
      </BlockStack>
    </Page>
  );
}

function FindForm({ find, onFind }: { find: string; onFind: (find: string) => void }) {
  const [text, setText] = useState(find);
  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault();
        onFind(text.trim());
      }}
    >
      <TextField
        label="Title has"
        value={text}
        onChange={setText}
        autoComplete="off"
        clearButton
        onClearButtonClick={() => onFind("")}
        connectedRight={<Button submit>Find</Button>}
      />
    </Form>
  );
}
