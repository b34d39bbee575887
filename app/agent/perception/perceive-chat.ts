import { perceive, type PerceptionContext } from "./perceive";
import type { Perception } from "./perception";
import { spellOut } from "./spell-out";

/**
 * What a message of a chat says. English that is typed short is read as what it stands for; text and places of such a
 * perception are those of the message as it is spelled out.
 */
export function perceiveChat(message: string, context: PerceptionContext): Perception {
  const perception = perceive(message, context);
  if (perception.language !== "en") return perception;
  const spelled = spellOut(message);
  return spelled === message ? perception : perceive(spelled, { ...context, expectedLanguage: "en" });
}
