import { perceive, type PerceptionContext } from "./perceive";
import type { Perception } from "./perception";
import { spellOut } from "./spell-out";
import { spellOutAbroad } from "./spell-out-abroad";

/**
 * What a message of a chat says. What is typed short is read as what it stands for; text and places of such a
 * perception are those of the message as it is spelled out.
 */
export function perceiveChat(message: string, context: PerceptionContext): Perception {
  const perception = perceive(message, context);
  const { language } = perception;
  const spelled = language === "en" ? spellOut(message) : spellOutAbroad(message, language);
  return spelled === message ? perception : perceive(spelled, { ...context, expectedLanguage: language });
}
