import { foldText } from "../../perception/fold-text";
import { KNOWLEDGE_INTENTS } from "../../perception/intent-families";
import { isWritten } from "../../perception/is-written";
import type { IntentName, Perception } from "../../perception/perception";
import { intend } from "./intend";
import { intentConfidence, SURE } from "./intent-confidence";
import type { Place, Reading } from "./reading";
import { wantedEntities } from "./wanted-entities";

/** Buying as what somebody has in mind: "I'd like to buy running shoes" names nothing that could be added yet. On folded text. */
const MEANS_TO_BUY =
  /\b(?:want|like|love|need|looking|hoping|planning|thinking|trying) (?:\w+ )?(?:to|of|about) (?:buy|purchase|get|order)(?:ing)?\b|\b(?:mochte|will|wurde gern\w*)\b.*\b(?:kaufen|bestellen)\b|\b(?:voudrais|veux|aimerais|souhaite) (?:\w+ )?(?:acheter|commander)\b|\b(?:quiero|quisiera|me gustaria) (?:comprar|pedir)\b/;
/** "The gels" are those that were shown; right before a kind. */
const DEFINITE =
  /\b(?:the|this|that|these|those|both|all|my|der|die|das|den|diese\w*|le|la|les|ces?|cette|el|los|las|est[aeo]s?)\s+(?:\S+\s+)?$/;
/** "Do you have a", "any warm": right before a kind, with no more than what describes it in between. */
const ASKS_FOR =
  /(?:\b(?:do|did|would) (?:you|u|ya|they)(?: guys)? (?:also |even |still |happen to )?(?:have|sell|carry|stock|do)|\b(?:have you|you) got|\bgot|\b(?:is|are) there|\b(?:habt ihr|haben sie|hast du|verkauft ihr|verkaufen sie|fuhrt ihr|gibt es|gibt's)|\b(?:avez|vendez)[- ]vous|\bvous (?:avez|vendez)|\b(?:teneis|tienen|tienes|venden|vendeis|hay)|^\W*any|^)\W*(?:an?|any|some|ein(?:e[nrms]?)?|une?|des|un[oa]s?|algun[oa]?s?)?(?:\W+(?!(?:for|on|about|in|with|of|fur|bei|zu|mit|pour|sur|avec|para|sobre|con)\b)[\p{L}'’-]+){0,3}\W*$/u;
/** What is learnt of words that only stand near: "a t-shirt" is no store, and a budget no haggling. */
const MISHEARD = new Set<IntentName>([...KNOWLEDGE_INTENTS, "negotiate", "promotion"]);

/** A kind of goods is asked for outright, where what was learnt hears something else in the words beside it. */
export function readOutrightWish(perception: Perception, { referents }: Place): Reading {
  const kind = wantedEntities(perception).find(({ type }) => type === "category");
  const isNamed = wantedEntities(perception).some(({ type }) => type === "product");
  if (!kind || isNamed || referents.productIds.length > 0) return null;

  const folded = foldText(perception.text);
  const before = folded.slice(0, kind.start);
  const isMeantToBuy = MEANS_TO_BUY.test(before) && !DEFINITE.test(before);
  const isAsked = isMeantToBuy || ASKS_FOR.test(before);
  const misheard = perception.intents
    .map(({ name }) => name)
    .filter((name) => (name === "add_to_cart" ? isMeantToBuy : MISHEARD.has(name) && !isWritten(perception, name)));
  if (!isAsked || !misheard.some((name) => intentConfidence(perception, name) >= SURE)) return null;
  return { again: intend(perception, { name: "find_product", confidence: 0.9 }, misheard) };
}
