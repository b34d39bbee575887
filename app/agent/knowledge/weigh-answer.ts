import type { KnowledgePassage } from "~/ports/knowledge-search";
import { foldText } from "../perception/fold-text";
import { readText } from "./score-passages";

/** How far a passage answers: it does, it comes near it and leaves something open, or it only shares a word with it. */
export type Fitness = "answers" | "near" | "apart";

const LEAST_ANSWER = 0.5;
const LEAST_NEAR = 0.35;

/** Words without an idea: in a story they are many, and few of them are asked about. */
const MOST_WORDS = 3;

/** What `told` of a chosen passage makes of it. */
export function fitnessOf({ told }: { told: number }): Fitness {
  if (told >= LEAST_ANSWER) return "answers";
  return told >= LEAST_NEAR ? "near" : "apart";
}

/** What a question is about: a text that speaks of none of them is about something else, whatever conditions they share. */
export const SUBJECTS: ReadonlySet<string> = new Set(
  "deliver give_back refund cancel account password guest pay code gift_card newsletter customs sales_tax warranty fitting parking group_run loyalty wrapping several_addresses track reply price_drop cheaper keep_data delete_data owner history"
    .split(" ")
    .map((name) => `#${name}`),
);

/** Every page is of this shop. */
const ASIDE = "#store";

/** "How long?" and "how much?" are answered by a figure, whatever stands around it. */
const FIGURES: [idea: string, told: RegExp][] = [
  [
    "#duration",
    /\b(?:\d+|one|two|three|four|five|six|ten|twenty|thirty|sixty) (?:business |working )?(?:minutes?|hours?|days?|weeks?|months?|years?)\b/i,
  ],
  ["#charge", /[$€£]\s?\d|\d\s?[$€£]|\b(?:free|nothing|no charge)\b/i],
];

const PRIVACY = new Set(["#secure", "#keep_data", "#delete_data"]);

/** Ways of paying that are meant by their own name: "all usual cards" says nothing of them. On folded text. */
const BY_NAME = /\b(?:paypal|klarna|afterpay|clearpay|venmo|zelle|cash app|alipay|bitcoins?|crypto\w*|cheques?)\b/g;

/**
 * The share of what is asked, by weight, that a text speaks of: 0 to 1. `wanted` are the terms of the question, each as the
 * ideas that it may carry.
 */
export function shareTold(
  question: string,
  wanted: readonly (readonly string[])[],
  { title, text }: Pick<KnowledgePassage, "title" | "text">,
  weigh: (term: string) => number,
): number {
  const told = readText(`${title}\n${text}`);
  const isAside = (ideas: readonly string[]) => ideas.every((idea) => idea === ASIDE || /^\d+$/.test(idea));
  const meant = wanted.filter((ideas) => !isAside(ideas));
  const asked = meant.length > 0 ? meant : wanted;
  const isTold = (ideas: readonly string[]) =>
    ideas.some((idea) => told.has(idea) || FIGURES.some(([of, figure]) => of === idea && figure.test(text)));
  const weightOf = (some: typeof wanted) => some.reduce((all, ideas) => all + Math.max(...ideas.map(weigh)), 0);
  const found = weightOf(asked.filter(isTold));
  const isIdea = (ideas: readonly string[]) => ideas.some((idea) => idea.startsWith("#"));
  const missing = asked.filter((ideas) => !isTold(ideas));
  const words = weightOf(missing.filter((ideas) => !isIdea(ideas)));
  const total = found + weightOf(missing.filter(isIdea)) + Math.min(words, MOST_WORDS);
  if (total === 0) return 1;

  const share = found / total;
  const subjects = asked.filter((ideas) => ideas.some((idea) => SUBJECTS.has(idea)));
  if (subjects.length > 0 && !subjects.some(isTold)) return Math.min(share, LEAST_NEAR / 2);

  // What is kept of accounts and orders says nothing of how they work.
  const isOfPrivacy = [...readText(title)].some((idea) => PRIVACY.has(idea));
  if (isOfPrivacy && !asked.flat().some((idea) => PRIVACY.has(idea))) return Math.min(share, LEAST_NEAR / 2);

  const folded = foldText(text);
  const names = foldText(question).match(BY_NAME) ?? [];
  return names.some((name) => !folded.includes(name)) ? Math.min(share, LEAST_NEAR) : share;
}
