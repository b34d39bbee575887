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

/** What a question is about, a word for each idea: what a question that goes on with it leaves out. For the search alone. */
export function gistOf(question: string, intent: IntentName | null = null): string {
  const ideas = [...conceptsOf(question)].filter((idea) => idea.startsWith("#"));
  const about = ideas.some((idea) => SUBJECTS.has(idea))
    ? ideas.map(firstWordFor)
    : [TOPIC[intent ?? "greeting"] ?? ""];
  const words = about.join(" ").trim() || ideas.map(firstWordFor).join(" ");
  return `${words} ${findPlace(question)?.name ?? ""}`.trim();
}
