import { discountSettingsSchema, type DiscountSettings } from "~/contracts/discount";
import { moneyToDecimal } from "~/lib/money";
import { readTypedAmount } from "~/lib/read-typed-amount";
import { readTypedNumber } from "~/lib/read-typed-number";

/** A product or a collection; `title` null: Shopify does not know it any more, or does not answer. */
export type NamedGoods = { id: string; title: string | null };

/** The form as it is typed; amounts in units of the shop's currency, empty for "no limit". */
export type DiscountFields = {
  enabled: boolean;
  otherCurrencies: boolean;
  occasions: DiscountSettings["occasions"];
  openings: DiscountSettings["openings"];
  excludedProducts: NamedGoods[];
  excludedCollections: NamedGoods[];
} & Record<DiscountNumberField, string>;

export type DiscountNumberField =
  | "percent"
  | "mostAmount"
  | "lowestMargin"
  | "usualMargin"
  | "visitorDays"
  | "codesADay"
  | "expiryHours"
  | "leastCart"
  | "approvalAbove";

export type DiscountErrors = Partial<Record<keyof DiscountFields, string>>;

const AMOUNTS = new Set<string>(["mostAmount", "leastCart", "approvalAbove"]);
const MAY_BE_EMPTY = new Set<string>(["mostAmount", "usualMargin", "approvalAbove"]);

type Titles = { products: ReadonlyMap<string, string>; collections: ReadonlyMap<string, string> };

/** Settings as the form shows them; things that are left out, by today's titles. */
export function discountFieldsOf(settings: DiscountSettings, currency: string, titles: Titles): DiscountFields {
  const money = (amount: number | null) => (amount === null ? "" : moneyToDecimal({ amount, currency }));
  const number = (value: number | null) => (value === null ? "" : String(value));
  const { enabled, occasions, openings, otherCurrencies } = settings;
  const name = (ids: string[], of: ReadonlyMap<string, string>) => ids.map((id) => ({ id, title: of.get(id) ?? null }));
  return {
    enabled,
    otherCurrencies,
    occasions,
    openings,
    percent: number(settings.percent),
    mostAmount: money(settings.mostAmount),
    lowestMargin: number(settings.lowestMargin),
    usualMargin: number(settings.usualMargin),
    visitorDays: number(settings.visitorDays),
    codesADay: number(settings.codesADay),
    expiryHours: number(settings.expiryHours),
    leastCart: money(settings.leastCart),
    approvalAbove: money(settings.approvalAbove),
    excludedProducts: name(settings.excludedProducts, titles.products),
    excludedCollections: name(settings.excludedCollections, titles.collections),
  };
}

/** What the form says, or what is wrong with it, by field. */
export function readDiscountFields(
  fields: DiscountFields,
  currency: string,
): { settings: DiscountSettings } | { errors: DiscountErrors } {
  const read = (name: DiscountNumberField) => {
    const text = fields[name];
    if (text.trim() === "" && MAY_BE_EMPTY.has(name)) return null;
    return AMOUNTS.has(name) ? readTypedAmount(text, currency) : readTypedNumber(text);
  };
  const parsed = discountSettingsSchema.safeParse({
    enabled: fields.enabled,
    otherCurrencies: fields.otherCurrencies,
    occasions: fields.occasions,
    openings: fields.openings,
    percent: read("percent"),
    mostAmount: read("mostAmount"),
    lowestMargin: read("lowestMargin"),
    usualMargin: read("usualMargin"),
    visitorDays: read("visitorDays"),
    codesADay: read("codesADay"),
    expiryHours: read("expiryHours"),
    leastCart: read("leastCart"),
    approvalAbove: read("approvalAbove"),
    excludedProducts: idsOf(fields.excludedProducts),
    excludedCollections: idsOf(fields.excludedCollections),
  });
  if (parsed.success) return { settings: parsed.data };
  return {
    errors: Object.fromEntries(parsed.error.issues.map(({ path, message }) => [String(path[0] ?? "percent"), message])),
  };
}

function idsOf(goods: NamedGoods[]): string[] {
  return [...new Set(goods.map(({ id }) => id))];
}
