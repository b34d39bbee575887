import { foldText } from "../perception/fold-text";

/** On folded text: several codes at once. */
const COMBINES =
  /\b(?:combin\w*|kombinier\w*|stack\w*|cumul\w*|together|both codes|(?:two|2|zwei|deux|dos) (?:\w+ )?(?:codes?|coupons?|codigos|cupones)|juntos|zusammen|ensemble)\b/;
/** A first order. */
const IS_FIRST =
  /\b(?:first|1st|new|neu\w*|erst\w*|premier\w*|nouve\w*|nuev\w*|primer\w*|welcome|willkommen\w*|bienvenue|bienvenida)\b/;
/** "Any promo codes?", without saying for whom. */
const ANY_CODE =
  /\b\d{1,2} ?% off\b|\b(?:money off|promo\w*|discount\w*|coupon\w*|voucher\w*|rabatt\w*|gutscheincode\w*|codes? (?:promo|de reduction|reduc)|reductions?|remises?|descuentos?|cupon\w*|codigos?)\b/;
const FOR_SOMEBODY =
  /\b(?:students?|student\w*|etudiant\w*|estudiant\w*|militar\w*|nurses?|seniors?|teachers?|members?|loyalty|points|rewards|firefighters?|first responders?|veterans?|teams?|clubs?|bulk|verein\w*|equipe|equipo|already|reduced|sale)\b/;
/** A code by its own name. */
const NAMES_CODE = /\b(?=[A-Z]*\d)[A-Z][A-Z0-9]{4,}\b/;

/**
 * What a question about discounts asks for, in the words of shops' pages: for the search alone, nobody reads it. Null where
 * its own words are better, as those for a code by name or for some people only.
 */
export function wordPromotion(text: string): string | null {
  const folded = foldText(text);
  if (COMBINES.test(folded)) return "how many discount codes an order, can codes be combined";
  if (NAMES_CODE.test(text) || FOR_SOMEBODY.test(folded)) return null;
  return IS_FIRST.test(folded) || ANY_CODE.test(folded)
    ? "do you have a discount for new customers on a first order"
    : null;
}

/** A discount for some people only: what is given to others is none for them. */
export function isForSomebody(text: string): boolean {
  return FOR_SOMEBODY.test(foldText(text));
}
