import { isOfShop } from "../../../knowledge/is-of-shop";
import { pickForAsker } from "../../../knowledge/choose-curated-answer";
import { conceptsOf } from "../../../knowledge/question-concepts";
import { topicOf } from "../../../knowledge/policy-topics";
import { wordFault } from "../../../knowledge/word-fault";
import { wordOrderRequest } from "../../../knowledge/word-order-request";
import { howLong, wordDeadline } from "../../../knowledge/word-deadline";
import type { SelectedAnswer } from "../../../knowledge/select-answer";
import { fitnessOf } from "../../../knowledge/weigh-answer";
import { isWritten } from "../../../perception/is-written";
import type { Perception } from "../../../perception/perception";
import { answerQuestion } from "../../../tools/answer-question";
import type { AskedPages } from "../../../specialists/route";
import type { MoveContext } from "../move-context";
import { offerPerson } from "../offer-person";
import { quoteAnswer } from "../quote-answer";
import { tellCare } from "../tell-care";
import { tellOfProduct } from "../detail/tell-of-product";

/** Answers from the shop's own pages with the source beside it, or says that they do not tell and offers a person. */
export async function answerPolicy(context: MoveContext): Promise<void> {
  const { situation, step, voice } = context;
  if (step.intent === "privacy_request") await voice.say("privacy.how");
  const isAccount = step.intent === "account_help" && asksOfAccount(step.asked?.question ?? situation.perception.text);
  if (isAccount) await voice.say("account.how");

  const asked = step.asked?.question ?? situation.perception.text;
  if (step.asked?.answer?.passage.kind !== "curated" && (await tellCare(asked, context))) return;

  // "How many servings per bag?" in front of a bag: a page that happens to speak of bags is no answer.
  const isDoubtful = step.asked !== undefined && isOfProductAtHand(step.asked, context);
  if (isDoubtful && (await tellOfProduct(asked, context, { isDoubtful }))) return;
  const selected = await findPolicy(context);
  const fitness = selected === null ? "apart" : fitnessOf(selected);
  if (selected !== null && fitness !== "apart") await quoteAnswer(selected, context);
  // Said beside a sorry, which has brought in a person already.
  if (isFault(context)) return;
  if (fitness === "near") {
    context.desk.noteUnmet(`question: ${asked.slice(0, 200)}`);
    return offerPerson(context);
  }
  if (fitness === "answers" || step.intent === "privacy_request" || isAccount) return;

  context.desk.noteUnmet(`question: ${asked.slice(0, 200)}`);
  await voice.say("policy.unknown");
  offerNearQuestion(asked, context);
  await offerPerson(context);
}

/** Neither asked of the shop in so many words nor surely answered by its pages. */
function isOfProductAtHand({ question, answer }: AskedPages, { situation, step }: MoveContext): boolean {
  if (answer?.passage.kind === "curated" || (answer?.confidence ?? 0) >= SURE_OF_PAGE) return false;
  const isAskedOfShop =
    step.intent !== null && isWritten({ text: question, language: situation.perception.language }, step.intent);
  return !isAskedOfShop && !isOfShop(question);
}

const SURE_OF_PAGE = 0.75;

function isFault({ step, situation }: Pick<MoveContext, "step" | "situation">): boolean {
  return step.intent === "complaint" && wordFault(situation.perception.text) !== null;
}

/** Who orders as a guest has none to log in to. */
function asksOfAccount(text: string): boolean {
  return ACCOUNT.test(text) && !conceptsOf(text).has("#guest");
}

const ACCOUNT =
  /account|log|password|sign|profile|regist|konto|passwort|anmeld|compte|connex|mot de passe|cuenta|contraseñ|sesi[oó]n/i;

/** Likely enough to be offered as a question, though not to be answered. */
const NEAR = 0.1;

/** The merchant's own question that comes nearest to what was not understood: one tap asks it. */
function offerNearQuestion(question: string, { situation, voice }: MoveContext): void {
  const { curated, today, page } = situation.input;
  const near = curated.match(question);
  if (!near || near.confidence < NEAR) return;
  const answers = curated.answers.filter(({ id }) => near.ids.includes(id));
  const asker = { language: situation.perception.language, country: page.country, today };
  const title = pickForAsker(answers, asker)?.title;
  if (title !== undefined) voice.offer({ label: title, message: title });
}

/** Quotes what the shop says about the step's subject; false when it says nothing sure. */
export async function quotePolicy(context: MoveContext): Promise<boolean> {
  const { situation, desk, voice } = context;
  const selected = await findPolicy(context);
  if (selected === null || fitnessOf(selected) !== "answers") return false;

  await quoteAnswer(selected, { situation, desk, voice });
  return true;
}

/** What the shop's texts say to the step's question: what they said before it was routed, where they were asked. */
export async function findPolicy({
  situation,
  step,
  desk,
}: Pick<MoveContext, "situation" | "step" | "desk">): Promise<SelectedAnswer | null> {
  if (step.asked) return step.asked.answer;
  if (isFault({ step, situation })) {
    const found = await desk.use(answerQuestion, {
      question: wordFault(situation.perception.text),
      topic: "",
      isWorded: true,
    });
    return found.ok ? found.value.answer : null;
  }
  // What came broken is answered by what the shop does about faults; what came wrong or not at all by the team alone.
  if (step.intent === "order_problem") {
    const fault = wordFault(situation.perception.text);
    const found =
      fault === null ? null : await desk.use(answerQuestion, { question: fault, topic: "", isWorded: true });
    return found?.ok === true ? found.value.answer : null;
  }
  const topic = topicOf(step.intent, situation.perception.text);
  const { text, entities } = situation.perception;
  const isDeadline = step.intent === "delivery_time" && entities.some(({ type }) => type === "date");
  const own = step.specialist === "orders" ? withoutGoods(situation.perception) : text;
  const isAskedFor = situation.perception.intents.some(
    ({ name, confidence }) => name === "delivery_time" && confidence >= 0.5,
  );
  const question = isDeadline ? (isAskedFor ? wordDeadline(situation.perception) : howLong(text)) : own;
  const answer = await desk.use(answerQuestion, { question: question.slice(0, 600), topic, isWorded: isDeadline });
  const found = answer.ok ? answer.value.answer : null;
  const usual = step.specialist === "orders" ? wordOrderRequest(step.intent) : null;
  if (usual === null || (found?.confidence ?? 0) >= SURE_OF_REQUEST) return found;
  const general = await desk.use(answerQuestion, { question: usual, topic: "", isWorded: true });
  return general.ok && general.value.answer !== null ? general.value.answer : found;
}

/** Less sure than this, a page may speak of anything that the story touches. */
const SURE_OF_REQUEST = 0.7;

const BOUGHT = /\b(?:that |which )?(?:i|we)(?:'ve| have)? (?:just )?(?:bought|ordered|purchased|got|received)\b/gi;

/** How a return goes is the same for a jacket as for shoes: the page on washing jackets has nothing to say to it. */
function withoutGoods({ text, entities }: Perception): string {
  const goods = entities.filter(({ type }) =>
    ["category", "product", "brand", "color", "size", "material"].includes(type),
  );
  const left = [...goods]
    .sort((one, other) => other.start - one.start)
    .reduce((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, text);
  return left.replace(BOUGHT, " ").replace(/\s+/g, " ").trim() || text;
}
