import { discountSettingsSchema, type DiscountSettings } from "~/contracts/discount";
import { currencyDigits, moneyToDecimal } from "~/lib/money";

/** The form as it is typed; amounts in units of the shop's currency, empty for "no limit". */
export type DiscountFields = {
  enabled: boolean;
  occasions: DiscountSettings["occasions"];
  excludedProducts: string;
  excludedCollections: string;
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

const AMOUNTS = ["mostAmount", "leastCart", "approvalAbove"] as const;
const MAY_BE_EMPTY = new Set<string>(["mostAmount", "usualMargin", "approvalAbove"]);

/** Settings as the form shows them; things that are left out, by their addresses in the admin. */
export function discountFieldsOf(settings: DiscountSettings, currency: string): DiscountFields {
  const money = (amount: number | null) => (amount === null ? "" : moneyToDecimal({ amount, currency }));
  const number = (value: number | null) => (value === null ? "" : String(value));
  const { enabled, occasions } = settings;
  return {
    ...{ enabled, occasions, percent: number(settings.percent), mostAmount: money(settings.mostAmount) },
    ...{ lowestMargin: number(settings.lowestMargin), usualMargin: number(settings.usualMargin) },
    ...{ visitorDays: number(settings.visitorDays), codesADay: number(settings.codesADay) },
    ...{ expiryHours: number(settings.expiryHours), leastCart: money(settings.leastCart) },
    approvalAbove: money(settings.approvalAbove),
    excludedProducts: settings.excludedProducts.map((id) => `/products/${id}`).join("\n"),
    excludedCollections: settings.excludedCollections.map((id) => `/collections/${id}`).join("\n"),
  };
}

/** What the form says, or what is wrong with it, by field. */
export function readDiscountFields(
  fields: DiscountFields,
  currency: string,
): { settings: DiscountSettings } | { errors: DiscountErrors } {
  const products = readAddresses(fields.excludedProducts, "products");
  const collections = readAddresses(fields.excludedCollections, "collections");
  if (products === null)
    return { errors: { excludedProducts: "Paste addresses that end in /products/ and a number." } };
  if (collections === null)
    return { errors: { excludedCollections: "Paste addresses that end in /collections/ and a number." } };

  const read = (name: DiscountNumberField) => {
    const text = fields[name].trim().replace(",", ".");
    if (text === "") return MAY_BE_EMPTY.has(name) ? null : Number.NaN;
    const value = Number(text);
    return AMOUNTS.some((amount) => amount === name) ? Math.round(value * 10 ** currencyDigits(currency)) : value;
  };
  const parsed = discountSettingsSchema.safeParse({
    ...{ enabled: fields.enabled, occasions: fields.occasions },
    ...{ percent: read("percent"), mostAmount: read("mostAmount"), lowestMargin: read("lowestMargin") },
    ...{ usualMargin: read("usualMargin"), visitorDays: read("visitorDays"), codesADay: read("codesADay") },
    ...{ expiryHours: read("expiryHours"), leastCart: read("leastCart"), approvalAbove: read("approvalAbove") },
    ...{ excludedProducts: products, excludedCollections: collections },
  });
  if (parsed.success) return { settings: parsed.data };
  return {
    errors: Object.fromEntries(
      parsed.error.issues.map(({ path, message, code }) => [
        String(path[0] ?? "percent"),
        code === "invalid_type" ? "Enter a whole number." : message,
      ]),
    ),
  };
}

/** Numeric ids of addresses, one a line; null where a line is none. */
function readAddresses(text: string, kind: "products" | "collections"): string[] | null {
  const lines = text.split(/\s+/).filter((line) => line !== "");
  const ids = lines.flatMap((line) => new RegExp(`/${kind}/(\\d{1,20})/?(?:[?#].*)?$`).exec(line)?.[1] ?? []);
  return ids.length === lines.length ? [...new Set(ids)] : null;
}
