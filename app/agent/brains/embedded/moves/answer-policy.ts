import { topicOf } from "../../../knowledge/policy-topics";
import { slot } from "../../../reply/slot";
import { answerQuestion } from "../../../tools/answer-question";
import type { MoveContext } from "../move-context";

/** Answers from the shop's own pages with the source beside it, or says that they do not tell and offers a person. */
export async function answerPolicy(context: MoveContext): Promise<void> {
  const { situation, step, voice } = context;
  if (step.intent === "privacy_request") await voice.say("privacy.how");
  if (step.intent === "account_help") await voice.say("account.how");

  const isAnswered = await quotePolicy(context);
  if (isAnswered || step.intent === "privacy_request" || step.intent === "account_help") return;

  context.desk.noteUnmet(`question: ${situation.perception.text.slice(0, 200)}`);
  await voice.say("policy.unknown");
  await offerPerson(context);
}

/** Quotes what the shop says about the step's subject; false when it says nothing sure. */
export async function quotePolicy({ situation, step, desk, voice }: MoveContext): Promise<boolean> {
  const topic = topicOf(step.intent, situation.perception.text);
  // "It has to be here by Friday" asks how long delivery takes, in no word of it.
  const { text, entities, terms } = situation.perception;
  const isDeadline =
    step.intent === "delivery_time" && terms.length === 0 && entities.some(({ type }) => type === "date");
  const question = isDeadline ? voice.text("opening.shipping.message") : text;
  const answer = await desk.use(answerQuestion, { question: question.slice(0, 600), topic });
  if (!answer.ok || !answer.value.answer) return false;

  const { passage, sentences } = answer.value.answer;
  await voice.say("policy.quote", {
    source: slot.passageTitle(passage.id),
    quote: slot.passage(passage.id, sentences),
  });
  await desk.show({ type: "sources", passageIds: [passage.id] });
  return true;
}

export async function offerPerson({ desk, voice }: MoveContext): Promise<void> {
  await desk.show({ type: "handoff", state: "offered" });
  voice.offer({ label: voice.text("offer.person"), message: voice.text("offer.person.message") });
}
