import type { ShopSettings } from "~/contracts/shop-settings";

/** What Shopify says about a shop. */
export type ShopProfile = {
  domain: string;
  /** Host that shoppers see, without scheme. */
  primaryHost: string;
  /** Every host of the storefront, those of markets and `myshopify.com` too. */
  hosts: string[];
  name: string;
  email: string | null;
  currency: string;
  timezone: string;
  locale: string;
  countryCode: string;
  shopifyGid: string;
  /** A store for trying things out: its test orders count. */
  isDevelopment: boolean;
};

/** A tenant. */
export type Shop = Omit<ShopProfile, "hosts"> & {
  id: string;
  isInstalled: boolean;
  /** The access token was refused: the merchant has to open the app once. */
  needsReauth: boolean;
  /** Path of the app proxy on the shop, for example `/apps/shopwalker`. */
  proxyPath: string;
  experimentSalt: string;
  settings: ShopSettings;
  /** Set-up steps that were finished or dismissed, by name. */
  setup: Record<string, boolean>;
  /** Newest `updated_at` of an order that reconciliation has seen. */
  ordersSeenUntil: Date | null;
  installedAt: Date;
  /** Null while the app is installed. */
  uninstalledAt: Date | null;
};

/** `configured`: what a shop needs once is done; `pixel`: its web pixel runs; the others belong to the home page's guide. */
export type SetupStep = "configured" | "pixel" | "guide" | "settings";

/** The directory of shops: the only store that is not bound to one. */
export interface ShopStore {
  findByDomain(domain: string): Promise<Shop | null>;
  findById(id: string): Promise<Shop | null>;
  listInstalled(): Promise<Shop[]>;
  /** Of every installed shop, the hosts that its pages are on. */
  listStorefronts(): Promise<{ id: string; domain: string; primaryHost: string; hosts: string[] }[]>;
  /** Also those that have removed the app and are not erased yet. */
  listIds(): Promise<string[]>;
  /** Ids of installed shops that had visitors, latest first. */
  listVisited(limit: number): Promise<string[]>;
  /** `change`: what the row was before: nothing, uninstalled, or installed. `id` and `experimentSalt` are for a new row. */
  saveInstalled(
    profile: ShopProfile,
    fresh: { id: string; experimentSalt: string; settings: ShopSettings; now: Date },
  ): Promise<{ shop: Shop; change: "created" | "reinstalled" | "unchanged" }>;
  /** `experiment`: where the holdout's share changed, the one that begins with these settings. */
  saveSettings(id: string, settings: ShopSettings, experiment?: { salt: string; startedAt: Date }): Promise<void>;
  /** Notes a step of the set-up as finished or dismissed. */
  noteSetup(id: string, step: SetupStep): Promise<void>;
  saveProxyPath(id: string, proxyPath: string): Promise<void>;
  saveOrdersSeenUntil(id: string, time: Date): Promise<void>;
  markUninstalled(id: string, now: Date): Promise<void>;
  setNeedsReauth(domain: string, needsReauth: boolean): Promise<void>;
}
