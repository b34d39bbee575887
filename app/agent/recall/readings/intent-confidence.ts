import type { IntentName, Perception } from "../../perception/perception";

/** As sure as an intent is (`isSure`). */
export const SURE = 0.5;

/** How sure a message is of an intent, 0 to 1. */
export function intentConfidence({ intents }: Perception, name: IntentName): number {
  return intents.find((intent) => intent.name === name)?.confidence ?? 0;
}
