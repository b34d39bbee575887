import type { OpenDesk } from "../desk/open-desk";
import { belongsToPages, isAboutShop, knowledgeIntent, mayConcernPages } from "../knowledge/belongs-to-pages";
import type { SelectedAnswer } from "../knowledge/select-answer";
import { topicOf } from "../knowledge/policy-topics";
import { findPlace, placeOfCode } from "../knowledge/find-place";
import { conceptsOf } from "../knowledge/question-concepts";
import { gistOf } from "../knowledge/gist-of";
import { questionForm } from "../knowledge/question-form";
import { isBarePlace } from "../knowledge/word-bare-topic";
import { asksIfUnfit } from "../knowledge/asks-if-unfit";
import { asksHowItIsDone, continuesQuestion } from "../knowledge/continues-question";
import { isAboutMaking } from "../knowledge/is-about-making";
import { wordFreeShipping } from "../knowledge/word-shipping";
import { foldText } from "../perception/fold-text";
import type { IntentName, Perception } from "../perception/perception";
import type { AskedPages } from "../specialists/route";
import type { Situation } from "../situation";
import { answerQuestion } from "../tools/answer-question";
import { returnCost, isReturnCost, isOfGivingBack } from "./return-cost";
import { lastQuestion } from "./last-question";
import { barely, wordQuestion } from "./word-question";
import { wordCostThere } from "./word-cost-there";
import { asksWhatItCosts } from "./asks-what-it-costs";

/** `earlier` is the question before it in the same message: "do you ship to Peru, and what does it cost?" is about the shipping. */
export async function askPages(
  { perception, referents }: Situation,
  situation: Situation,
  desk: OpenDesk,
  earlier: AskedPages | null,
): Promise<AskedPages | null> {
  const question = { perception, form: questionForm(perception), referents };
  const last = earlier === null && continuesQuestion(perception) ? lastQuestion(situation) : null;
  const continued =
    last !== null &&
    !namesOther(perception.text, last.question) &&
    (asksHowItIsDone(perception) || [null, last.intent].includes(knowledgeIntent(perception)))
      ? last
      : null;
  const isOfCost = afterShipping(situation, perception);
  const isOfPages =
    isOfCost !== null ||
    (referents.productIds.length === 0 && wordCostThere(perception, perception) !== null) ||
    continued !== null ||
    asksIfUnfit(foldText(perception.text)) ||
    mayConcernPages(question);
  if (!isOfPages) return null;

  const before = continued ?? (isBarePlace(perception.text) ? lastQuestion(situation) : null);
  const costThere = referents.productIds.length === 0 ? wordCostThere(perception, perception) : null;
  const intent =
    (costThere === null ? null : "shipping_policy") ??
    before?.intent ??
    settleWay(knowledgeIntent(perception), perception.text) ??
    (perception.cues.pronoun ? (earlier?.intent ?? null) : null);
  const back =
    asksWhatItCosts(perception) && !/#give_back|#return_window/.test([...conceptsOf(perception.text)].join())
      ? lastQuestion(situation)
      : null;
  const isOfReturn =
    isReturnCost(perception) ||
    (earlier === null && back?.intent === "return_policy") ||
    (earlier !== null && isOfGivingBack(earlier) && asksWhatItCosts(perception));
  const home = findPlace(situation.perception.text) ?? placeOfCode(situation.input.page.country);
  const worded = isOfReturn ? returnCost(home) : wordQuestion(perception, situation.perception);
  const free = before === null ? null : wordFreeShipping(perception.text);
  const isOurs = before === null && !worded.startsWith(barely(perception));
  desk.enter("knowledge");
  const use = async (text: string, topic: string, except: string[] = []) => {
    const isWorded = text === isOfCost || text === costThere || text === free || (isOurs && text === worded);
    const found = await desk.use(answerQuestion, { question: text.slice(0, 600), topic, except, isWorded });
    return found.ok ? found.value.answer : undefined;
  };
  // The topic's words help where the question's own find too little; where they find enough they only lead astray.
  const ask = async (text: string) => {
    const own = await use(text, "");
    const topic = topicOf(intent, text);
    if (own === undefined || topic === "" || (own?.confidence ?? 0) >= ENOUGH) return own;
    return (await use(text, topic)) ?? own;
  };
  const own = await ask(
    isOfCost ??
      costThere ??
      free ??
      (before === null
        ? worded
        : `${gistOf(before.question, { intent: before.intent, next: perception.text })} ${perception.text}`),
  );
  // What could not be read is no proof that nothing is there.
  if (own === undefined) return null;
  const isSequel =
    earlier !== null &&
    !isOfReturn &&
    perception.cues.pronoun &&
    isOfOneTopic(knowledgeIntent(perception), earlier.intent);
  const joined = isSequel ? await askSequel(`${earlier.question} ${perception.text}`, earlier.answer, ask, use) : null;
  const answer = joined ?? own;

  if (isAboutMaking(perception.text))
    return {
      question: perception.text,
      intent,
      answer: answer !== null && isAboutMaking(answer.passage.text) ? answer : null,
    };
  if ((isOfCost ?? costThere) !== null && answer !== null)
    return { question: perception.text, intent: "shipping_policy", answer };
  if (continued !== null) return { question: perception.text, intent: continued.intent, answer };
  if (belongsToPages(question, answer)) return { question: perception.text, intent, answer };
  return answer === null && isAboutShop(question) ? { question: perception.text, intent, answer: null } : null;
}

type Found = SelectedAnswer | null | undefined;

/** What answers the second of two questions about one thing and was not said to the first; null where nothing is left to say. */
async function askSequel(
  text: string,
  said: SelectedAnswer | null,
  ask: (text: string) => Promise<Found>,
  use: (text: string, topic: string, except: string[]) => Promise<Found>,
): Promise<SelectedAnswer | null> {
  const joined = (await ask(text)) ?? null;
  if (joined === null || said?.passage.id !== joined.passage.id) return joined;
  // "What's the fastest delivery and what does it cost?": told twice how fast, one still does not know what it costs.
  const isRepeated = joined.sentences.some((sentence) => said.sentences.includes(sentence));
  if (!isRepeated) return joined;
  const other = (await use(text, "", [said.passage.id])) ?? null;
  if (other !== null && other.confidence >= ENOUGH) return other;
  return isSame(joined, said) ? null : joined;
}

/** "And what does that cost?", right behind a question about a parcel. */
function afterShipping(situation: Situation, perception: Perception): string | null {
  const isBare = perception.entities.length === 0 && perception.cues.pronoun && asksWhatItCosts(perception);
  const last = isBare && situation.referents.productIds.length === 0 ? lastQuestion(situation) : null;
  if (last === null || !["delivery_time", "shipping_policy"].includes(last.intent ?? "")) return null;
  const place = findPlace(last.question);
  return place === null ? "how much is shipping" : `how much is shipping to ${place.name}`;
}

/** In "how long is delivery, and can I return them?" the second is no sequel: "them" is what is bought. */
function isOfOneTopic(own: IntentName | null, earlier: IntentName | null): boolean {
  const [left, right] = [own, earlier].map((intent) => (intent === "delivery_time" ? "shipping_policy" : intent));
  return left === null || right === null || left === right;
}

/** "If I send it to my sister, what's the postage?": what goes there does not come back, whatever was learnt of "send". */
function settleWay(intent: IntentName | null, text: string): IntentName | null {
  const asked = conceptsOf(text);
  const isThere = asked.has("#deliver") && !asked.has("#give_back") && !asked.has("#return_window");
  return intent === "return_policy" && isThere ? "shipping_policy" : intent;
}

const ENOUGH = 0.6;

function isSame(left: SelectedAnswer, right: SelectedAnswer): boolean {
  return left.passage.id === right.passage.id && left.sentences.join() === right.sentences.join();
}

/** "And exchanges?" is about another thing than the return before it. */
function namesOther(text: string, before: string): boolean {
  const asked = conceptsOf(before);
  return asked.size > 0 && conceptsOf(text).has("#exchange") && !asked.has("#exchange");
}
