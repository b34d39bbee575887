/** Short messages between processes; payloads carry ids only (PostgreSQL allows 8,000 bytes). */
export interface FanOut {
  publish(channel: string, message: string): Promise<void>;
  /** Returns the unsubscription. */
  subscribe(channel: string, listener: (message: string) => void): Promise<() => Promise<void>>;
}
