import { conceptOfPhrase } from "./concept-index";
import { isStopWord } from "./lexicons/stop-words";
import { perceive, type PerceptionContext } from "./perceive";
import type { Perception } from "./perception";
import { spellOut } from "./spell-out";
import { spellOutAbroad } from "./spell-out-abroad";
import { getVocabularyIndex } from "./vocabulary-index";

/**
 * What a message of a chat says. What is typed short is read as what it stands for; text and places of such a
 * perception are those of the message as it is spelled out.
 */
export function perceiveChat(message: string, context: PerceptionContext): Perception {
  const perception = perceive(message, context);
  const { language } = perception;
  const { words } = getVocabularyIndex(context.vocabulary);
  const isKnown = (word: string) => words.all.has(word) || conceptOfPhrase(word) !== null || isStopWord(word, "en");
  const spelled = language === "en" ? spellOut(message) : spellOutAbroad(message, language, isKnown);
  return spelled === message ? perception : perceive(spelled, { ...context, expectedLanguage: language });
}
