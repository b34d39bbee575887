import { formatMoney } from "./money-format.ts";
import { metafieldsObject } from "./metafields-object.ts";
import type { StoreObjects } from "./store-objects.ts";

/** Liquid's `shop`. */
export function shopObject(store: StoreObjects) {
  const { shop, visit } = store;
  const policies = shop.policies.map((policy) => ({
    id: policy.id,
    title: policy.title,
    body: policy.bodyHtml,
    url: store.path(`/policies/${policy.handle}`),
    type: policy.type,
  }));
  const policy = (type: string) => policies.find((candidate) => candidate.type === type) ?? null;

  return {
    id: shop.id,
    name: shop.name,
    email: shop.email,
    phone: shop.contactPhone,
    description: shop.description,
    slogan: shop.slogan,
    brand: { slogan: shop.slogan, short_description: shop.description, logo: null, metafields: {} },
    currency: shop.currency,
    money_format: formatMoney(0, shop.currency).replace(/0(?:[.,]0+)?/, "{{amount}}"),
    domain: visit.url.host,
    permanent_domain: shop.domain,
    url: visit.url.origin,
    secure_url: visit.url.origin,
    locale: shop.primaryLocale,
    published_locales: shop.locales.map((locale) => localeObject(locale, shop.primaryLocale)),
    customer_accounts_enabled: true,
    customer_accounts_optional: true,
    products_count: shop.products.size,
    collections_count: shop.collections.size,
    enabled_payment_types: ["visa", "master", "american_express"],
    policies,
    refund_policy: policy("REFUND_POLICY"),
    shipping_policy: policy("SHIPPING_POLICY"),
    privacy_policy: policy("PRIVACY_POLICY"),
    terms_of_service: policy("TERMS_OF_SERVICE"),
    contact_information: policy("CONTACT_INFORMATION"),
    address: { country: { iso_code: shop.countryCode } },
    metafields: metafieldsObject([]),
    metaobjects: metaobjects(store),
  };
}

/** Liquid's `shop_locale`. */
export function localeObject(locale: string, primaryLocale: string) {
  return {
    iso_code: locale,
    name: languageName(locale, "en"),
    endonym_name: languageName(locale, locale),
    primary: locale === primaryLocale,
    root_url: locale === primaryLocale ? "/" : `/${locale.toLowerCase()}`,
  };
}

const languageNames = new Map<string, string>();

function languageName(locale: string, inLocale: string): string {
  const key = `${locale} ${inLocale}`;
  const known = languageNames.get(key);
  if (known !== undefined) return known;
  const name = new Intl.DisplayNames([inLocale], { type: "language" }).of(locale) ?? locale;
  const capitalized = name.charAt(0).toLocaleUpperCase(inLocale) + name.slice(1);
  languageNames.set(key, capitalized);
  return capitalized;
}

/** `shop.metaobjects.<type>.<handle>.<field>`. */
function metaobjects({ shop }: StoreObjects) {
  const byType: Record<string, Record<string, Record<string, { value: string; type: string }>>> = {};
  for (const { type, handle, fields } of shop.metaobjects) {
    (byType[type] ??= {})[handle] = Object.fromEntries(
      fields.map((field) => [field.key, { value: field.value, type: field.type }]),
    );
  }
  return byType;
}
