import type { ConversationMemory } from "~/contracts/conversation-memory";
import type { ReplyBlock } from "~/contracts/turn-events";
import { createEvidence } from "../evidence/evidence";
import { screenPorts } from "../guardrails/screen-ports";
import { buildBlock } from "../reply/build-block";
import { chooseText } from "../reply/texts/choose-text";
import { knownOptions } from "../variants/known-options";
import type { SpecialistName } from "../specialists/specialist-name";
import type { Situation } from "../situation";
import { runTool } from "../tools/run-tool";
import type { CallSource } from "../tools/tool";
import type { EmitBlock, TurnPorts, TurnTrace } from "../turn";
import { createSentenceCheck } from "./create-sentence-check";
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
  const blocks: ReplyBlock[] = [];
  const steps: TurnTrace["steps"] = [];
  const guardrails: TurnTrace["guardrails"] = [];
  const sentences = createSentenceCheck(evidence, guardrails, opened);
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

  const screened = screenPorts(ports, (detail) =>
    guardrails.push({ name: "planted-instructions", verdict: "dropped", detail: detail.slice(0, 300) }),
  );

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
      const checked = sentences.checkAll(text);
      // Two steps of a turn, or a model, may come to the same.
      const allowed = new Set(checked.flatMap((one) => (one.ok ? one.text : [])));
      const kept = [...allowed].filter((sentence) => !said.has(sentence));
      for (const sentence of kept) said.add(sentence);
      if (kept.length > 0) {
        const gap = blocks.some((block) => block.type === "text-delta") ? " " : "";
        await send({ type: "text-delta", text: `${gap}${kept.join(" ")}` });
      }
      return { refused: checked.flatMap((one) => (one.ok ? [] : { sentence: one.sentence, reason: one.reason })) };
    },

    check: (sentence) => sentences.check(sentence),

    spoken: () => blocks.map((block) => (block.type === "text-delta" ? block.text : "")).join(""),

    note(verdict) {
      guardrails.push(verdict);
    },

    async show(draft) {
      const block = buildBlock(draft, {
        evidence,
        facts: sentences.facts(),
        clean: (text) => sentences.clean(text),
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
      sentences.adopt(situation);
    },

    adoptNeed(needState) {
      situation = { ...situation, need: needState };
      sentences.adopt(situation);
      Object.assign(changes, { needState });
    },

    async sayFallbackIfSilent() {
      const hasSpoken = blocks.some((block) => block.type !== "need-state");
      if (!hasSpoken) await send({ type: "text-delta", text: chooseText(sentences.facts().choice, "need.hint") });
    },

    noteUnmet(demand) {
      unmet.push(demand);
    },
  };
}
