import { foldText } from "../perception/fold-text";

/** On folded text: a request that says nothing else, in the four languages of the replies. */
const USE_MY_CODE: readonly RegExp[] = [
  /^(?:please |yes |ok |okay )?(?:use|apply|redeem|add|put) my (?:discount )?code(?: (?:in|to|into|on) (?:the|my) (?:cart|basket|bag))?(?: please)?$/,
  /^(?:bitte |ja |ok )?(?:losen sie|lose|nutzen sie|nutze|verwenden sie|verwende|setzen sie|setze) (?:bitte )?mein(?:en)? (?:rabatt)?code(?: (?:im|in den|fur den) warenkorb)?(?: bitte)?(?: ein)?$/,
  /^(?:oui |ok )?(?:utilisez|utilise|appliquez|applique|mettez|mets) mon code(?: (?:de )?(?:reduction|remise|promo))?(?: (?:dans|sur|a) (?:le|mon) panier)?(?: s'il (?:vous|te) plait)?$/,
  /^(?:si |vale )?(?:usa|use|aplica|aplique|pon|ponga) mi codigo(?: de descuento)?(?: (?:en|al) (?:el |mi )?carrito)?(?: por favor)?$/,
];

/** "Use my discount code": the code that the shopper was given goes into the cart. */
export function asksToUseCode(text: string): boolean {
  const folded = foldText(text)
    .replace(/[.!,]+/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  return USE_MY_CODE.some((pattern) => pattern.test(folded));
}
