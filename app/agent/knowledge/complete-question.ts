import { foldText } from "../perception/fold-text";
import type { IntentName } from "../perception/perception";
import { findPlace } from "./find-place";
import type { Place } from "./places";
import { gistOf } from "./gist-of";
import { conceptsOf, termsOf } from "./question-concepts";
import { howLong } from "./word-deadline";
import { SUBJECTS } from "./weigh-answer";
import { FREE_FROM, IMPORT_TAXES } from "./word-shipping";

/** A question in words that the pages can be searched for, and what it is about. For the search alone: nobody reads it. */
export type CompletedQuestion = {
  question: string;
  intent: IntentName;
  /** In our words alone, so that what is found for it answers. */
  isWorded: boolean;
};

type Topic = "deliver" | "return" | "exchange" | "refund" | "code" | "pay";

const TOPIC_OF: Record<string, Topic> = {
  "#deliver": "deliver",
  "#give_back": "return",
  "#return_window": "return",
  "#exchange": "exchange",
  "#refund": "refund",
  "#code": "code",
  "#discount": "code",
  "#pay": "pay",
};
const INTENT_OF: Record<Topic, IntentName> = {
  deliver: "shipping_policy",
  return: "return_policy",
  exchange: "return_policy",
  refund: "return_policy",
  code: "promotion",
  pay: "payment_methods",
};
/** Ideas that put a condition to a question, and make none by themselves. */
const CONDITIONS = new Set(
  "duration charge express abroad reduced edible used packaging opened unopened upgrade customs combine bulk gift".split(
    " ",
  ),
);

const COST =
  /\b(?:how much|what does (?:it|that|this) cost|what(?:'s| is) the (?:cost|price|fee)|cost|costs|price|fee|fees|free|postage|who pays|do i (?:have to |need to )?pay|extra|charge[ds]?)\b/;
const TIME = /\bhow (?:long|fast|soon|many days|quick\w*)\b|\bwhen\b|\btake\b/;
const HOW =
  /^\W*(?:(?:ok(?:ay)?|and|so|great|good|cool|thanks|alright|right)\W+)*(?:how|how (?:do|can|would|should|does) (?:i|we|it|that|this) (?:do (?:that|this|it|so)|go about (?:that|it|this)|work|start)|what do i (?:have to|need to) do|how does (?:it|that|this) work|how do i (?:do|go about) (?:that|it|this))\W*$/;
const POSTAGE = /\b(?:postage|label|shipping back|return shipping|send(?:ing)? (?:it|them) back)\b/;
/** "What about Hawaii", "and to Canada", "even with express", "to New York". */
const LEADS = /^\W*(?:(?:and|but|or|so|ok(?:ay)?|even|what about|how about|to|in|for|from|with|by)\W+)+/;
const MAY_ORDER =
  /\b(?:can|could|may) (?:i|we) (?:still |also )?(?:order|buy|shop)(?: here| from (?:you|there|here))?\W*$/;
const MAX_WORDS = 12;
const MAX_BACK = 4;

/**
 * A short question that leaves out what it is about, after another one about the shop: "and duties?", "how much is it?" after
 * "do you ship to Germany?", "how long do I have?" after a return, "ok, how?". Of delivery and returns the country that was
 * named before counts on. `asked`: the message before was put to the shop, as this. Null where the message says for itself what it is about, or is about something else.
 */
export function completeQuestion(
  text: string,
  said: readonly string[],
  asked: { intent: IntentName | null } | null,
  goods: readonly string[] = [],
  isOfThing = false,
): CompletedQuestion | null {
  const folded = foldText(text);
  const words = folded.match(/[\p{L}\p{N}'-]+/gu)?.length ?? 0;
  if (words === 0 || words > MAX_WORDS) return null;
  const before = said.slice(-MAX_BACK).toReversed();
  const own = findPlace(text);
  const place = own ?? firstOf(before, findPlace);
  const topics = topicsIn(text);
  const [ownTopic] = topics;
  // "I'm in the UK. Can I order?"
  if (own !== null && MAY_ORDER.test(folded)) return of("deliver", `do you ship to ${own.name}`);

  // "How much would delivery be?", from somebody who has said where they are.
  if (ownTopic === "deliver" && own === null && place !== null && isAbout(text, "deliver")) {
    if (TIME.test(folded)) return of("deliver", howLong(place.name));
    if (COST.test(folded)) return of("deliver", `how much is shipping to ${place.name}`);
  }
  if (asked === null) return null;
  return (
    completeTopic(text, { folded, place, own, before, asked, goods, topics }) ??
    (isOfThing ? null : goOnBare(text, { before, asked }))
  );
}

type Asking = {
  folded: string;
  place: Place | null;
  own: Place | null;
  before: string[];
  asked: { intent: IntentName | null };
  goods: readonly string[];
  topics: Topic[];
};

function completeTopic(
  text: string,
  { folded, place, own, before, asked, goods, topics }: Asking,
): CompletedQuestion | null {
  const [ownTopic] = topics;
  const last =
    topicsIn(before[0] ?? "")[0] ??
    topicOfIntent(asked.intent) ??
    firstOf(before, (message) => topicsIn(message)[0] ?? null);
  if (last === null) return null;
  if ((last === "return" || last === "exchange") && (POSTAGE.test(folded) || isBareCost(folded)))
    return of(last, returnCost(last, place));
  if ((last === "return" || last === "exchange") && FROM_WHEN.test(folded))
    return of(last, "how many days from delivery do I have to return something");
  if ((last === "return" || last === "exchange") && SINCE.test(folded))
    return of(last, "how many days from delivery do I have to return something");
  if (last === "deliver" && BUYS_MORE.test(folded)) return of(last, FREE_FROM);
  if (last === "deliver" && FASTER.test(folded))
    return of(last, `express delivery: how many days${COST.test(folded) ? ", how much is express shipping" : ""}`);
  if (last === "refund" && TO_WHERE.test(folded)) return of(last, "when do I get my money back, to the way I paid");
  if (topics.length > 0 && ownTopic !== last) return null;
  if (HOW.test(folded)) return ways(last);
  // "Does that include socks I've worn?": what goes back is a condition of going back.
  const isOfGoods = last === "return" || last === "exchange";
  const bare = isOfGoods ? goods.reduce((left, name) => left.replaceAll(name, " "), text) : text;
  const isOnlyGoods = goods.length > 0 && termsOf(bare).length === 0;
  if ((isOnlyGoods || !isElliptical(bare, own)) && ownTopic === undefined) return null;
  if (ownTopic !== undefined && !isAbout(text, ownTopic)) return null;
  return goOn(last, { text, folded, place, own, before });
}

/** "Does that count from when I order?", "from the day I get it?" */
const FROM_WHEN =
  /\b(?:counts?|starts?|begins?|runs?|from)\b.{0,30}\b(?:order\w*|arriv\w*|deliver\w*|get (?:it|them)|day|when)\b/;
/** "It's been three months though." */
const SINCE =
  /^\W*(?:\p{L}+\W+){0,6}(?:\d+|a|one|two|three|four|five|six|couple of|few|several) (?:days?|weeks?|months?|years?)(?: ago| now| already| though| later)*\W*$/u;
/** "Is it faster if I pay extra?" */
const FASTER = /\b(?:faster|sooner|quicker|speed it up|upgrade|rush(?:ed)?|overnight|next day)\b/;
/** "Does it go back to my card?" */
const TO_WHERE =
  /\b(?:to|on|onto) (?:my|the|a)\b.{0,20}\b(?:card|account|paypal|bank)\b|\bstore credit\b|\bhow (?:do|will|would) i get it\b/;

/** What goes on with the question before it and has nothing to be about of its own: "till what time?", "how do I use it?" */
function goOnBare(
  text: string,
  { before, asked }: { before: string[]; asked: { intent: IntentName | null } },
): CompletedQuestion | null {
  const isOwn = [...conceptsOf(text)].some((idea) => SUBJECTS.has(idea));
  const folded = foldText(text);
  const isWhole = new Set(termsOf(text).map((ideas) => ideas.join())).size > 1 && HAS_VERB.test(folded);
  if (isOwn || (isWhole && !POINTS_BACK.test(folded)) || !(GOES_ON.test(folded) || isFragment(folded))) return null;
  const isAboutSomething = (idea: string) => idea.startsWith("#") && !CONDITIONS.has(idea.replace("#", ""));
  const about = before.find((message) => [...conceptsOf(message)].some(isAboutSomething));
  if (about === undefined) return null;
  return {
    question: `${gistOf(about, { next: text })} ${text.replace(LEADS, "")}`.trim(),
    intent: asked.intent ?? "store_info",
    isWorded: false,
  };
}

/** "Christmas Eve?" */
function isFragment(folded: string): boolean {
  return (folded.match(/[\p{L}\p{N}'-]+/gu)?.length ?? 0) <= 3 && folded.trim().endsWith("?") && !HAS_VERB.test(folded);
}

/** "How far from the train?" has none. */
const HAS_VERB = /\b(?:is|are|was|do|does|did|can|could|may|will|would|should|have|has|i|you|we)\b/;
const POINTS_BACK = /\b(?:it|that|they|them|those|one)\b/;
/** It points back, or is no whole sentence. */
const GOES_ON =
  /\b(?:it|that|they|them|those|there|one)\b|^\W*(?:and|or|but|even|what about|how about|what if|(?:roughly|approximately|about|like) how much|for|till|until|how (?:much|long|many|often|far|do i|fast)|when|is there|are there|do i|can i|also|should i)\b/;

function goOn(
  last: Topic,
  {
    text,
    folded,
    place,
    own,
    before,
  }: { text: string; folded: string; place: Place | null; own: Place | null; before: string[] },
): CompletedQuestion | null {
  const [asked = ""] = before;
  const ideas = new Set(termsOf(text).flat());
  const isCost = COST.test(folded);
  const isTime = TIME.test(folded);
  const rest = text.replace(LEADS, "").trim();
  switch (last) {
    case "deliver": {
      if (ideas.has("#customs")) return of(last, IMPORT_TAXES);
      if (isTime) return of(last, place === null ? howLong("") : howLong(place.name));
      if (isCost || (own !== null && COST.test(foldText(asked))))
        return of(last, `how much is shipping${place === null ? "" : ` to ${place.name}`}`);
      if (own !== null && isElliptical(rest, own)) return of(last, `do you ship to ${rest}`);
      return ideas.size > 0 || own !== null ? of(last, `${gistOf(asked, { next: text })} ${rest}`, false) : null;
    }
    case "return":
      if (isTime) return of(last, "how many days do I have to return something");
      if (own !== null) return of(last, returnCost(last, own));
      return ideas.size > 0 && !isCost ? of(last, `can I return ${rest}`, false) : null;
    case "exchange":
      if (isTime) return of(last, "how long does an exchange for another size take");
      return ideas.size > 0 && !isCost ? of(last, `can I exchange ${rest}`, false) : null;
    case "refund":
      return isTime ? of(last, "when do I get my money back") : null;
    case "code":
      return ideas.size > 0 ? of(last, `can a discount code be used ${rest}`, false) : null;
    case "pay":
      return null;
  }
}

/** "And if I buy two pairs?", "how much more do I have to spend?" */
const BUYS_MORE =
  /\bif i (?:buy|order|get|take|bought|ordered|spend)\b|\bhow much (?:more )?(?:do|would|must) i (?:have to |need to )?(?:spend|buy|order)\b/;

function topicOfIntent(intent: IntentName | null): Topic | null {
  if (intent === "return_policy") return "return";
  return intent === "shipping_policy" || intent === "delivery_time" ? "deliver" : null;
}

function ways(last: Topic): CompletedQuestion | null {
  if (last === "return") return of(last, "how do I send something back, how do returns work, ask for a label");
  if (last === "exchange") return of(last, "how do exchanges work for another size");
  return null;
}

function returnCost(topic: Topic, from: Place | null): string {
  const region = from === null ? "" : from.regions.includes("europe") ? " from europe" : ` from ${from.name}`;
  if (topic === "exchange" && from === null) return "are exchanges for another size free";
  return `what does a return cost${region === "" ? "" : `, who pays the postage back${region}`}`;
}

/** "Is that free?", "who pays?": nothing but what it costs. */
export function isBareCost(folded: string): boolean {
  return /^\W*(?:(?:and|so|ok(?:ay)?|but)\W+)*(?:is (?:it|that|this) free|who pays(?: for (?:it|that|this))?|what does (?:it|that|this) cost(?: me)?|how much (?:is|does|would) (?:it|that|this)(?: cost| be)?(?: me)?|do i (?:have to |need to )?pay(?: for (?:it|that|this))?)\W*$/.test(
    folded,
  );
}

function of(topic: Topic, question: string, isWorded = true): CompletedQuestion {
  return { question: question.trim(), intent: INTENT_OF[topic], isWorded };
}

const PAYS_FOR = /\bpay(?:ing)? (?=extra\b|more\b|for\b)/gi;

function topicsIn(text: string): Topic[] {
  // "Is it faster if I pay extra?" asks for no way of paying.
  const asking = text.replace(PAYS_FOR, " ");
  return [...new Set(termsOf(asking).flatMap((ideas) => ideas.flatMap((idea) => TOPIC_OF[idea] ?? [])))];
}

/** Whether it has nothing of its own but conditions, a place and words of asking. */
function isElliptical(text: string, place: Place | null): boolean {
  return termsOf(withoutPlace(text, place)).every((ideas) =>
    ideas.some((idea) => CONDITIONS.has(idea.replace("#", "")) || ASKING.has(idea)),
  );
}

/** Whether it speaks of this and of conditions alone. */
function isAbout(text: string, topic: Topic): boolean {
  return termsOf(withoutPlace(text, findPlace(text))).every((ideas) =>
    ideas.some((idea) => CONDITIONS.has(idea.replace("#", "")) || TOPIC_OF[idea] === topic || ASKING.has(idea)),
  );
}

const ASKING = new Set(["includ", "appli", "count", "cover", "cost", "free", "take", "long", "work", "day", "usual"]);

function withoutPlace(text: string, place: Place | null): string {
  const named = place === null ? [] : [...place.words, ...place.cities, "us", "uk"];
  return named
    .filter((name) => name !== "")
    .reduce((left, name) => left.replace(new RegExp(`(?<![\\p{L}-])${name}(?![\\p{L}-])`, "giu"), " "), foldText(text));
}

function firstOf<Value>(messages: readonly string[], read: (message: string) => Value | null): Value | null {
  for (const message of messages) {
    const value = read(message);
    if (value !== null) return value;
  }
  return null;
}
