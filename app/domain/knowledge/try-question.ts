import { pickForAsker } from "~/agent/knowledge/choose-curated-answer";
import { findAnswer } from "~/agent/knowledge/find-answer";
import { topicOf } from "~/agent/knowledge/policy-topics";
import { perceive } from "~/agent/perception/perceive";
import { splitSentences } from "~/agent/reply/split-sentences";
import { dayOf } from "~/lib/shop-calendar";
import type { CatalogSearch } from "~/ports/catalog-search";
import type { Clock } from "~/ports/clock";
import type { CuratedAnswers } from "~/ports/curated-answers";
import type { KnowledgeSearch } from "~/ports/knowledge-search";

type Dependencies = {
  curatedAnswers: CuratedAnswers;
  knowledge: KnowledgeSearch;
  catalog: CatalogSearch;
  clock: Clock;
};

/** What a question finds: who answers it, in which words, and how sure that is (0..1). */
export type QuestionTrial = {
  /** The nearest of the merchant's own questions. */
  nearest: { title: string; confidence: number; isSure: boolean; holdsNow: boolean } | null;
  answer: { by: "curated" | "pages"; source: string; text: string; confidence: number } | null;
};

const SURE = 0.5;

/** Answers a question as a shopper's message that asks nothing else would be answered. */
export async function tryQuestion(
  { curatedAnswers, knowledge, catalog, clock }: Dependencies,
  shop: { locale: string; timezone: string },
  { question, country }: { question: string; country: string | null },
): Promise<QuestionTrial> {
  const [learnt, vocabulary] = await Promise.all([curatedAnswers.get(), catalog.getVocabulary()]);
  const { language, intents } = perceive(question, { vocabulary, expectedLanguage: shop.locale });
  const match = learnt.match(question);
  const matched = learnt.answers.filter(({ id }) => match?.ids.includes(id));
  const today = dayOf(clock.now(), shop.timezone);
  const held = pickForAsker(matched, { language, country, today });
  const [first] = matched;
  const nearest =
    match && first
      ? {
          ...{ title: (held ?? first).title, isSure: match.isSure },
          confidence: match.confidence,
          holdsNow: held !== null,
        }
      : null;
  if (held && match?.isSure) {
    const { title: source, answer: text } = held;
    return { nearest, answer: { by: "curated", source, text, confidence: match.confidence } };
  }

  const intent = intents.find(({ name, confidence }) => confidence >= SURE && topicOf(name, question) !== "");
  const topic = intent ? topicOf(intent.name, question) : "";
  const { answer } = await findAnswer({ question, topic }, { language, country, today }, knowledge);
  if (!answer) return { nearest, answer: null };
  const sentences = splitSentences(answer.passage.text);
  const text = answer.sentences.map((at) => sentences[at] ?? "").join(" ");
  return { nearest, answer: { by: "pages", source: answer.passage.title, text, confidence: answer.confidence } };
}
