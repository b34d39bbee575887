import { SLOT_PATTERN } from "../reply/slot";
import type { Situation } from "../situation";

export type LintVerdict = { ok: true } | { ok: false; reason: string };

const FORBIDDEN: { reason: string; pattern: RegExp }[] = [
  {
    reason: "money",
    pattern: /(?:[$€£¥₹]\s?\d)|(?:\d\s?(?:[$€£¥₹]|(?:usd|eur|gbp|dollars?|euros?|pounds?|bucks)\b))/i,
  },
  { reason: "percentage", pattern: /\d\s?(?:%|percent|prozent|pour cent|por ciento)/i },
  { reason: "url", pattern: /https?:\/\/|www\.|\b[a-z0-9-]+\.(?:com|net|org|shop|store|io|de|fr|es)\b/i },
];

/** Refuses a sentence that states a fact outside a slot. `sentence` still holds its slots. */
export function lintSentence(sentence: string, situation: Situation): LintVerdict {
  const bare = sentence.replace(SLOT_PATTERN, " ");
  const said = situation.perception.text.toLowerCase();
  for (const { reason, pattern } of FORBIDDEN) {
    const match = pattern.exec(bare);
    if (match && !said.includes(match[0].toLowerCase())) return { ok: false, reason };
  }
  return { ok: true };
}
