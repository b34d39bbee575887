import type { ShopState } from "../state/entities.ts";
import type { SimulatorContext } from "../state/simulator-context.ts";
import { buildDemoProduct } from "./build-demo-product.ts";
import { SHOP_FACTS } from "./content/shop-facts.ts";
import { DEMO_SHIPPING_RATES } from "./content/shipping-rates.ts";
import { buildDemoCollections } from "./demo-collections.ts";
import { buildDemoCustomers } from "./demo-customers.ts";
import { buildDemoDiscounts } from "./demo-discounts.ts";
import { buildDemoOrders } from "./demo-orders.ts";
import { DEMO_PRODUCTS } from "./demo-products.ts";
import { seedDemoContent } from "./seed-demo-content.ts";
import { specDefinitions } from "./spec-metafields.ts";

/**
 * Turns an empty shop into Millrace, a running and trail shop with a full range. The same ids, clock and seed give the
 * same shop. Picture urls are paths (`/cdn/shop/files/...`) below the storefront's host: see `find-demo-file.ts`.
 */
export function seedDemoStore(shop: ShopState, context: Pick<SimulatorContext, "ids" | "clock">): void {
  const { ids } = context;
  shop.name = SHOP_FACTS.name;
  shop.slogan = SHOP_FACTS.slogan;
  shop.description = SHOP_FACTS.description;
  shop.email = SHOP_FACTS.email;
  shop.contactPhone = SHOP_FACTS.phone;
  shop.currency = "USD";
  shop.countryCode = "US";
  shop.ianaTimezone = "America/New_York";
  shop.locales = [...new Set(["en", "de", "fr", ...shop.locales])];
  shop.markets = [
    { handle: "us", name: "United States", countries: ["US"], currency: "USD", languages: ["en"], primary: true },
    { handle: "ca", name: "Canada", countries: ["CA"], languages: ["en", "fr"], ...converted("CAD", 1.38) },
    {
      handle: "eu",
      name: "Germany and France",
      countries: ["DE", "FR"],
      languages: ["de", "fr", "en"],
      ...converted("EUR", 0.92),
    },
    { handle: "gb", name: "United Kingdom", countries: ["GB"], languages: ["en"], ...converted("GBP", 0.79) },
  ].map((market) => ({ id: ids.numeric(), ...market }));
  shop.locations = shop.locations.slice(0, 1).map((location) => ({ ...location, name: "Beacon mill" }));
  shop.shippingRates = DEMO_SHIPPING_RATES.map((rate) => ({ ...rate, countries: [...rate.countries] }));

  seedRange(shop, context);
  seedDemoContent(shop, context);

  for (const collection of buildDemoCollections(shop.products, context))
    shop.collections.set(collection.id, collection);
  for (const discount of buildDemoDiscounts([...shop.collections.values()], context)) {
    shop.discounts.set(discount.id, discount);
  }
  for (const customer of buildDemoCustomers(context)) shop.customers.set(customer.id, customer);
  for (const order of buildDemoOrders(shop, [...shop.customers.values()], context)) shop.orders.set(order.id, order);
}

function seedRange(shop: ShopState, context: Pick<SimulatorContext, "ids" | "clock">): void {
  const locationId = shop.locations[0]?.id ?? context.ids.numeric();
  for (const row of DEMO_PRODUCTS) {
    const { product, levels } = buildDemoProduct(row, locationId, context);
    shop.products.set(product.id, product);
    shop.inventory.push(...levels);
  }
  shop.metafieldDefinitions.push(...specDefinitions(DEMO_PRODUCTS, () => context.ids.numeric()));
}

/** A market that pays in its own currency, at a fixed rate and in whole units. */
function converted(currency: string, exchangeRate: number) {
  return { currency, exchangeRate, priceRounding: 100, primary: false };
}
