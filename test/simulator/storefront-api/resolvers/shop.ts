import type { Resolvers } from "../../graphql/api-call.ts";
import { toGlobalId } from "../../graphql/global-id.ts";
import type { ShopPolicy, ShopState } from "../../state/entities.ts";
import { storeUrl } from "../store-url.ts";
import { metafieldFields } from "./metafield.ts";

export const shopResolvers: Resolvers = {
  Shop: {
    id: (shop: ShopState) => toGlobalId("Shop", shop.id),
    primaryDomain: (shop: ShopState) => ({ host: shop.domain, url: storeUrl(shop, ""), sslEnabled: true }),
    moneyFormat: (shop: ShopState) => moneyFormat(shop.currency),
    brand: () => null,
    paymentSettings: (shop: ShopState) => paymentSettings(shop),
    privacyPolicy: policy("PRIVACY_POLICY"),
    refundPolicy: policy("REFUND_POLICY"),
    shippingPolicy: policy("SHIPPING_POLICY"),
    termsOfService: policy("TERMS_OF_SERVICE"),
    contactInformation: policy("CONTACT_INFORMATION"),
    legalNotice: () => null,
    termsOfSale: () => null,
    subscriptionPolicy: () => null,
    shipsToCountries: (shop: ShopState) => shipsToCountries(shop),
    customerAccountUrl: (shop: ShopState) => storeUrl(shop, "/account"),
    customerAccountTranslations: () => [],
    socialLoginProviders: () => [],
    shopPayInstallmentsPricing: () => null,
    ...metafieldFields((shop: ShopState) => ({
      owner: shop,
      ownerId: toGlobalId("Shop", shop.id),
      metafields: [],
      createdAt: shop.createdAt,
      updatedAt: shop.createdAt,
    })),
  },
};

export function paymentSettings(shop: ShopState) {
  return {
    acceptedCardBrands: ["VISA", "MASTERCARD"],
    cardVaultUrl: storeUrl(shop, "/sessions"),
    countryCode: shop.countryCode,
    currencyCode: shop.currency,
    enabledPresentmentCurrencies: [...new Set(shop.markets.map((market) => market.currency))],
    shopifyPaymentsAccountId: null,
    supportedDigitalWallets: [],
  };
}

function policy(type: ShopPolicy["type"]) {
  return (shop: ShopState) => shop.policies.find((candidate) => candidate.type === type) ?? null;
}

/** Countries of the markets that at least one shipping rate reaches. */
function shipsToCountries(shop: ShopState): string[] {
  const countries = [...new Set(shop.markets.flatMap((market) => market.countries))];
  return countries.filter((country) =>
    shop.shippingRates.some((rate) => rate.countries.length === 0 || rate.countries.includes(country)),
  );
}

function moneyFormat(currency: string): string {
  const parts = new Intl.NumberFormat("en", { style: "currency", currency }).formatToParts(0);
  return `${parts.find((part) => part.type === "currency")?.value ?? ""}{{amount}}`;
}
