import { AppError } from "~/lib/app-error";
import type { ShopConnection } from "~/ports/shop-connection";
import { ensurePixel } from "./ensure-pixel";
import { createSessionMetafield } from "./operations/create-session-metafield";
import { readInstallation } from "./operations/read-installation";
import { readPrimaryLanguage } from "./operations/read-primary-language";
import { readShopProfile } from "./operations/read-shop-profile";
import { setAppMetafields } from "./operations/set-app-metafields";
import type { ShopifyClient } from "./shopify-client";
import { assertNoUserErrors } from "./user-error";

/** App-data metafield that Liquid reads as `app.metafields.shopwalker.config`. */
const CONFIG = { namespace: "shopwalker", key: "config", type: "json" };

export function createShopifyShopConnection(
  admin: ShopifyClient<"admin">,
  storefront: ShopifyClient<"storefront">,
  /** The local Shopify takes test payments only, whatever plan its shops are on. */
  hasOnlyTestPayments: boolean,
): ShopConnection {
  return {
    async isAlive() {
      try {
        await admin.request(readInstallation, {});
        return true;
      } catch (error) {
        if (error instanceof AppError && error.code === "shop-not-installed") return false;
        throw error;
      }
    },

    async readProfile() {
      const [{ shop }, { localization }] = await Promise.all([
        admin.request(readShopProfile, {}),
        storefront.request(readPrimaryLanguage, {}),
      ]);
      return {
        domain: shop.myshopifyDomain.toLowerCase(),
        primaryHost: shop.primaryDomain.host.toLowerCase(),
        hosts: hostsOf(shop),
        name: shop.name,
        email: shop.email || null,
        currency: shop.currencyCode,
        timezone: shop.ianaTimezone,
        // "PT_BR" -> "pt-BR"
        locale: localization.language.isoCode.replace(/^\w+/, (language) => language.toLowerCase()).replace("_", "-"),
        countryCode: shop.shopAddress.countryCodeV2 ?? "US",
        shopifyGid: shop.id,
        isDevelopment: shop.plan.partnerDevelopment || hasOnlyTestPayments,
      };
    },

    async publishConfig(config) {
      const { currentAppInstallation } = await admin.request(readInstallation, {});
      const metafield = { ...CONFIG, ownerId: currentAppInstallation.id, value: JSON.stringify(config) };
      const { metafieldsSet } = await admin.request(setAppMetafields, { metafields: [metafield] });
      assertNoUserErrors("publish the shop's configuration", metafieldsSet.userErrors);
    },

    async ensureSessionMetafield() {
      const { metafieldDefinitionCreate } = await admin.request(createSessionMetafield, {});
      assertNoUserErrors("declare the session metafield", metafieldDefinitionCreate.userErrors, ["TAKEN"]);
    },

    ensurePixel: (settings) => ensurePixel(admin, JSON.stringify(settings)),
  };
}

function hostsOf(shop: { myshopifyDomain: string; primaryDomain: { host: string }; domains: { host: string }[] }) {
  const hosts = [shop.primaryDomain, ...shop.domains].map(({ host }) => host.toLowerCase());
  return [...new Set([...hosts, shop.myshopifyDomain.toLowerCase()])];
}
