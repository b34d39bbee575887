/** The four money formats of a shop in its currency, with Shopify's `{{amount}}` placeholder. */
export function moneyFormatsOf(currency: string) {
  const parts = new Intl.NumberFormat("en", { style: "currency", currency }).formatToParts(1);
  const symbol = parts.find((part) => part.type === "currency")?.value ?? currency;
  const hasDecimals = parts.some((part) => part.type === "decimal");
  const amount = hasDecimals ? "{{amount}}" : "{{amount_no_decimals}}";
  return {
    moneyFormat: `${symbol}${amount}`,
    moneyInEmailsFormat: `${symbol}${amount}`,
    moneyWithCurrencyFormat: `${symbol}${amount} ${currency}`,
    moneyWithCurrencyInEmailsFormat: `${symbol}${amount} ${currency}`,
  };
}
