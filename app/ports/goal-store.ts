import type { Goals } from "~/contracts/goals";

/** What the merchant of one shop wants to reach. */
export interface GoalStore {
  read(): Promise<Goals>;
  save(goals: Goals, now: Date): Promise<void>;
}
