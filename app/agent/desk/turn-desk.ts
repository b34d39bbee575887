import type { ConversationMemory } from "~/contracts/conversation-memory";
import type { NeedState } from "~/contracts/need-state";
import type { Evidence } from "../evidence/evidence";
import type { BlockDraft } from "../reply/block-draft";
import type { SpecialistName } from "../specialists/specialist-name";
import type { CallSource, Tool } from "../tools/tool";
import type { ToolAnswer } from "../tools/tool-answer";
import type { TurnTrace } from "../turn";

/**
 * A brain's only way to act and to speak. Calls pass the policy and become evidence; sentences pass the lint and have
 * their slots filled; blocks are built from evidence.
 */
export interface TurnDesk {
  readonly evidence: Evidence;
  /** From here on the specialist with this name acts; `by` says whose idea its calls are. */
  enter(specialist: SpecialistName, by?: CallSource): void;
  /** From here on these words of the message are asked about or answered by themselves: no write rests on them. */
  setAside(words: readonly string[]): void;
  use<Input, Output>(tool: Tool<Input, Output>, input: unknown): Promise<ToolAnswer<Output>>;
  /** One or more sentences with fact slots. Returns the sentences that were refused, each with the reason. */
  say(text: string): Promise<{ refused: { sentence: string; reason: string }[] }>;
  /** Whether one sentence could be said now, without saying it. */
  check(sentence: string): { ok: true; text: string } | { ok: false; reason: string };
  /** What was said in this turn so far, as it is read. */
  spoken(): string;
  /** A verdict for the trace. */
  note(verdict: TurnTrace["guardrails"][number]): void;
  show(draft: BlockDraft): Promise<void>;
  /** Keeps something for the next turn. */
  remember(change: Partial<ConversationMemory>): void;
  /** From here on this is the need: what code made of the shopper's words and of a product that was read. */
  adoptNeed(need: NeedState): void;
  /** What was asked for and is not sold here. */
  noteUnmet(demand: string): void;
}
