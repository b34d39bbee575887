import type { KnowledgePassage, KnowledgeSearch } from "~/ports/knowledge-search";
import { englishOf } from "./english-of";
import { findPlace } from "./find-place";
import { otherWordsFor } from "./question-concepts";
import { selectAnswer, type AskedFrom, type SelectedAnswer } from "./select-answer";

/** Enough that the right one is among them; the choice is made here. */
const MAX_PASSAGES = 16;
const MAX_SEARCH_LENGTH = 900;

/** Searches the shop's texts for a question and chooses what to quote; `answer` is null where nobody knows. */
export async function findAnswer(
  { question, topic, except = [] }: { question: string; topic: string; except?: string[] },
  from: AskedFrom & { today: string },
  knowledge: KnowledgeSearch,
): Promise<{ answer: SelectedAnswer | null; passages: KnowledgePassage[] }> {
  const english = from.language === "en" ? question : `${question} ${englishOf(question)}`;
  const words = [english, findPlace(question)?.name ?? "", topic, otherWordsFor(english)];
  const passages = await knowledge.search(words.join(" ").trim().slice(0, MAX_SEARCH_LENGTH), MAX_PASSAGES, {
    // What is said of a country that the question names is asked for, wherever the question comes from.
    countries: [findPlace(question)?.code ?? from.country ?? []].flat(),
    today: from.today,
  });
  const left = passages.filter(({ id }) => !except.includes(id));
  return { answer: selectAnswer(question, topic, left, from), passages };
}
