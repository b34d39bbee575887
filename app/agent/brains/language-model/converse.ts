import { z } from "zod";
import { parseJson } from "~/lib/parse-json";
import type { LanguageModel, ModelChunk, ModelFailure, ModelMessage, ModelToolCall } from "~/ports/language-model";
import type { TurnDesk } from "../../desk/turn-desk";
import { orNothing } from "./deadline";
import { fitPrompt, promptSize } from "./fit-prompt";
import { LIMITS } from "./limits";
import type { Meter } from "./meter";
import type { OfferedTool } from "./model-tools";
import type { Refusal, Speaker } from "./speaker";
import type { View } from "./view";

/** Why a model did not bring its turn to an end. */
export type TalkFailure =
  | ModelFailure
  | "too-slow"
  | "no-words"
  | "unsourced"
  | "too-many-steps"
  | "malformed-calls"
  | "prompt-too-long"
  | "turn-cost";

export type TalkOutcome = { failure: TalkFailure | null; repaired: boolean };

type TalkParts = {
  model: LanguageModel;
  messages: ModelMessage[];
  tools: OfferedTool[];
  view: View;
  desk: TurnDesk;
  speaker: Speaker;
  meter: Meter;
  /** Aborts when the model's time is over. */
  signal: AbortSignal;
  /** Aborts when the turn is over. */
  turn: AbortSignal;
};

type Answer = { text: string; calls: ModelToolCall[]; refusal: Refusal | null; failure: ModelFailure | null };

/** Asks, runs the tools that were called, and asks again, within every ceiling; the speaker says what may be said. */
export async function converse(parts: TalkParts): Promise<TalkOutcome> {
  const { speaker, meter, signal, tools } = parts;
  const messages = [...parts.messages];
  const answered = new Map<string, string>();
  let repairs = 0;
  let calls = 0;
  let malformed = 0;
  const end = (failure: TalkFailure | null): TalkOutcome => ({ failure, repaired: repairs > 0 });

  for (let step = 1; step <= LIMITS.steps + repairs; step++) {
    if (signal.aborted) return end("too-slow");
    const isLast = step === LIMITS.steps + repairs || calls >= LIMITS.toolCalls;
    const offered = isLast ? [] : tools.map(({ model }) => model);
    const fitted = fitPrompt(messages, offered);
    if (fitted === null) return end("prompt-too-long");
    const size = promptSize(fitted, offered);
    if (!meter.canAfford(size)) return end("turn-cost");

    const answer = await readAnswer(parts, fitted, offered, size);
    if (answer === null) return end("too-slow");
    if (answer.failure) return end(answer.failure);

    if (answer.refusal) {
      if (repairs >= LIMITS.repairs) return end("unsourced");
      repairs += 1;
      speaker.reset();
      noteRepair(parts.desk, answer.refusal);
      messages.push({ role: "assistant", content: answer.text || "…", toolCalls: [] }, repairRequest(answer.refusal));
      continue;
    }
    if (answer.calls.length === 0) return end(speaker.spoken > 0 ? null : "no-words");
    if (isLast) return end("too-many-steps");

    messages.push({ role: "assistant", content: answer.text || null, toolCalls: answer.calls });
    for (const call of answer.calls) {
      calls += 1;
      const result = await runCall(call, parts, answered);
      if (result === null) return end("too-slow");
      if (result.isMalformed && ++malformed > 1) return end("malformed-calls");
      messages.push({ role: "tool", toolCallId: call.id, content: result.text });
    }
  }
  return end("too-many-steps");
}

/** Reads one answer while it streams; null when the time is over. Throws when the turn itself was ended. */
async function readAnswer(
  { model, speaker, meter, signal, turn, desk }: TalkParts,
  messages: ModelMessage[],
  tools: OfferedTool["model"][],
  size: number,
): Promise<Answer | null> {
  const answer: Answer = { text: "", calls: [], refusal: null, failure: null };
  let end: Extract<ModelChunk, { type: "end" }> | null = null;

  try {
    const chunks = model.stream({
      messages,
      tools,
      maxOutputTokens: LIMITS.outputTokens,
      firstChunkTimeoutMs: LIMITS.firstChunkMs,
      idleTimeoutMs: LIMITS.idleMs,
      signal,
    });
    for await (const chunk of chunks) {
      turn.throwIfAborted();
      if (chunk.type === "text") {
        answer.text += chunk.text;
        answer.refusal = await speaker.push(chunk.text);
        if (answer.refusal) break;
      }
      if (chunk.type === "tool-call") answer.calls.push(chunk.call);
      if (chunk.type === "failure") {
        answer.failure = chunk.failure;
        desk.note({
          name: "model-call",
          verdict: "blocked",
          detail: `${chunk.failure}: ${chunk.detail.slice(0, 200)}`,
        });
      }
      if (chunk.type === "end") end = chunk;
      if (signal.aborted) return null;
    }
    if (answer.failure === null && answer.refusal === null) {
      answer.refusal = await speaker.end(end?.isCut ?? true);
    }
    return answer;
  } catch (error) {
    if (turn.aborted) throw error;
    if (signal.aborted) return null;
    throw error;
  } finally {
    const written = answer.text.length + JSON.stringify(answer.calls).length;
    // A call that reached nobody costs nothing.
    if (answer.failure !== "resting")
      meter.book(end?.usage ?? null, answer.failure && written <= 2 ? 0 : size, written);
  }
}

type CallResult = { text: string; isMalformed: boolean };

/** One call: an offered tool with arguments that are JSON, not the same twice; its result as the model reads it. */
async function runCall(
  call: ModelToolCall,
  { tools, view, desk, signal }: TalkParts,
  answered: Map<string, string>,
): Promise<CallResult | null> {
  const tell = (value: unknown, isMalformed = false): CallResult => ({
    text: JSON.stringify(value ?? null).slice(0, LIMITS.toolResultCharacters),
    isMalformed,
  });
  const tool = tools.find(({ model }) => model.name === call.name);
  if (!tool) {
    desk.note({ name: "tool-not-offered", verdict: "blocked", detail: call.name.slice(0, 60) });
    return tell({ error: "There is no such tool." });
  }
  const key = `${call.name}:${call.arguments}`;
  if (answered.has(key)) return tell({ error: "You have called this before; use its result and answer." });

  const args = readArguments(call.arguments);
  if (args === null) {
    desk.note({ name: "model-call", verdict: "blocked", detail: `arguments of ${call.name} are no JSON` });
    return tell({ error: "The arguments were not valid JSON." }, true);
  }
  const result = await orNothing(tool.run(args, view, desk), signal);
  if (result === null && signal.aborted) return null;
  const told = tell(result);
  answered.set(key, told.text);
  return told;
}

function readArguments(text: string): Record<string, unknown> | null {
  try {
    return parseJson(z.record(z.string(), z.unknown()), text.trim() === "" ? "{}" : text);
  } catch {
    // The model is told, and may try once more.
    return null;
  }
}

function noteRepair(desk: TurnDesk, { sentence, reason }: Refusal) {
  desk.note({ name: "model-lint", verdict: "repaired", detail: `${reason}: ${sentence.slice(0, 300)}` });
}

function repairRequest({ sentence, reason }: Refusal): ModelMessage {
  return {
    role: "user",
    content: `<system>Nothing of this was sent. This sentence states something that is not covered by a slot with a tool result of this turn (${reason}): ${JSON.stringify(sentence.slice(0, 300))}. Answer the shopper again from the start: facts by slot alone, product names as {{title:HANDLE}}, no digits, nothing that was not read.</system>`,
  };
}
