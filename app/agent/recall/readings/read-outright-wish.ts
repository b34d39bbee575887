import { foldText } from "../../perception/fold-text";
import { KNOWLEDGE_INTENTS } from "../../perception/intent-families";
import { IS_THERE, WHETHER_SOLD, WISHING } from "../../perception/lexicons/asking-for-goods";
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
/** What stands between the words that ask and a kind: no more than what describes it. */
const DESCRIBED =
  /(?:\W+(?!(?:for|on|about|in|with|of|is|are|fur|bei|zu|mit|pour|sur|avec|para|sobre|con)\b)[\p{L}'’-]+){0,3}\W*$/u
    .source;
const ONE = String.raw`(?:an?|any|some|ein(?:e[nrms]?)?|une?|des|un[oa]s?|algun[oa]?s?)`;
/** "Do you have a", "show me some warm", "any": right before a kind. */
const ASKS_FOR = new RegExp(
  String.raw`(?:(?:${WHETHER_SOLD}|${IS_THERE}|${WISHING})\W*${ONE}?|^\W*${ONE})${DESCRIBED}`,
  "u",
);
/** Nothing but what describes it: "warm gloves, budget 30". */
const STARTS = new RegExp(`^${DESCRIBED}`, "u");
/** What is learnt of words that only stand near: "a t-shirt" is no store, and a budget no haggling. */
const MISHEARD = new Set<IntentName>([...KNOWLEDGE_INTENTS, "negotiate", "promotion"]);
/** And where it is asked for in so many words: "show me a headlamp for my girlfriend", "a comfortable vest for winter". */
const MISHEARD_WHERE_ASKED = new Set<IntentName>(["feedback", "out_of_scope"]);

/** A kind of goods is asked for outright, where what was learnt hears something else in the words beside it. */
export function readOutrightWish(perception: Perception, { referents }: Place): Reading {
  const kind = wantedEntities(perception).find(({ type }) => type === "category");
  const isNamed = wantedEntities(perception).some(({ type }) => type === "product");
  if (!kind || isNamed || referents.productIds.length > 0) return null;

  const folded = foldText(perception.text);
  const before = folded.slice(0, kind.start);
  const isMeantToBuy = MEANS_TO_BUY.test(before) && !DEFINITE.test(before);
  const isAsked = ASKS_FOR.test(before);
  if (!isMeantToBuy && !isAsked && !STARTS.test(before)) return null;
  const misheard = perception.intents
    .map(({ name }) => name)
    .filter((name) =>
      name === "add_to_cart"
        ? isMeantToBuy
        : (MISHEARD.has(name) || (isAsked && MISHEARD_WHERE_ASKED.has(name))) && !isWritten(perception, name),
    );
  if (!misheard.some((name) => intentConfidence(perception, name) >= SURE)) return null;
  return { again: intend(perception, { name: "find_product", confidence: 0.9 }, misheard) };
}
