import type { AnomalyView } from "~/contracts/overview-view";

/** Days of one shop on which a figure was out of the ordinary. */
export interface AnomalyStore {
  /** Forgets what was found from `day` on, and keeps `found` instead. */
  replaceSince(day: string, found: AnomalyView[], now: Date): Promise<void>;
  /** Of days from the first to the last, both included; latest first. */
  list(firstDay: string, lastDay: string): Promise<AnomalyView[]>;
}
