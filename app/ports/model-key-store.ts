/** A merchant's own key for a model provider; encrypted at rest, never shown again. Bound to one shop. */
export interface ModelKeyStore {
  find(): Promise<string | null>;
  /** Null: there is none. `ending`: its last characters, to tell keys apart by. */
  describe(): Promise<{ ending: string; savedAt: Date } | null>;
  save(key: string): Promise<void>;
  remove(): Promise<void>;
}
