import type { IntentLexicon } from "./lexicons/intent-lexicon";
import { intentsDe } from "./lexicons/intents-de";
import { intentsEn } from "./lexicons/intents-en";
import { intentsEs } from "./lexicons/intents-es";
import { intentsFr } from "./lexicons/intents-fr";
import { INTENT_NAMES, type Intent, type IntentName } from "./perception";

const LEXICONS: Record<string, IntentLexicon> = { en: intentsEn, de: intentsDe, fr: intentsFr, es: intentsEs };
const WEIGHTS = { strong: 0.9, medium: 0.6, weak: 0.3 } as const;

type Rule = { intent: IntentName; weight: number; pattern: RegExp };

const compiled = new Map<string, Rule[]>();

/**
 * Intents with the confidence that patterns of the language give, strongest first. Evidence adds up as independent hints do:
 * 1 - (1 - a)(1 - b).
 */
export function classifyIntents(folded: string, language: string): Intent[] {
  const doubt = new Map<IntentName, number>();
  for (const { intent, weight, pattern } of rulesOf(language)) {
    if (pattern.test(folded)) doubt.set(intent, (doubt.get(intent) ?? 1) * (1 - weight));
  }
  return [...doubt]
    .map(([name, rest]) => ({ name, confidence: Math.round((1 - rest) * 1000) / 1000 }))
    .sort((left, right) => right.confidence - left.confidence);
}

/** Words that the patterns of a language are made of and that are worth correcting typos to. */
export function intentKeywords(language: string): string[] {
  return (LEXICONS[language] ?? intentsEn).keywords.trim().split(/\s+/);
}

/** One expression per intent and strength: alternation is cheaper than many tests. */
function rulesOf(language: string): Rule[] {
  const code = LEXICONS[language] ? language : "en";
  let rules = compiled.get(code);
  if (!rules) {
    const { patterns } = LEXICONS[code] ?? intentsEn;
    rules = INTENT_NAMES.flatMap((intent) =>
      (["strong", "medium", "weak"] as const).flatMap((strength) => {
        const sources = patterns[intent]?.[strength];
        return sources ? [{ intent, weight: WEIGHTS[strength], pattern: new RegExp(sources.join("|"), "u") }] : [];
      }),
    );
    compiled.set(code, rules);
  }
  return rules;
}
