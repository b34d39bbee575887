import { foldText } from "../perception/fold-text";
import { ORDER_INTENTS } from "../perception/intent-families";
import { isWritten } from "../perception/is-written";
import type { IntentName, Perception } from "../perception/perception";
import { FROM_ORDERS } from "./completes";

const LAST_TIME = String.raw`(?:last time|the last time|before|previously|earlier|the other day|last (?:month|year|spring|summer|autumn|fall|winter)|in (?:my|the|our) last order)`;
const HAD = String.raw`(?:i|we)(?:'ve| have|'d| had)? (?:already )?(?:got|had|have|bought|ordered|took|take|taken|chose|purchased|picked|used)`;
/** On folded text: "the same gels as last time", "what I bought before", "a refill of what I had", "my usual socks". */
const AGAIN = [
  new RegExp(
    String.raw`\bsame\b.{0,50}?\b(?:(?:as|like) ${LAST_TIME}|(?:that )?${HAD} (?:${LAST_TIME}|from you|here))\b`,
    "u",
  ),
  new RegExp(String.raw`\b(?:as|like) (?:last time|the last time|in my last order)\b`, "u"),
  new RegExp(
    String.raw`\b(?:what|which|the [\p{L}-]+(?: [\p{L}-]+)?|those|that|ones?|it|them) (?:that )?${HAD} ${LAST_TIME}\b(?! (?:the|i|we|it)\b)`,
    "u",
  ),
  /\b(?:re-?order|re-?fill|re-?stock on|repeat|top up on) (?:my|the|those|that|what|some|of|last|it|them)\b|\ba refill\b|\bmy usual\b/,
  /\b(?:wie|das gleiche wie|dasselbe wie|die gleichen? wie|dieselben wie) (?:letztes|beim letzten|das letzte) mal\b|\bwie zuletzt\b|\b(?:noch ?mal|wieder) (?:das gleiche|dasselbe|die gleichen|dieselben)\b|\b(?:nachbestellen|noch ?mal bestellen)\b|\bwas ich (?:letztes mal|zuletzt|fruher) (?:gekauft|bestellt|genommen)/,
  /\b(?:comme|que) la derniere fois\b|\bce que j'(?:ai|avais) (?:achete|commande|pris) la derniere fois\b/,
  /\b(?:como|que) la (?:ultima|otra) vez\b|\blo (?:mismo )?que (?:compre|pedi) (?:la ultima vez|antes)\b/,
];
const OF_SIZE = new RegExp(
  String.raw`\b(?:in |my |the )*(?:same |usual )?size\b.{0,30}?\b(?:as )?(?:${HAD} )?${LAST_TIME}\b|\bsame size as (?:${LAST_TIME}|${HAD})\b|\b(?:in der )?grosse wie (?:letztes|beim letzten) mal\b|\b(?:taille|pointure) que la derniere fois\b|\btalla que la ultima vez\b`,
  "u",
);
const DEALINGS: readonly IntentName[] = [...ORDER_INTENTS, "complaint"];
const CLEAR = 0.6;

/**
 * Whether a message asks for what was bought here before: the product again, or its size for another one. Null where it asks
 * for neither; what to do with an order, or advice on what goes with it, is asked for otherwise.
 */
export function asksAgain(perception: Perception): "product" | "size" | null {
  const folded = foldText(perception.text);
  const isDealing = perception.intents.some(
    ({ name, confidence }) => DEALINGS.includes(name) && confidence >= CLEAR && isWritten(perception, name),
  );
  const wantsAdvice = FROM_ORDERS.test(folded) && isWritten(perception, "get_recommendation");
  if (isDealing || wantsAdvice) return null;
  if (OF_SIZE.test(folded)) return "size";
  return AGAIN.some((pattern) => pattern.test(folded)) ? "product" : null;
}
