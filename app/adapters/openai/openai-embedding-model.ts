import type OpenAI from "openai";
import { APIConnectionError, APIConnectionTimeoutError, APIError, APIUserAbortError } from "openai";
import type { EmbeddingAnswer, EmbeddingFailure, EmbeddingModel } from "~/ports/embedding-model";
import type { CircuitBreaker } from "./circuit-breaker";

const MAX_DIMENSION = 4096;
/** Of models that can answer shorter: a quarter of the room, and hardly less telling (their makers' figures). */
const SHORT_DIMENSION = 512;

/** Embeddings of OpenAI or of any server that speaks its protocol. One try a call: whoever asks knows what waiting costs. */
export function createOpenaiEmbeddingModel({
  name,
  client,
  breaker,
}: {
  name: string;
  client: OpenAI;
  breaker: CircuitBreaker;
}): EmbeddingModel {
  async function embed(texts: string[], signal: AbortSignal): Promise<EmbeddingAnswer> {
    const admitted = breaker.admit();
    if (admitted === null) return { ok: false, failure: "resting" };
    const answer = await ask(client, name, texts, signal);
    const isFault = !answer.ok && answer.failure !== "rejected";
    admitted.report(answer.ok ? "success" : isFault ? "failure" : "neutral");
    return answer;
  }
  return { name, embed };
}

async function ask(client: OpenAI, model: string, texts: string[], signal: AbortSignal): Promise<EmbeddingAnswer> {
  try {
    const answer = await client.embeddings.create(
      {
        ...{ model, input: texts },
        // The library asks for base64 by default, which not every server speaks.
        encoding_format: "float",
        ...(model.startsWith("text-embedding-3") ? { dimensions: SHORT_DIMENSION } : {}),
      },
      { signal },
    );
    const vectors = readVectors(answer, texts.length);
    if (vectors === null) return { ok: false, failure: "malformed" };
    const tokens: unknown = (answer as Partial<typeof answer>).usage?.total_tokens;
    return { ok: true, vectors, tokens: typeof tokens === "number" && tokens >= 0 ? tokens : null };
  } catch (error) {
    return { ok: false, failure: failureOf(error) };
  }
}

/** Null where it is not one vector a text, all of one dimension and none without a direction. */
function readVectors(answer: OpenAI.CreateEmbeddingResponse, count: number): Float32Array[] | null {
  // Servers leave fields out that the protocol has.
  const data = (answer as Partial<typeof answer>).data ?? [];
  if (!Array.isArray(data) || data.length !== count) return null;
  const dimension = data[0]?.embedding.length ?? 0;
  const ordered = [...data].sort((left, right) => left.index - right.index);
  const vectors = ordered.flatMap(({ embedding }) => {
    if (!Array.isArray(embedding) || embedding.length !== dimension) return [];
    const length = Math.sqrt(embedding.reduce((sum, value) => sum + value * value, 0));
    return Number.isFinite(length) && length > 0 ? [Float32Array.from(embedding, (value) => value / length)] : [];
  });
  return vectors.length === count && dimension > 0 && dimension <= MAX_DIMENSION ? vectors : null;
}

function failureOf(error: unknown): EmbeddingFailure {
  if (error instanceof APIConnectionTimeoutError || error instanceof APIUserAbortError) return "timeout";
  if (error instanceof APIConnectionError) return "unavailable";
  if (!(error instanceof APIError) || typeof error.status !== "number") return "malformed";
  if (error.status === 429) return "rate-limited";
  if (error.status === 401 || error.status === 403) return "unauthorized";
  return error.status >= 500 || error.status === 408 ? "unavailable" : "rejected";
}
