type Money = { amount: number; currency: string };

const formats = new Map<string, Intl.NumberFormat>();

/** Minor units as the shopper reads them, for example "129,00 €". */
export function formatMoney({ amount, currency }: Money, locale: string): string {
  const key = locale + currency;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(locale, { style: "currency", currency });
    formats.set(key, format);
  }
  return format.format(amount / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
}
