import { foldText } from "../perception/fold-text";
import { findPlace } from "./find-place";

/** Duties are paid to the carrier: who asks who pays them asks for no way of paying. */
const IMPORTS =
  /\b(?:customs|import (?:tax\w*|dut\w*|charges?|fees?|costs?|stuff|things?)|dut(?:y|ies)|zoll\w*|einfuhr\w*|douanes?|taxes? d'import\w*|droits de douane|aduan\w*|aranceles?)\b/;
export const IMPORT_TAXES = "are import taxes and customs charged at delivery";
/** "How much tax will I pay in New York?": what is added to a price, and no way of paying it. */
const TAXES = /\b(?:sales ?tax(?:es)?|tax(?:es)?|vat)\b(?! (?:id|number|free|return|refund|exempt|invoice|receipt))/;
const SALES_TAX = "prices with or without sales tax, which is added at checkout";
/** "What do I pay for shipping to Texas?" asks for no way of paying. */
const PAYS_DELIVERY =
  /\b(?:pay(?:ing)?|charge[ds]?|cost)(?: me| us)?(?: for)?(?: the)? (?:shipping|delivery|postage)\b|\bwhat(?:'s| is|s)? (?:the )?postage\b|\bhow much (?:is|are|would|will|for) (?:the )?postage\b|\bc'est combien la livraison\b|\b(?:zahl\w*|kostet) (?:ich |man )?(?:fur )?(?:den |die )?(?:versand|lieferung)\b|\b(?:pago|pagar|cuesta) (?:por |de )?(?:el )?envio\b/;
/** "I could have it sent to her. What would that cost?" */
const SENT_THERE =
  /\b(?:sent|ship(?:ped|ping)?|deliver(?:ed|y)?|mailed|posted) to\b|\b(?:schicken|liefern) lassen\b|\bfaire (?:livrer|envoyer)\b|\benviar(?:lo|sel[oa]s?)?\b/;
const WHAT_IT_COSTS =
  /^\W*(?:and |und |et |y )?(?:what (?:would|does|will|might) (?:that|it|this) cost|how much (?:would|is|does|will) (?:that|it|this)(?: be| cost)?|was (?:wurde|kostet) das|combien (?:ca|cela) (?:coute|couterait)|cuanto (?:cuesta|costaria))\b/;

/** The place of this part of a message, or else of the whole. */
function wordCost(part: string, whole: string): string {
  const place = findPlace(part) ?? findPlace(whole);
  return place === null ? "how much is shipping" : `how much is shipping to ${place.name}`;
}

/** Of parcels in general: where one's own is, the order says. */
const TRACKS = /\btracking (?:number|link|code|info\w*|e-?mail)\b/;
/** "If I exchange, do I have to pay shipping again?" */
const EXCHANGES = /\b(?:exchang\w*|swap\w*)\b/;
const FREE_EXCHANGE = "are exchanges for another size free";

const ORDERS_MUCH =
  /\border(?:ed|ing)? (?:loads|lots|a lot|more|plenty|enough|several|a bunch|tons|for more)\b|\b(?:viel|mehr) bestell\w*|\bbeaucoup\b.*\bcommand\w*|\bcommand\w*\b.*\b(?:beaucoup|plus)\b|\b(?:pido|compro) (?:mucho|mas)\b/;
/** For the search alone: nobody reads it. */
export const FREE_FROM = "from which amount is shipping free";

const INVOICE = /\b(?:invoice|receipt|bill|for my taxes)\b/;

/** What a question about the cost of a parcel, or about taxes, asks, in words that the pages use; null where it is about something else. */
export function wordShipping(part: string, whole: string): string | null {
  const [own, all] = [foldText(part), foldText(whole)];
  if (IMPORTS.test(own)) return IMPORT_TAXES;
  if (TAXES.test(own) && !INVOICE.test(own)) return SALES_TAX;
  const isOfSending = SENT_THERE.test(all) && WHAT_IT_COSTS.test(own) && findPlace(part) === null;
  if (TRACKS.test(own)) return "you get a tracking link by e-mail";
  if (PAYS_DELIVERY.test(own) && EXCHANGES.test(own)) return FREE_EXCHANGE;
  return PAYS_DELIVERY.test(own) || isOfSending ? wordCost(part, whole) : null;
}

/** "What if I order loads?", after a question about shipping; null for any other condition. */
export function wordFreeShipping(text: string): string | null {
  return ORDERS_MUCH.test(foldText(text)) ? FREE_FROM : null;
}
