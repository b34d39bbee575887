import type { ConversationMemory } from "~/contracts/conversation-memory";
import type { ReplyBlock } from "~/contracts/turn-events";
import { createEvidence } from "../evidence/evidence";
import { checkOutput } from "../guardrails/check-output";
import { lintSentence } from "../guardrails/lint-sentence";
import { screenPorts } from "../guardrails/screen-ports";
import { buildBlock } from "../reply/build-block";
import { fillSlots } from "../reply/fill-slots";
import { slot } from "../reply/slot";
import { chooseText } from "../reply/texts/choose-text";
import { knownOptions } from "../variants/known-options";
import { splitSentences } from "../reply/split-sentences";
import type { SpecialistName } from "../specialists/specialist-name";
import type { Situation } from "../situation";
import { runTool } from "../tools/run-tool";
import type { CallSource } from "../tools/tool";
import type { EmitBlock, TurnPorts, TurnTrace } from "../turn";
import { buildSlotFacts } from "./slot-facts";
import type { TurnDesk } from "./turn-desk";

export type OpenDesk = TurnDesk & {
  readonly blocks: ReplyBlock[];
  readonly steps: TurnTrace["steps"];
  readonly guardrails: TurnTrace["guardrails"];
  readonly changes: Partial<ConversationMemory>;
  readonly unmet: string[];
  send(block: ReplyBlock): Promise<void>;
  /** From here on the turn is about this: the message without the questions that were taken out of it. */
  adoptSituation(situation: Situation): void;
  /** A turn never ends without a word. */
  sayFallbackIfSilent(): Promise<void>;
};

type DeskParts = {
  situation: Situation;
  ports: TurnPorts;
  emit: EmitBlock;
  signal: AbortSignal;
};

/** The desk of one turn. */
export function openDesk({ situation: opened, ports, emit, signal }: DeskParts): OpenDesk {
  const evidence = createEvidence();
  let situation = opened;
  let facts = buildSlotFacts(evidence, situation);
  const blocks: ReplyBlock[] = [];
  const steps: TurnTrace["steps"] = [];
  const guardrails: TurnTrace["guardrails"] = [];
  const changes: Partial<ConversationMemory> = {};
  const unmet: string[] = [];
  const said = new Set<string>();

  let specialist: SpecialistName = "sales";
  let by: CallSource = "code";
  let aside: readonly string[] = [];

  async function send(block: ReplyBlock): Promise<void> {
    signal.throwIfAborted();
    blocks.push(block);
    await emit(block);
  }

  function check(sentence: string): { ok: true; text: string } | { ok: false; reason: string } {
    const verdict = lintSentence(sentence, situation);
    if (!verdict.ok) return verdict;

    const filled = fillSlots(sentence, facts);
    if (!filled.ok) return { ok: false, reason: `no evidence for ${filled.missing}` };

    const tripped = checkOutput(filled.text, { isMerchants: isCuratedAnswer(sentence) });
    return tripped === null ? filled : { ok: false, reason: `${tripped.name} (${tripped.detail})` };
  }

  function isCuratedAnswer(sentence: string): boolean {
    return [...evidence.passages.values()].some(
      ({ id, kind }) => kind === "curated" && sentence === slot.wholePassage(id),
    );
  }

  /** Into the trace: which guardrail refused a sentence. */
  function drop(sentence: string, reason: string): void {
    const name = /^output-[a-z-]+/.exec(reason)?.[0] ?? "output-fact-lint";
    guardrails.push({ name, verdict: "dropped", detail: `${reason}: ${sentence}` });
  }

  const screened = screenPorts(ports, (detail) =>
    guardrails.push({ name: "planted-instructions", verdict: "dropped", detail: detail.slice(0, 300) }),
  );

  /** A text outside the stream (a card's reason, a verdict): all of it or nothing. */
  function clean(text: string | null): string | null {
    if (text === null) return null;
    const kept = splitSentences(text).flatMap((sentence) => {
      const checked = check(sentence);
      if (checked.ok) return checked.text;
      drop(sentence, checked.reason);
      return [];
    });
    return kept.length === 0 ? null : kept.join(" ");
  }

  return {
    evidence,
    send,
    blocks,
    steps,
    guardrails,
    changes,
    unmet,

    enter(name, source = "code") {
      specialist = name;
      by = source;
    },

    setAside(words) {
      aside = words;
    },

    async use(tool, input) {
      const writesBefore = evidence.writes.length;
      const context = { ports: screened, evidence, situation, specialist, by, aside, signal };
      const { answer, step } = await runTool(tool, input, context);
      steps.push(step);

      for (const write of evidence.writes.slice(writesBefore)) await send(write);
      return answer;
    },

    async say(text) {
      const refused: { sentence: string; reason: string }[] = [];
      const kept: string[] = [];
      for (const sentence of splitSentences(text)) {
        const checked = check(sentence);
        if (checked.ok) {
          // Two steps of a turn, or a model, may come to the same.
          if (!said.has(checked.text)) kept.push(checked.text);
          said.add(checked.text);
          continue;
        }
        refused.push({ sentence, reason: checked.reason });
        drop(sentence, checked.reason);
      }
      if (kept.length > 0) {
        const gap = blocks.some((block) => block.type === "text-delta") ? " " : "";
        await send({ type: "text-delta", text: `${gap}${kept.join(" ")}` });
      }
      return { refused };
    },

    check,

    spoken: () => blocks.map((block) => (block.type === "text-delta" ? block.text : "")).join(""),

    note(verdict) {
      guardrails.push(verdict);
    },

    async show(draft) {
      const block = buildBlock(draft, {
        evidence,
        facts,
        clean,
        knownOptions: (product) => knownOptions(product, situation),
      });
      const text = JSON.stringify(block);
      if (block && !blocks.some((shown) => JSON.stringify(shown) === text)) await send(block);
    },

    remember(change) {
      Object.assign(changes, change);
    },

    adoptSituation(adopted) {
      situation = adopted;
      facts = buildSlotFacts(evidence, situation);
    },

    adoptNeed(needState) {
      situation = { ...situation, need: needState };
      facts = buildSlotFacts(evidence, situation);
      Object.assign(changes, { needState });
    },

    async sayFallbackIfSilent() {
      const hasSpoken = blocks.some((block) => block.type !== "need-state");
      if (!hasSpoken) await send({ type: "text-delta", text: chooseText(facts.choice, "need.hint") });
    },

    noteUnmet(demand) {
      unmet.push(demand);
    },
  };
}
