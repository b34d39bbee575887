import { foldText } from "../../perception/fold-text";
import type { Entity, IntentName, Perception } from "../../perception/perception";
import { intend } from "./intend";
import type { Place, Reading } from "./reading";

const BARE =
  /\b(?:gift vouchers?|vouchers?|gutscheine?|(?:una |la |alguna )?tarjetas?(?: regalo)?|(?:une |la )?carte(?: cadeau)?|bons? cadeaux?)\b/;
/** Of cards that are had, and how one pays with them. */
const OF_RULES =
  /\b(?:how|wie|comment|como|orders?|ordered|bought|news|arriv\w*|sent|send|e-?mail\w*|bestell\w*|gekauft|kommt|angekommen|commande\w*|achete\w*|recu\w*|pedid\w*|compr(?:e|ado)|lleg\w*|expir\w*|valid\w*|pay|paying|redeem\w*|balance|refund\w*|return\w*|use (?:a|my|the)|take|accept\w*|codes?|work|verf(?:all|allt|allen)\w*|gultig\w*|einlos\w*|eingelost|bezahl\w*|zahl\w*|restbetrag|guthaben|zuruck\w*|rabatt\w*|perim\w*|valable\w*|payer|utilis\w*|solde|rembours\w*|promo\w*|caduc\w*|pagar|pago|canje\w*|saldo|devol\w*|descuento\w*|credito|credit|kredit\w*|bancaire|bleue|visa|debito)\b/;
/** Whether there is one, or how about one. */
const WANTS =
  /\b(?:do you|have you|got|sell|any|what about|how about|maybe|rather|or|prefer|i'?d like|i want|a gift card|gibt'?s?|habt|hast|fuhrt|verkauft|vielleicht|lieber|wie war'?s|was ist mit|oder|brauche?|suche?|mochte|avez|as|vendez|proposez|plutot|peut-etre|et (?:une|si)|je (?:veux|voudrais|prefere|cherche)|teneis|tienen|tienes|hay|vendeis|mejor|quizas?|y (?:una|si)|quiero|prefiero|busco)\b|\?/;
const HEARD_INSTEAD: IntentName[] = [
  "payment_methods",
  "promotion",
  "product_detail",
  "availability",
  "price",
  "gift_help",
  "get_recommendation",
  "find_product",
  "size_fit",
  "out_of_scope",
  "store_info",
];

/** "Do you have gift cards too?", "and if I give him a card?": the card is wanted, not what the shop says of paying with it. */
export function readGiftCard(perception: Perception, { memory, referents }: Place): Reading {
  const folded = foldText(perception.text);
  if (OF_RULES.test(folded) || !WANTS.test(folded) || referents.how === "named") return null;
  const named = perception.entities.find((entity) => isGiftCard(entity));
  const others = perception.entities.filter(
    ({ type, negated }) => !negated && ["category", "product", "order-number"].includes(type),
  );
  if (others.some((entity) => entity !== named)) return null;
  if (named !== undefined) return named.negated ? null : wants(perception);
  const bare = memory.needState.isGift ? BARE.exec(folded) : null;
  if (bare === null) return null;
  const [start, end] = [bare.index, bare.index + bare[0].length];
  const card: Entity = {
    type: "category",
    value: "gift card",
    text: perception.text.slice(start, end),
    start,
    end,
    negated: false,
  };
  return wants({ ...perception, entities: [...perception.entities, card], terms: [] });
}

function wants(perception: Perception): Perception {
  return intend(perception, { name: "find_product", confidence: 0.9 }, HEARD_INSTEAD);
}

function isGiftCard(entity: Entity): boolean {
  return entity.type === "category" && /^gift cards?$/i.test(entity.value);
}
