import { moneyFormatsOf } from "../money-formats.ts";
import { asType } from "../../graphql/type-tag.ts";
import { toGlobalId } from "../../graphql/global-id.ts";
import type { Resolver } from "../../graphql/api-call.ts";
import type { ShopPolicy, ShopState } from "../../state/entities.ts";

export const shopFields: Record<string, Resolver> = {
  id: (shop: ShopState) => toGlobalId("Shop", shop.id),
  myshopifyDomain: (shop: ShopState) => shop.domain,
  url: (shop: ShopState) => `https://${shop.domain}`,
  primaryDomain: (shop: ShopState) => toDomain(shop, shop.ownDomains?.[0] ?? shop.domain),
  domains: (shop: ShopState) => [...(shop.ownDomains ?? []), shop.domain].map((host) => toDomain(shop, host)),
  contactEmail: (shop: ShopState) => shop.email,
  currencyCode: (shop: ShopState) => shop.currency,
  currencyFormats: (shop: ShopState) => moneyFormatsOf(shop.currency),
  enabledPresentmentCurrencies: (shop: ShopState) => [...new Set(shop.markets.map((market) => market.currency))],
  shipsToCountries: (shop: ShopState) => [...new Set(shop.markets.flatMap((market) => market.countries))],
  plan: (shop: ShopState) => ({
    displayName: planName(shop),
    publicDisplayName: planName(shop),
    partnerDevelopment: shop.plan === "development",
    shopifyPlus: shop.plan === "plus",
  }),
  shopOwnerName: (shop: ShopState) => {
    const owner = shop.staff.find((member) => member.accountOwner);
    return owner ? `${owner.firstName} ${owner.lastName}` : shop.name;
  },
  shopPolicies: (shop: ShopState) => shop.policies.map((policy) => asType("ShopPolicy", policy)),
  shopAddress: (shop: ShopState) => shop,
  billingAddress: (shop: ShopState) => shop,
  timezoneOffset: (shop: ShopState, _args, { simulator }) => offsetOf(shop, simulator.clock.now()),
  timezoneAbbreviation: (shop: ShopState, _args, { simulator }) => zoneName(shop, simulator.clock.now(), "short"),
  taxesIncluded: () => false,
  taxShipping: () => false,
  setupRequired: () => false,
  checkoutApiSupported: () => true,
  unitSystem: () => "METRIC_SYSTEM",
  weightUnit: () => "KILOGRAMS",
  updatedAt: (shop: ShopState) => shop.createdAt,
};

export const shopPolicyFields: Record<string, Resolver> = {
  id: (policy: ShopPolicy) => toGlobalId("ShopPolicy", policy.id),
  body: (policy: ShopPolicy) => policy.bodyHtml,
  createdAt: (policy: ShopPolicy) => policy.updatedAt,
  url: (policy: ShopPolicy, _args, { shop }) => `https://${shop.domain}/policies/${policy.handle}`,
  translations: () => [],
};

/** Where the shop is: only its country is part of the state. */
export const shopAddressFields: Record<string, Resolver> = {
  id: (shop: ShopState) => toGlobalId("ShopAddress", shop.id),
  countryCodeV2: (shop: ShopState) => shop.countryCode,
  country: (shop: ShopState) => new Intl.DisplayNames("en", { type: "region" }).of(shop.countryCode),
  address1: () => null,
  address2: () => null,
  city: () => null,
  company: (shop: ShopState) => shop.name,
  phone: (shop: ShopState) => shop.contactPhone,
  province: () => null,
  provinceCode: () => null,
  zip: () => null,
};

function toDomain(shop: ShopState, host: string) {
  return asType("Domain", {
    id: toGlobalId("Domain", shop.id + [...(shop.ownDomains ?? [])].indexOf(host) + 1),
    host,
    url: `https://${host}`,
    sslEnabled: true,
  });
}

function planName(shop: ShopState): string {
  return shop.plan.charAt(0).toUpperCase() + shop.plan.slice(1);
}

/** `-0500` */
function offsetOf(shop: ShopState, now: Date): string {
  const name = zoneName(shop, now, "longOffset").replace("GMT", "").replace(":", "");
  return name === "" ? "+0000" : name;
}

function zoneName(shop: ShopState, now: Date, timeZoneName: "short" | "longOffset"): string {
  const parts = new Intl.DateTimeFormat("en-US", { timeZone: shop.ianaTimezone, timeZoneName }).formatToParts(now);
  return parts.find((part) => part.type === "timeZoneName")?.value ?? "UTC";
}
