import { formatMoney } from "~/lib/money";
import type { Evidence } from "../evidence/evidence";

type DiscountSlot = "discount-code" | "discount-value" | "discount-goods" | "discount-until" | "discount-least";

/** A fact of the code that the ladder has given in this turn; null where it gave none. */
export function readDiscountFact(kind: DiscountSlot, { discount, cart }: Evidence, locale: string): string | null {
  if (discount === null) return null;
  const { code, value, currency, variantIds, leastSubtotal, expiresAt, timezone } = discount;
  switch (kind) {
    case "discount-code":
      return code;
    case "discount-value":
      return value.kind === "percent"
        ? new Intl.NumberFormat(locale, { style: "percent" }).format(value.percent / 100)
        : formatMoney({ amount: value.amount, currency }, locale);
    case "discount-goods": {
      const titles = cart?.lines.filter((line) => variantIds.includes(line.variantId)).map(({ title }) => title) ?? [];
      const unique = [...new Set(titles)];
      return unique.length === 0 ? null : new Intl.ListFormat(locale, { type: "conjunction" }).format(unique);
    }
    case "discount-until":
      return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short", timeZone: timezone }).format(
        expiresAt,
      );
    case "discount-least":
      return leastSubtotal === 0 ? null : formatMoney({ amount: leastSubtotal, currency }, locale);
  }
}
