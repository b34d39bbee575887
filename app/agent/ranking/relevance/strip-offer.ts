const AMOUNT = String.raw`(?:[$€£₱]|php|usd|eur|rs\.?)?\s*\d[\d.,]*\s*k?`;
const CURRENCY = String.raw`(?:pesos?|php|dollars?|usd|eur(?:os?)?|pounds?|gbp|bucks|quid|[$€£₱])`;
const LIMIT = String.raw`(?:above|below|over|under|from|between|around|about|up to|at (?:least|most)|(?:less|more|higher|lower|greater|cheaper) than|than|max(?:imum)?|min(?:imum)?|within|of)`;
const PRICED = String.raw`(?:priced?|prices|costs?|costing|worth|budget)`;
const UNTIL = String.raw`(?:\s*(?:-|–|to|and)\s*${AMOUNT})?`;

/** "Priced from 15 to 37", "costs more than 63": a word of price, then a number. */
const PRICE_BY_WORD = new RegExp(
  String.raw`\b(?:(?:that|which|and|with|the|a|is|are)\s+)*${PRICED}(?:\s+(?:range|tag|is|are|should|be))*[\s,:]*(?:${LIMIT}\s+)*${AMOUNT}${UNTIL}(?:\s*${CURRENCY})?`,
  "giu",
);
/** "Under $50", "between 50 and 100 dollars": a limit, then a number with a currency on either side. */
const PRICE_BY_CURRENCY = new RegExp(
  String.raw`\b(?:${LIMIT}\s+)+(?:[$€£₱]\s*\d[\d.,]*${UNTIL}|${AMOUNT}${UNTIL}\s*${CURRENCY}(?![\p{L}]))`,
  "giu",
);
/** What the shop offers with any product: shipping, ways to pay, deals. */
const SERVICE =
  /\b(?:(?:with|and|plus|comes?|supports?|offers?|offering|that|available)\s+)*(?:(?:complimentary|free|fast)\s+(?:shipping|delivery)|(?:cash|pay(?:ment)?)\s+on\s+delivery|guaranteed authenticity|(?:easy|quick|free) returns?|flash (?:deals?|sales?)|special (?:deals?|offers?)|perks|discounts?|vouchers?|coupons?)\b/giu;

/** "With LazMall and LazFlash perks": whatever the programme is called. */
const PROGRAMME =
  /\b(?:(?:available|comes?|preferably|and|plus|sold|offered)\s+)*(?:with|on|from|via|has|have|for)\s+(?:(?:a|an|the|both|any)\s+)?(?:\p{L}+\s+(?:and|or)\s+)?\p{L}+\s+(?:special\s+)?(?:deals?|perks?|promos?|promotions?|benefits|authenticity|services?)\b(?:\s+(?:like|such as)\s+(?:\p{L}+\s+){1,3}(?:and\s+(?:\p{L}+\s+){0,2}\p{L}+)?)?/giu;

/** A request without the clauses about price, shipping and deals: they say nothing about what the thing is. */
export function stripOffer(text: string): string {
  return text
    .replace(PRICE_BY_WORD, " , ")
    .replace(PRICE_BY_CURRENCY, " , ")
    .replace(PROGRAMME, " , ")
    .replace(SERVICE, " , ");
}
