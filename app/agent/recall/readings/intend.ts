import type { Intent, IntentName, Perception } from "../../perception/perception";

/** The message with this intent, and without those that were heard in its place. Of two readings the surer one stays. */
export function intend(perception: Perception, intent: Intent, instead: IntentName[] = []): Perception {
  return withIntents(perception, [...perception.intents.filter(({ name }) => !instead.includes(name)), intent]);
}

function withIntents(perception: Perception, intents: Intent[]): Perception {
  const sorted = [...intents].sort((left, right) => right.confidence - left.confidence);
  const isFirst = ({ name }: Intent, index: number) => sorted.findIndex((intent) => intent.name === name) === index;
  return { ...perception, intents: sorted.filter(isFirst) };
}
