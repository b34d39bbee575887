import type { IntentName } from "../perception/perception";
import { findPlace } from "./find-place";
import { conceptsOf, firstWordFor } from "./question-concepts";
import { SUBJECTS } from "./weigh-answer";

/** What is asked about where a question names it in no word of its own. */
const TOPIC: Partial<Record<IntentName, string>> = {
  return_policy: "return",
  shipping_policy: "shipping",
  delivery_time: "delivery",
  payment_methods: "payment",
};
/** Of what it is asked: "are gift cards refundable?", "and sale stuff?" puts one in the place of the other. */
const OBJECTS = new Set(["#gift_card", "#edible", "#reduced", "#used", "#opened", "#unopened"]);

/**
 * What a question is about, a word for each idea: what the `next` one, which goes on with it, leaves out. For the search
 * alone: nobody reads it.
 */
export function gistOf(
  question: string,
  { next, intent = null }: { next: string; intent?: IntentName | null },
): string {
  const isReplaced = [...conceptsOf(next)].some((idea) => OBJECTS.has(idea));
  const ideas = [...conceptsOf(question)].filter((idea) => idea.startsWith("#") && !(isReplaced && OBJECTS.has(idea)));
  const words = ideas.map(firstWordFor).join(" ");
  const topic = intent === null ? undefined : TOPIC[intent];
  const isNamed = topic === undefined || ideas.some((idea) => SUBJECTS.has(idea));
  return `${isNamed ? words : topic} ${findPlace(question)?.name ?? ""}`.trim();
}
