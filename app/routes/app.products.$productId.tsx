import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BlockStack, InlineGrid, Page, Thumbnail } from "@shopify/polaris";
import { ImageIcon } from "@shopify/polaris-icons";
import { z } from "zod";
import { CountedUntil } from "~/components/counted-until";
import { createFigureFormats } from "~/components/figure-formats";
import { PainPointsCard } from "~/components/pain-points-card";
import { periodParams } from "~/components/period-params";
import { ProductFiguresCard } from "~/components/product-figures-card";
import { ProductTrend } from "~/components/product-trend";
import { ResultsFilters } from "~/components/results-filters";
import { productFilterSchema } from "~/contracts/product-view";
import { readProduct } from "~/domain/analytics/read-product";
import { requestRollUp } from "~/domain/orders/request-roll-up";
import { requireAdmin } from "~/http/require-admin";
import { services } from "~/services.server";

const idSchema = z.string().regex(/^\d{1,20}$/);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop, ofShop } = await requireAdmin(request);
  const filter = productFilterSchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  const id = idSchema.safeParse(params.productId);
  const view = id.success ? await readProduct({ ...ofShop, clock: services.clock }, shop, id.data, filter) : null;
  if (view === null) throw new Response("There is no such product.", { status: 404 });
  if (view.countedUntil !== null) await requestRollUp(services.jobs, shop, services.clock.now());
  const { currency, locale, timezone } = shop;
  const { imageUrl } = view.name;
  // Pictures of the local Shopify are elsewhere for browsers.
  const name = { ...view.name, imageUrl: imageUrl && services.addresses.forBrowser(imageUrl) };
  return { ...view, name, filter, currency, locale, timezone };
}

export const meta: MetaFunction = () => [{ title: "Product" }];

export default function ProductPage() {
  const { name, now, before, days, daysBefore, complaints, missing, today, periods, countedUntil, filter, ...place } =
    useLoaderData<typeof loader>();
  const formats = createFigureFormats(place);

  return (
    <Page
      title={name.title ?? "A product that is no longer in your store"}
      subtitle="What shoppers asked about it, how they felt, and what was bought."
      titleMetadata={<Thumbnail size="small" source={name.imageUrl ?? ImageIcon} alt="" />}
      backAction={{ content: "Products", url: `/app/products?${periodParams(filter)}` }}
    >
      <BlockStack gap="400">
        <ResultsFilters filter={filter} periods={periods} today={today} formats={formats} />
        <CountedUntil until={countedUntil} {...place} />
        <ProductFiguresCard now={now} before={before} formats={formats} />
        <ProductTrend days={days} daysBefore={daysBefore} formats={formats} />
        <InlineGrid columns={{ xs: 1, md: 2 }} gap="400">
          <PainPointsCard
            title="In a bad mood about"
            row="What messages were about"
            definition="The subjects of messages about the product that sounded negative, where they were understood. A guess, based on single messages; messages about nothing in particular are only counted above."
            points={complaints}
            nothing="No message about it sounded bad in these days."
            formats={formats}
          />
          <PainPointsCard
            title="What was missing"
            row="What shoppers wanted"
            definition="Searches nothing matched, where this product came closest, and what it was missing."
            points={missing}
            nothing="It was not a near miss for any search in these days."
            formats={formats}
          />
        </InlineGrid>
      </BlockStack>
    </Page>
  );
}
