import { z } from "zod";
import { minorUnits } from "../../commerce/decimal-amount.ts";
import type { Product, ShopState } from "../../state/entities.ts";
import type { SimulatorContext } from "../../state/simulator-context.ts";
import { aDiscount } from "../support/a-discount.ts";
import { aProduct } from "../support/a-product.ts";
import { aShop } from "../support/test-context.ts";
import { capturedStep, type Capture } from "./read-capture.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const productSchema = z.object({
  product: z.object({
    title: z.string(),
    handle: z.string(),
    vendor: z.string(),
    productType: z.string(),
    tags: z.array(z.string()),
    descriptionHtml: z.string(),
    productOptions: z.array(z.object({ name: z.string(), values: z.array(z.object({ name: z.string() })) })),
  }),
});
const variantSchema = z.object({
  variants: z.array(
    z.object({
      price: z.string(),
      compareAtPrice: z.string(),
      inventoryItem: z.object({ sku: z.string(), requiresShipping: z.boolean() }),
    }),
  ),
});
const discountSchema = z.object({
  input: z.object({
    title: z.string(),
    code: z.string(),
    minimumRequirement: z.object({ subtotal: z.object({ greaterThanOrEqualToSubtotal: z.string() }) }),
    customerGets: z.object({ value: z.object({ percentage: z.number() }) }),
  }),
});
const giftCardSchema = z.object({ input: z.object({ initialValue: z.string(), code: z.string() }) });

/**
 * The shop as the recorder had set it up through the Admin API: a Canadian store that also sells to the United States
 * in US dollars, whose only stock location ships to the United States.
 */
export function seedCapturedShop(context: SimulatorContext, capture: Capture): ShopState {
  const shop = aShop(context, { handle: "captured", currency: "CAD", countryCode: "CA" });
  const [location] = shop.locations;
  if (location) location.shipsTo = ["US"];
  shop.markets.push({
    id: context.ids.numeric(),
    handle: "united-states",
    name: "United States",
    countries: ["US"],
    currency: "USD",
    languages: ["en"],
    primary: false,
    // 12.50 CAD was sold for 10.00 USD and 15.00 CAD for 11.00 USD: about 0.725, rounded up to whole dollars.
    exchangeRate: 0.725,
    priceRounding: 100,
  });

  const now = context.clock.now().getTime();
  seedProduct(context, shop, capture, { create: "adminProductCreate", update: "adminVariantUpdate", at: now - HOUR });
  seedProduct(context, shop, capture, {
    create: "adminDeliveryProductCreate",
    update: "adminDeliveryVariantUpdate",
    at: now,
  });
  // When the recorder read the catalogue, search knew the first product and did not know the second one yet.
  context.faults.indexLagMs = MINUTE;

  for (const name of ["adminDiscountCreate", "adminExpiredDiscountCreate", "adminInapplicableDiscountCreate"]) {
    const { input } = discountSchema.parse(capturedStep(capture, name).variables);
    aDiscount(context, shop, {
      title: input.title,
      codes: [input.code],
      value: { kind: "percentage", fraction: input.customerGets.value.percentage },
      minimum: {
        kind: "subtotal",
        amount: minorUnits(input.minimumRequirement.subtotal.greaterThanOrEqualToSubtotal, "CAD"),
      },
      startsAt: new Date(now - 2 * HOUR).toISOString(),
      endsAt: name === "adminExpiredDiscountCreate" ? new Date(now - HOUR).toISOString() : null,
      combinesWith: { orderDiscounts: true, productDiscounts: false, shippingDiscounts: false },
    });
  }

  const { input: card } = giftCardSchema.parse(capturedStep(capture, "adminGiftCardCreate").variables);
  const cardId = context.ids.numeric();
  shop.giftCards.set(cardId, {
    id: cardId,
    code: card.code,
    balance: minorUnits(card.initialValue, "CAD"),
    enabled: true,
  });

  // 7.25 USD and 12.00 USD, entered in the shop's currency.
  const rate = { freeFrom: null, countries: ["US"], minDays: 2, maxDays: 5 };
  shop.shippingRates = [
    {
      ...rate,
      handle: "standard",
      name: "Conformance Standard",
      price: 1000,
      description: "Captured fixed storefront cart delivery rate",
    },
    {
      ...rate,
      handle: "express",
      name: "Conformance Express",
      price: 1655,
      description: "Captured expedited storefront cart delivery rate",
    },
  ];
  return shop;
}

function seedProduct(
  context: SimulatorContext,
  shop: ShopState,
  capture: Capture,
  { create, update, at }: { create: string; update: string; at: number },
): Product {
  const { product } = productSchema.parse(capturedStep(capture, create).variables);
  const [variant] = variantSchema.parse(capturedStep(capture, update).variables).variants;
  const [option] = product.productOptions;
  const time = new Date(at).toISOString();
  return aProduct(context, shop, {
    title: product.title,
    handle: product.handle,
    vendor: product.vendor,
    productType: product.productType,
    tags: product.tags,
    descriptionHtml: product.descriptionHtml,
    createdAt: time,
    updatedAt: time,
    publishedAt: time,
    optionNames: [option?.name ?? ""],
    variants: [
      {
        values: option?.values.map((value) => value.name) ?? [],
        price: minorUnits(variant?.price ?? 0, "CAD"),
        compareAtPrice: minorUnits(variant?.compareAtPrice ?? 0, "CAD"),
        sku: variant?.inventoryItem.sku ?? null,
        requiresShipping: variant?.inventoryItem.requiresShipping ?? true,
        stock: 5,
      },
    ],
  });
}
