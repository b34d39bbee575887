import { shopTime } from "../../commerce/shop-time.ts";
import type { ShopState } from "../../state/entities.ts";

/** REST shape of a shop, as in `shop/update` and `app/uninstalled`. */
export function shopPayload(shop: ShopState) {
  const owner = shop.staff.find((member) => member.accountOwner);
  const createdAt = shopTime(shop.createdAt, shop.ianaTimezone);
  return {
    id: shop.id,
    name: shop.name,
    email: shop.email,
    domain: shop.domain,
    province: null,
    country: shop.countryCode,
    address1: null,
    zip: null,
    city: null,
    source: null,
    phone: shop.contactPhone,
    latitude: null,
    longitude: null,
    primary_locale: shop.primaryLocale,
    address2: null,
    created_at: createdAt,
    updated_at: createdAt,
    country_code: shop.countryCode,
    country_name: new Intl.DisplayNames("en", { type: "region" }).of(shop.countryCode) ?? shop.countryCode,
    currency: shop.currency,
    customer_email: shop.email,
    timezone: shop.ianaTimezone,
    iana_timezone: shop.ianaTimezone,
    shop_owner: owner ? `${owner.firstName} ${owner.lastName}` : shop.name,
    money_format: "${{amount}}",
    taxes_included: false,
    plan_display_name: "Basic",
    plan_name: shop.plan,
    has_discounts: shop.discounts.size > 0,
    has_gift_cards: shop.giftCards.size > 0,
    myshopify_domain: shop.domain,
    password_enabled: false,
    has_storefront: true,
    finances: true,
    eligible_for_payments: true,
    requires_extra_payments_agreement: false,
    enabled_presentment_currencies: [...new Set(shop.markets.map((market) => market.currency))],
  };
}
