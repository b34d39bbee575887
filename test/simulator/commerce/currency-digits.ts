const known = new Map<string, number>();

/** Digits behind the decimal point of a currency (ISO 4217): 2 for most, 0 for JPY, 3 for KWD. */
export function currencyDigits(currency: string): number {
  const digits =
    known.get(currency) ??
    new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ??
    2;
  known.set(currency, digits);
  return digits;
}
