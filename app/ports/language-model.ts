import type { z } from "zod";

export type ModelMessage =
  | { role: "system" | "user"; content: string }
  | { role: "assistant"; content: string | null; toolCalls: ModelToolCall[] }
  | { role: "tool"; toolCallId: string; content: string };

export type ModelToolCall = { id: string; name: string; arguments: string };

export type ModelTool = { name: string; description: string; input: z.ZodType };

export type ModelRequest = {
  messages: ModelMessage[];
  tools: ModelTool[];
  maxOutputTokens: number;
  timeoutMs: number;
  signal: AbortSignal;
};

/** Token counts are null where the provider did not report them: unknown is not zero. */
export type ModelChunk =
  | { type: "text"; text: string }
  | { type: "tool-call"; call: ModelToolCall }
  | { type: "end"; inputTokens: number | null; cachedInputTokens: number | null; outputTokens: number | null };

/** A chat model behind any OpenAI-compatible endpoint. Never retried after the first chunk. */
export interface LanguageModel {
  readonly name: string;
  stream(request: ModelRequest): AsyncIterable<ModelChunk>;
}
