/** What a shop's vectors are made with: a model and its dimension. Vectors of another one are as good as none. */
export type EmbeddingGeneration = { model: string; dimension: number };

export type EmbeddingState = EmbeddingGeneration & {
  /** 0..1: how far these vectors agree with what is known to be alike; what they may count in ranking. */
  trust: number;
  /** How many products have one. */
  vectors: number;
};

/** A product's text as it is embedded, and the hash of the text that its vector was made of; null where it has none. */
export type EmbeddableText = { id: string; text: string; hash: string; embedded: string | null };

/** Vectors of one shop's products. */
export interface EmbeddingStore {
  /** Null: there are none. */
  readState(): Promise<EmbeddingState | null>;
  /** A page of products in id order; `embedded` tells of vectors of this generation alone. */
  listTexts(after: string, limit: number, generation: EmbeddingGeneration | null): Promise<EmbeddableText[]>;
  /** Vectors of another generation than the present one begin a new one: the old go. */
  save(generation: EmbeddingGeneration, vectors: { id: string; hash: string; vector: Float32Array }[]): Promise<void>;
  /** What is in the present generation of these; missing ones are absent. */
  readVectors(ids: string[]): Promise<Map<string, Float32Array>>;
  /** Up to `limit` products with a vector, spread over the catalogue the same way each time. */
  sample(limit: number): Promise<{ id: string; title: string }[]>;
  saveTrust(trust: number): Promise<void>;
  /** Forgets all of them. */
  clear(): Promise<void>;
}
