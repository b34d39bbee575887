import type { IntentName } from "~/agent/perception/perception";
import { readMessages } from "../../train/read-messages.ts";
import { macroF1 } from "../measures/macro-f1.ts";

/** Parts that nothing is learnt from. */
export const MEASURED_PARTS = ["test", "unseen", "fresh", "strangers"] as const;

export type IntentReader = (text: string) => IntentName[];
/** Macro-F1 of each part, and of all parts together, in each language as well. */
export type IntentScores = {
  messages: number;
  /** Of all parts together. */
  all: number;
  parts: Record<(typeof MEASURED_PARTS)[number], number>;
  languages: Record<"en" | "de" | "fr" | "es", number>;
};

export function scoreIntents(read: IntentReader): IntentScores {
  const labelled = MEASURED_PARTS.flatMap((part) =>
    readMessages(part).map(({ text, intents, language }) => ({ part, language, right: intents, given: read(text) })),
  );
  const ofPart = (part: string) => macroF1(labelled.filter((item) => item.part === part));
  const ofLanguage = (language: string) => macroF1(labelled.filter((item) => item.language === language));
  return {
    messages: labelled.length,
    all: macroF1(labelled),
    parts: { test: ofPart("test"), unseen: ofPart("unseen"), fresh: ofPart("fresh"), strangers: ofPart("strangers") },
    languages: { en: ofLanguage("en"), de: ofLanguage("de"), fr: ofLanguage("fr"), es: ofLanguage("es") },
  };
}

/** One row of a Markdown table. */
export function toRow(name: string, { parts, all, languages }: IntentScores): string {
  const figures = [...Object.values(parts), all, ...Object.values(languages)];
  return `| ${[name, ...figures.map((figure) => figure.toFixed(3).replace(/^0\./, "."))].join(" | ")} |`;
}
