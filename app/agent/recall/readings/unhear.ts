import type { IntentName, Perception } from "../../perception/perception";

/** The message without intents that were heard and not meant. */
export function unhear(perception: Perception, ...names: IntentName[]): Perception {
  return { ...perception, intents: perception.intents.filter(({ name }) => !names.includes(name)) };
}
