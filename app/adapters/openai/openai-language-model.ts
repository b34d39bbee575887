import OpenAI, { APIConnectionError, APIConnectionTimeoutError, APIError, APIUserAbortError } from "openai";
import type {
  ChatCompletionChunk,
  ChatCompletionMessageParam,
  ChatCompletionTool,
} from "openai/resources/chat/completions";
import { z } from "zod";
import type {
  LanguageModel,
  ModelChunk,
  ModelFailure,
  ModelMessage,
  ModelRequest,
  ModelTool,
  ModelToolCall,
  ModelUsage,
} from "~/ports/language-model";
import type { CallOutcome, CircuitBreaker } from "./circuit-breaker";

type Options = {
  name: string;
  client: OpenAI;
  breaker: CircuitBreaker;
};

/** One more try before the first chunk, where the server asks for no longer than this. */
const LONGEST_WAIT_MS = 1000;
const DEFAULT_WAIT_MS = 150;

/**
 * Chat completions with streaming and tools, of OpenAI or of any server that speaks its protocol. A call that fails before
 * its first chunk is tried once more where that may help; after the first chunk nothing is tried again.
 */
export function createOpenaiLanguageModel({ name, client, breaker }: Options): LanguageModel {
  return {
    name,

    async *stream(request) {
      const admitted = breaker.admit();
      if (admitted === null) {
        yield { type: "failure", failure: "resting", detail: "the endpoint failed before and rests" };
        return;
      }
      let outcome: CallOutcome = "neutral";
      try {
        for await (const chunk of streamWithRetry(client, name, request)) {
          if (chunk.type === "failure") outcome = outcomeOf(chunk.failure);
          if (chunk.type === "end") outcome = "success";
          yield chunk;
        }
      } catch (error) {
        // Our own time limit ran out while the endpoint kept us waiting; a shopper who leaves says nothing about it.
        if (isTimeout(request.signal.reason)) outcome = "failure";
        throw error;
      } finally {
        if (outcome === "neutral" && isTimeout(request.signal.reason)) outcome = "failure";
        admitted.report(outcome);
      }
    },
  };
}

/** A client for one endpoint and key. `baseUrl` null: OpenAI's own. */
export function createOpenaiClient(options: { apiKey: string; baseUrl: string | null }): OpenAI {
  const { apiKey, baseUrl } = options;
  // Retries and times are ours: the library's would wait longer than a shopper does.
  return new OpenAI({
    apiKey,
    baseURL: baseUrl ?? undefined,
    maxRetries: 0,
    organization: null,
    project: null,
    logLevel: "off",
  });
}

async function* streamWithRetry(client: OpenAI, name: string, request: ModelRequest): AsyncGenerator<ModelChunk> {
  for (let attempt = 1; ; attempt++) {
    let hasBegun = false;
    let retryAfterMs: number | null = null;
    for await (const chunk of streamOnce(client, name, request)) {
      if ("retryAfterMs" in chunk) {
        retryAfterMs = attempt === 1 && !hasBegun ? chunk.retryAfterMs : null;
        if (retryAfterMs === null) yield chunk.failure;
        continue;
      }
      hasBegun = true;
      yield chunk;
    }
    if (retryAfterMs === null) return;
    await pause(retryAfterMs, request.signal);
  }
}

/** A failure before the first chunk; `retryAfterMs` null: trying again would not help. */
type EarlyFailure = { failure: Extract<ModelChunk, { type: "failure" }>; retryAfterMs: number | null };

async function* streamOnce(
  client: OpenAI,
  name: string,
  request: ModelRequest,
): AsyncGenerator<ModelChunk | EarlyFailure> {
  request.signal.throwIfAborted();
  const call = new AbortController();
  const signal = AbortSignal.any([request.signal, call.signal]);
  let hasBegun = false;

  try {
    const chunks = await within(
      client.chat.completions.create(toParams(client, name, request), { signal }),
      request.firstChunkTimeoutMs,
      request.signal,
    );
    const reader = chunks[Symbol.asyncIterator]();
    const state = { calls: new Map<number, ModelToolCall>(), usage: UNKNOWN_USAGE, finish: null as string | null };

    for (;;) {
      const limit = hasBegun ? request.idleTimeoutMs : request.firstChunkTimeoutMs;
      const next = await within(reader.next(), limit, request.signal);
      // The library hands out what it has buffered even after an abort.
      request.signal.throwIfAborted();
      if (next.done) break;
      hasBegun = true;
      const refusal = yield* readChunk(next.value, state);
      if (refusal) return;
    }
    yield* finish(state, hasBegun);
  } catch (error) {
    request.signal.throwIfAborted();
    const { failure, detail, retryAfterMs } = describeError(error, hasBegun);
    const chunk = { type: "failure" as const, failure, detail };
    yield hasBegun ? chunk : { failure: chunk, retryAfterMs };
  } finally {
    call.abort();
  }
}

type StreamState = { calls: Map<number, ModelToolCall>; usage: ModelUsage; finish: string | null };

/** Returns true where the model refused to answer. */
function* readChunk(chunk: ChatCompletionChunk, state: StreamState): Generator<ModelChunk, boolean> {
  if (chunk.usage) state.usage = toUsage(chunk.usage);
  // Servers leave fields out that the protocol has.
  const choice = (chunk.choices as ChatCompletionChunk["choices"] | undefined)?.[0];
  if (!choice) return false;
  const delta = choice.delta as Partial<typeof choice.delta> | undefined;

  if (delta?.refusal || choice.finish_reason === "content_filter") {
    yield { type: "failure", failure: "refused", detail: "the model declined to answer" };
    return true;
  }
  for (const part of delta?.tool_calls ?? []) {
    const known = state.calls.get(part.index) ?? { id: "", name: "", arguments: "" };
    state.calls.set(part.index, {
      id: part.id ?? known.id,
      name: known.name + (part.function?.name ?? ""),
      arguments: known.arguments + (part.function?.arguments ?? ""),
    });
  }
  if (delta?.content) yield { type: "text", text: delta.content };
  if (choice.finish_reason) state.finish = choice.finish_reason;
  return false;
}

function* finish({ calls, usage, finish: reason }: StreamState, hasBegun: boolean): Generator<ModelChunk> {
  if (reason === null) {
    const detail = hasBegun ? "the stream ended in the middle" : "there was no stream";
    yield { type: "failure", failure: "broken-stream", detail };
    return;
  }
  for (const [index, call] of calls) {
    yield { type: "tool-call", call: { ...call, id: call.id === "" ? `call-${index}` : call.id } };
  }
  yield { type: "end", isCut: reason === "length", usage };
}

const UNKNOWN_USAGE: ModelUsage = { inputTokens: null, cachedInputTokens: null, outputTokens: null };

function toUsage(usage: NonNullable<ChatCompletionChunk["usage"]>): ModelUsage {
  return {
    inputTokens: readCount(usage.prompt_tokens),
    cachedInputTokens: readCount(usage.prompt_tokens_details?.cached_tokens),
    outputTokens: readCount(usage.completion_tokens),
  };
}

function readCount(value: unknown): number | null {
  return typeof value === "number" && Number.isInteger(value) && value >= 0 ? value : null;
}

function toParams(client: OpenAI, model: string, { messages, tools, maxOutputTokens }: ModelRequest) {
  // OpenAI's newer models refuse the old name, other servers do not know the new one.
  const isOpenai = new URL(client.baseURL).hostname.endsWith("openai.com");
  return {
    model,
    messages: messages.map(toMessage),
    ...(tools.length > 0 ? { tools: tools.map(toTool) } : {}),
    ...(isOpenai ? { max_completion_tokens: maxOutputTokens } : { max_tokens: maxOutputTokens }),
    stream: true as const,
    stream_options: { include_usage: true },
  };
}

function toMessage(message: ModelMessage): ChatCompletionMessageParam {
  if (message.role === "tool") return { role: "tool", tool_call_id: message.toolCallId, content: message.content };
  if (message.role !== "assistant") return message;
  const calls = message.toolCalls.map(({ id, name, arguments: text }) => ({
    id,
    type: "function" as const,
    function: { name, arguments: text },
  }));
  return { role: "assistant", content: message.content, ...(calls.length > 0 ? { tool_calls: calls } : {}) };
}

const schemas = new WeakMap<z.ZodType, ChatCompletionTool>();

function toTool({ name, description, input }: ModelTool): ChatCompletionTool {
  let tool = schemas.get(input);
  if (!tool) {
    const parameters = z.toJSONSchema(input, { io: "input" });
    delete parameters.$schema;
    tool = { type: "function", function: { name, description, parameters } };
    schemas.set(input, tool);
  }
  return tool;
}

type Described = { failure: ModelFailure; detail: string; retryAfterMs: number | null };

function describeError(error: unknown, hasBegun: boolean): Described {
  if (error instanceof SlowError || error instanceof APIConnectionTimeoutError)
    return { failure: "timeout", detail: error.message, retryAfterMs: null };
  if (error instanceof APIUserAbortError) return { failure: "timeout", detail: error.message, retryAfterMs: null };
  if (error instanceof APIConnectionError)
    return {
      failure: hasBegun ? "broken-stream" : "unavailable",
      detail: error.message,
      retryAfterMs: DEFAULT_WAIT_MS,
    };

  if (error instanceof APIError && typeof error.status === "number") {
    // The message of a server may repeat what was sent to it: the status alone is kept.
    const detail = `status ${error.status}`;
    const wait = readRetryAfter(error.headers instanceof Headers ? error.headers : undefined);
    if (error.status === 429) return { failure: "rate-limited", detail, retryAfterMs: wait };
    if (error.status === 401 || error.status === 403) return { failure: "unauthorized", detail, retryAfterMs: null };
    if (error.status >= 500 || error.status === 408 || error.status === 409)
      return { failure: "unavailable", detail, retryAfterMs: wait };
    return { failure: "rejected", detail, retryAfterMs: null };
  }
  // What the library makes of a stream that is no event stream, or of a connection that breaks in it.
  return { failure: "broken-stream", detail: error instanceof Error ? error.name : "unknown", retryAfterMs: null };
}

/** Null: longer than a shopper waits. */
function readRetryAfter(headers: Headers | undefined): number | null {
  const inMs = headers?.get("retry-after-ms");
  const text = headers?.get("retry-after");
  const ms = inMs ? Number(inMs) : text ? Number(text) * 1000 : DEFAULT_WAIT_MS;
  // A date, or nothing readable: not soon.
  return Number.isFinite(ms) && ms <= LONGEST_WAIT_MS ? Math.max(0, ms) : null;
}

/** Whose fault it was: a request that is wrong or a key that is refused says nothing about the endpoint. */
function outcomeOf(failure: ModelFailure): CallOutcome {
  switch (failure) {
    case "timeout":
    case "rate-limited":
    case "unavailable":
    case "broken-stream":
    case "unauthorized":
      return "failure";
    case "refused":
    case "rejected":
    case "resting":
      return "neutral";
  }
}

class SlowError extends Error {}

/** The work, or a SlowError after `limitMs`, or the signal's reason as soon as it aborts. */
async function within<T>(work: Promise<T>, limitMs: number, signal: AbortSignal): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  let onAbort: () => void = () => undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new SlowError(`nothing came within ${limitMs} ms`)), limitMs);
    onAbort = () => reject(signal.reason instanceof Error ? signal.reason : new Error("aborted"));
    signal.addEventListener("abort", onAbort, { once: true });
  });
  // Whichever loses the race may still fail: nobody is to hear of it.
  work.catch(() => undefined);
  late.catch(() => undefined);
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", onAbort);
  }
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await within(new Promise<void>((resolve) => setTimeout(resolve, ms)), ms + 1000, signal);
}

function isTimeout(reason: unknown): boolean {
  return reason instanceof Error && reason.name === "TimeoutError";
}
