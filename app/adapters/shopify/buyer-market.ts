import type { BuyerMarket } from "~/ports/storefront";

/** The Storefront API's LanguageCode (2026-07), without the regional ones below. An unknown code would fail the whole query. */
const LANGUAGES = new Set(
  `AF AK AM AR AS AZ BE BG BM BN BO BR BS CA CE CKB CS CU CY DA DE DZ EE EL EN EO ES ET EU FA FF FI FIL FO FR FY GA GD GL
  GU GV HA HE HI HR HU HY IA ID IG II IS IT JA JV KA KI KK KL KM KN KO KS KU KW KY LA LB LG LN LO LT LU LV MG MI MK ML MN
  MO MR MS MT MY NB ND NE NL NN NO OM OR OS PA PL PS PT QU RM RN RO RU RW SA SC SD SE SG SH SI SK SL SN SO SQ SR SU SV SW
  TA TE TG TH TI TK TO TR TT UG UK UR UZ VI VO WO XH YI YO ZH ZU`.split(/\s+/),
);
const REGIONAL_LANGUAGES = new Set(["PT_BR", "PT_PT", "ZH_CN", "ZH_TW"]);

const regionNames = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });

export type BuyerContext = { country: string | null; language: string | null };

/** What the page says of country and locale, as `@inContext` takes it; null for what Shopify does not know. */
export function readBuyerMarket(market: BuyerMarket): BuyerContext {
  return { country: readCountry(market.country), language: readLanguage(market.language) };
}

function readCountry(country: string | null): string | null {
  return country !== null && /^[A-Z]{2}$/.test(country) && regionNames.of(country) !== undefined ? country : null;
}

function readLanguage(locale: string | null): string | null {
  if (locale === null) return null;
  const tag = locale.toUpperCase().replace("-", "_");
  if (REGIONAL_LANGUAGES.has(tag)) return tag;
  const language = tag.split("_")[0] ?? "";
  return LANGUAGES.has(language) ? language : null;
}
