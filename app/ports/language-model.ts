import type { z } from "zod";

export type ModelMessage =
  | { role: "system" | "user"; content: string }
  | { role: "assistant"; content: string | null; toolCalls: ModelToolCall[] }
  | { role: "tool"; toolCallId: string; content: string };

/** `arguments` is what the model wrote: JSON, if all went well. */
export type ModelToolCall = { id: string; name: string; arguments: string };

export type ModelTool = { name: string; description: string; input: z.ZodType };

export type ModelRequest = {
  messages: ModelMessage[];
  /** Empty: the model has to answer in words. */
  tools: ModelTool[];
  maxOutputTokens: number;
  /** How long the first chunk, and then each next one, is waited for. */
  firstChunkTimeoutMs: number;
  idleTimeoutMs: number;
  /** Aborted with a TimeoutError where the time for the whole turn has run out. */
  signal: AbortSignal;
};

/** Token counts are null where the provider did not report them: unknown is not zero. */
export type ModelUsage = {
  inputTokens: number | null;
  cachedInputTokens: number | null;
  outputTokens: number | null;
};

/** resting: the circuit breaker is open, nobody was asked. */
export type ModelFailure =
  "timeout" | "rate-limited" | "unavailable" | "unauthorized" | "rejected" | "broken-stream" | "refused" | "resting";

/** The last chunk is `end` or `failure`. `isCut`: the answer ran into its token limit. */
export type ModelChunk =
  | { type: "text"; text: string }
  | { type: "tool-call"; call: ModelToolCall }
  | { type: "end"; isCut: boolean; usage: ModelUsage }
  | { type: "failure"; failure: ModelFailure; detail: string };

/** A chat model behind any OpenAI-compatible endpoint. Never retried after the first chunk; throws nothing but the signal's reason. */
export interface LanguageModel {
  readonly name: string;
  stream(request: ModelRequest): AsyncIterable<ModelChunk>;
}
