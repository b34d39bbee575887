import type { Evidence } from "../evidence/evidence";
import { checkOutput } from "../guardrails/check-output";
import { lintSentence } from "../guardrails/lint-sentence";
import { fillSlots, type SlotFacts } from "../reply/fill-slots";
import { slot } from "../reply/slot";
import { splitSentences } from "../reply/split-sentences";
import type { Situation } from "../situation";
import type { TurnTrace } from "../turn";
import { buildSlotFacts } from "./slot-facts";

export type CheckedSentence = { ok: true; text: string } | { ok: false; reason: string };

export type SentenceCheck = {
  /** What slots are filled from at this moment. */
  facts(): SlotFacts;
  /** From here on sentences are checked against this situation. */
  adopt(situation: Situation): void;
  /** The sentence with its slots filled, or why it may not be said. */
  check(sentence: string): CheckedSentence;
  /** Each sentence of a text, checked. What is refused is noted for the trace. */
  checkAll(text: string): (CheckedSentence & { sentence: string })[];
  /** What may be said of a text outside of the stream (a card's reason, a verdict); null: nothing. */
  clean(text: string | null): string | null;
};

/** What stands between a brain's words and the shopper: linted, filled from evidence, and held against the guardrails. */
export function createSentenceCheck(
  evidence: Evidence,
  guardrails: TurnTrace["guardrails"],
  opened: Situation,
): SentenceCheck {
  let situation = opened;
  let facts = buildSlotFacts(evidence, situation);

  function check(sentence: string): CheckedSentence {
    const verdict = lintSentence(sentence, situation);
    if (!verdict.ok) return verdict;

    const filled = fillSlots(sentence, facts);
    if (!filled.ok) return { ok: false, reason: `no evidence for ${filled.missing}` };

    const tripped = checkOutput(filled.text, { isMerchants: isCuratedAnswer(sentence, evidence) });
    return tripped === null ? filled : { ok: false, reason: `${tripped.name} (${tripped.detail})` };
  }

  function checkAll(text: string) {
    return splitSentences(text).map((sentence) => {
      const checked = check(sentence);
      if (!checked.ok) guardrails.push(dropped(sentence, checked.reason));
      return { ...checked, sentence };
    });
  }

  return {
    facts: () => facts,
    adopt(adopted) {
      situation = adopted;
      facts = buildSlotFacts(evidence, situation);
    },
    check,
    checkAll,
    clean(text) {
      if (text === null) return null;
      const kept = checkAll(text).flatMap((checked) => (checked.ok ? checked.text : []));
      return kept.length === 0 ? null : kept.join(" ");
    },
  };
}

function isCuratedAnswer(sentence: string, evidence: Evidence): boolean {
  return [...evidence.passages.values()].some(
    ({ id, kind }) => kind === "curated" && sentence === slot.wholePassage(id),
  );
}

/** For the trace: which guardrail refused a sentence. */
function dropped(sentence: string, reason: string): TurnTrace["guardrails"][number] {
  const name = /^output-[a-z-]+/.exec(reason)?.[0] ?? "output-fact-lint";
  return { name, verdict: "dropped", detail: `${reason}: ${sentence}` };
}
