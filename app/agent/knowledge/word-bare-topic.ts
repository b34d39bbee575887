import type { IntentName, Perception } from "../perception/perception";
import { findPlace } from "./find-place";

/** What a topic alone asks, most of all. For the search alone: nobody reads it. */
const ASKED: Partial<Record<IntentName, string>> = {
  return_policy: "how many days do I have to return something",
  delivery_time: "how long does delivery take",
  shipping_policy: "how much is shipping",
  payment_methods: "which ways of paying do you accept",
  store_info: "what are your opening hours",
};
const MAX_WORDS = 2;
const SURE = 0.5;
const PLACES = /\b(?:address|contact|phone|email|e-mail|store|shop|adresse|kontakt|telefon|contacto|direcci)/i;

/** "Returns?" asks how long one has; "Returns Canada?" what goes there. Null where more is said than a topic. */
export function wordBareTopic({ text, intents }: Pick<Perception, "text" | "intents">): string | null {
  if (!isBare(text) || PLACES.test(text)) return null;
  const topic = intents.find(({ name, confidence }) => confidence >= SURE && ASKED[name] !== undefined);
  const place = findPlace(text);
  if (!topic || place !== null) return null;
  return ASKED[topic.name] ?? null;
}

/** "Canada?", "and to France?": a place alone, which asks the last question again. */
export function isBarePlace(text: string): boolean {
  return (
    isBare(text.replace(/^\W*(?:and|und|et|y|or|what about|how about)\s+(?:to |in |for |from |nach |en )?/i, "")) &&
    findPlace(text) !== null
  );
}

function isBare(text: string): boolean {
  const words = text.match(/[\p{L}\p{N}'-]+/gu) ?? [];
  return words.length > 0 && words.length <= MAX_WORDS;
}
