import type { IdSequence } from "./id-sequence.ts";
import type { ShopState } from "./entities.ts";

export type ShopSeed = {
  handle: string;
  name?: string;
  email?: string;
  currency?: string;
  countryCode?: string;
  ianaTimezone?: string;
  primaryLocale?: string;
  locales?: string[];
  requiresConsent?: boolean;
  hasStandardActions?: boolean;
};

/** A shop as it is on its first day: one location, one published theme, one owner, nothing to sell. */
export function createEmptyShop(seed: ShopSeed, ids: IdSequence, nowIso: string): ShopState {
  const countryCode = seed.countryCode ?? "US";
  const currency = seed.currency ?? "USD";
  const primaryLocale = seed.primaryLocale ?? "en";
  const name = seed.name ?? seed.handle;

  return {
    id: ids.numeric(),
    domain: `${seed.handle}.myshopify.com`,
    name,
    email: seed.email ?? `hello@${seed.handle}.example`,
    contactPhone: null,
    currency,
    countryCode,
    ianaTimezone: seed.ianaTimezone ?? "America/New_York",
    primaryLocale,
    locales: seed.locales ?? [primaryLocale],
    plan: "basic",
    slogan: null,
    description: null,
    requiresConsent: seed.requiresConsent ?? false,
    staff: [
      {
        id: ids.numeric(),
        firstName: "Robin",
        lastName: "Owner",
        email: `owner@${seed.handle}.example`,
        accountOwner: true,
        locale: "en",
      },
    ],
    products: new Map(),
    collections: new Map(),
    locations: [{ id: ids.numeric(), name: "Main warehouse", active: true, countryCode, shipsTo: [] }],
    inventory: [],
    carts: new Map(),
    checkouts: new Map(),
    orders: new Map(),
    customers: new Map(),
    customerTokens: new Map(),
    discounts: new Map(),
    giftCards: new Map(),
    shippingRates: [
      { handle: "standard", name: "Standard", price: 500, freeFrom: null, countries: [], minDays: 3, maxDays: 5 },
    ],
    pages: [],
    blogs: [],
    articles: [],
    policies: [],
    metaobjects: [],
    menus: [],
    markets: [
      {
        id: ids.numeric(),
        handle: "primary",
        name: "Home market",
        countries: [countryCode],
        currency,
        languages: [primaryLocale],
        primary: true,
      },
    ],
    metafieldDefinitions: [],
    bulkOperations: new Map(),
    themes: [
      {
        id: ids.numeric(),
        name: "Concourse",
        role: "main",
        hasStandardActions: seed.hasStandardActions ?? true,
        embeds: [],
      },
    ],
    installations: new Map(),
    accessTokens: [],
    storefrontTokens: [],
    webhookSubscriptions: [],
    nextOrderNumber: 1001,
    createdAt: nowIso,
  };
}
