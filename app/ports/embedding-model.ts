/** rejected: the request itself was refused. malformed: what came back are no vectors. resting: it failed before and is left alone. */
export type EmbeddingFailure =
  "timeout" | "rate-limited" | "unavailable" | "unauthorized" | "rejected" | "malformed" | "resting";

export type EmbeddingAnswer =
  /** One vector of length 1 a text, in their order, all of one dimension. `tokens` null: not reported. */
  { ok: true; vectors: Float32Array[]; tokens: number | null } | { ok: false; failure: EmbeddingFailure };

/** Turns texts into directions: what means the same lies close together. Never throws. */
export interface EmbeddingModel {
  readonly name: string;
  embed(texts: string[], signal: AbortSignal): Promise<EmbeddingAnswer>;
}
