import { foldText } from "../../perception/fold-text";
import { ORDER_INTENTS } from "../../perception/intent-families";
import { isWritten } from "../../perception/is-written";
import type { Entity, Perception } from "../../perception/perception";
import { intentConfidence, SURE } from "./intent-confidence";
import type { Place, Reading } from "./reading";
import { unhear } from "./unhear";
import { wantedEntities } from "./wanted-entities";

/** Words without which nobody speaks of an order, on folded text. */
const OF_ORDER =
  /\b(?:orders?|ordered|parcels?|packages?|address|deliver\w*|ship\w*|refund\w*|return\w*|invoices?|receipts?|cancel\w*|track\w*|accounts?|arriv\w*|bought|purchased?|received?|got|sent|send|wrong|broken?|damaged|defect\w*|torn|missing|exchang\w*|swap\w*|chang\w*|replac\w*|money back|bestell\w*|liefer\w*|paket\w*|adresse|ruck\w*|zuruck\w*|retour\w*|umtausch\w*|tausch\w*|rechnung\w*|storn\w*|gekauft|commande\w*|colis|livr\w*|rembours\w*|factur\w*|echang\w*|renvoy\w*|achete\w*|recu\w*|pedidos?|paquetes?|direccion|devol\w*|devuelv\w*|reembols\w*|envi\w*|cambi\w*|comprad\w*|recibid\w*|cass\w*|rot[oa]s?)\b/;
const OF_GOODS = new Set<Entity["type"]>(["size", "color", "option", "attribute", "material"]);

/** "Size 8, the color doesn't matter": what is learnt may hear an order in it, though no word of it speaks of one. */
export function readMisheardOrder(perception: Perception, { memory }: Place): Reading {
  const isOfGoods = wantedEntities(perception).some(({ type }) => OF_GOODS.has(type));
  const misheard = ORDER_INTENTS.filter(
    (name) => intentConfidence(perception, name) >= SURE && !isWritten(perception, name),
  );
  const isOfOrders = memory.digest.at(-1)?.moves.some((move) => move.startsWith("order-")) === true;
  return misheard.length > 0 && isOfGoods && !isOfOrders && !OF_ORDER.test(foldText(perception.text))
    ? { again: unhear(perception, ...misheard) }
    : null;
}
