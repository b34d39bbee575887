import { RETURN_COST } from "./return-cost";
import { knowledgeIntent } from "../knowledge/belongs-to-pages";
import { findPlace } from "../knowledge/find-place";
import { conceptsOf } from "../knowledge/question-concepts";
import { wordBareTopic } from "../knowledge/word-bare-topic";
import { howLong, wordDeadline } from "../knowledge/word-deadline";
import { asksIfUnfit } from "../knowledge/asks-if-unfit";
import { wordPromotion } from "../knowledge/word-promotion";
import { wordShipping } from "../knowledge/word-shipping";
import { foldText } from "../perception/fold-text";
import type { Entity, Perception } from "../perception/perception";
import { wordCostThere } from "./word-cost-there";
import { SURE } from "./sure";
import { asksWhatItCosts } from "./asks-what-it-costs";

/** What a question leaves out although it is about it: the size that a bare figure is, the jacket that "one" is. */
export function wordQuestion(part: Perception, whole: Perception): string {
  const { entities, cues } = part;
  const text = barely(part);
  const bare = wordBareTopic(part);
  if (bare !== null) return bare;
  const has = (type: Entity["type"]) => entities.some((entity) => entity.type === type);
  if (asksIfUnfit(foldText(text))) return asksWhatItCosts(part) ? RETURN_COST : RETURN_UNFIT;
  const isOfCode = part.intents.some(({ name, confidence }) => name === "promotion" && confidence >= SURE);
  const promotion =
    isOfCode && knowledgeIntent(part) === null && CODE.test(foldText(text)) ? wordPromotion(text) : null;
  if (promotion !== null) return promotion;
  if (WHERE_SHOP.test(foldText(text))) return ADDRESS;
  if (HOW_TO_REACH.test(foldText(text))) return CONTACT;
  if (PAYS_IN.test(foldText(text))) return CURRENCY;
  const shipping = wordShipping(text, whole.text) ?? wordCostThere(part, whole);
  if (shipping !== null) return shipping;
  if (knowledgeIntent(part) === "delivery_time" && FASTER.test(text)) return EXPRESS_TIME;
  if (knowledgeIntent(part) === "delivery_time" && has("date")) return wordDeadline(part);
  if (
    knowledgeIntent(part) === "delivery_time" &&
    (IN_TIME.test(text) ||
      WHEN_HERE.test(foldText(text)) ||
      // "How long will it take to get to Texas?" does not say what.
      (findPlace(whole.text) !== null && (findPlace(text) === null || !conceptsOf(text).has("#deliver"))))
  )
    return howLong(findPlace(text) === null ? whole.text : text);
  const place =
    knowledgeIntent(part) === "shipping_policy" && MAY_ORDER.test(text)
      ? (findPlace(text) ?? findPlace(whole.text))
      : null;
  if (place !== null) return `do you ship to ${place.name}`;
  if (has("size") && !/\bsiz|\d\s?(?:°|degrees?|fahrenheit|celsius|years?|miles?|km|hours?)/i.test(text))
    return `${text} (size)`;
  if (knowledgeIntent(part) !== "warranty_care" || has("category") || !(cues.pronoun || /\bone\b/i.test(text)))
    return text;
  const named = whole.entities
    .filter(({ type, negated }) => type === "category" && !negated)
    .map((entity) => entity.text);
  return `${text} ${named.join(" ")}`.trim();
}

/** "Tell me whether I can return it" asks what "can I return it" asks; to whom a parcel goes is not what it costs. */
const LEADS_IN =
  /^\W*(?:(?:and|also|so|but|please|oh)\W+)*(?:(?:(?:can|could|would) you )?(?:please )?(?:tell me|let me know)|do you know|(?:i )?wonder(?:ing)?|(?:i'd |i would )?(?:like|want) to know|what(?:'s|s| is) the (?:deal|story|situation) with)\s+(?:(?:if|whether)\s+)?/i;

const TO_SOMEBODY = /\b(?:to|for) (?:my|our|a|an|the) $/i;

export function barely({ text, entities }: Perception): string {
  const bare = entities
    .filter(({ type, start }) => type === "recipient" && TO_SOMEBODY.test(text.slice(0, start)))
    .sort((left, right) => right.start - left.start)
    .reduce((left, { start, end }) => left.slice(0, start).replace(TO_SOMEBODY, "") + left.slice(end), text);
  return bare.replace(LEADS_IN, "").trim() || text;
}

const CODE =
  /\b(?:codes?|coupons?|vouchers?|discounts?|gutschein\w*|rabatt\w*|remises?|reductions?|codigos?|cupon\w*|descuentos?)\b/;

const WHERE_SHOP =
  /\bwhere (?:are|r) (?:you|u|ya)(?: guys)? (?:located|based)\b|\bwhere(?:'s| is) (?:your|the) (?:shop|store)\b|\bwhere are you\W*$|\bdo (?:you|u|ya)(?: guys)? have (?:a |an |any )?(?:physical |real |actual |other )?(?:stores?|shops?|locations?|branch(?:es)?)\b|\b(?:what(?:'s| is) )?your (?:shop |store )?address\b/;

const HOW_TO_REACH =
  /\b(?:what(?:'s| is)|whats|do you have|give me|have you got) (?:your|an|a) (?:e-?mail|phone|telephone|contact)\b/;

const CONTACT = "contact e-mail telephone";

const ADDRESS = "where is your shop, address of the shop";

const IN_TIME = /\bin time\b|\brechtzeitig\b|\bà temps\b|\ba tiempo\b/i;

/** "When would it arrive?" */
const WHEN_HERE =
  /\bwhen\b.{0,25}\b(?:arrives?|gets? to (?!know\b)\p{L}+|(?:get|be|come) (?:here|there|to me)|(?:get|have|receive) (?:it|them|this|that)|show up)\b|\bwann\b.{0,25}\b(?:da|hier|bei mir|an|kommt|kame|kommen|bekomm\w*|krieg\w*|hab\w* ich|hatte ich|geliefert)\b|\bquand\b.{0,25}\b(?:arriv\p{L}+|recev\p{L}+|recoi\p{L}+|livre\p{L}*|l'aurai\p{L}*)|\bcuando\b.{0,25}\b(?:lleg\p{L}+|recib\p{L}+|lo tendr\p{L}+|entreg\p{L}+)/iu;

/** "Can I make it faster?" */
const FASTER =
  /\b(?:make|get|have) (?:it|them|this|that) (?:here |be |come |to me |sent )?(?:faster|sooner|quicker|earlier)\b|\b(?:anything|something) (?:faster|quicker)\b|\bspeed (?:it|this|that) up\b/i;

const EXPRESS_TIME = "how long does express delivery take";

/** "I'm in Poland, can I order?" asks whether anything is sent there. */
const MAY_ORDER = /\b(?:can|could|may|do) (?:i|we) (?:still |also )?(?:order|buy|shop)\b/i;

const RETURN_UNFIT = "how many days do I have to return or exchange something that is wrong for me";

/** "Can I pay in pounds?" asks for no card. */
const PAYS_IN =
  /\b(?:pay|charged?|billed|prices?|checkout)\b.{0,12}\bin (?:my |our |the |local |british |canadian |us |american )*(?:pounds?|euros?|dollars?|currency|cad|gbp|eur|usd|yen|francs?|[£€$])/;

const CURRENCY = "prices in other countries in the local currency";
