/** Care of the database as a whole, and whether it is fit to serve. */
export interface Maintenance {
  /** Throws when the database cannot be reached; false while its migrations are behind this build. */
  isReady(): Promise<boolean>;
  countWaitingJobs(): Promise<number>;
  /** Makes the partitions of events for the month of `now` and the two after it, and drops those before `keepFrom`. */
  maintainEventPartitions(now: Date, keepFrom: Date): Promise<void>;
  /** Deletes deliveries and finished privacy exports that were received before `until`. */
  forgetDeliveries(until: Date): Promise<number>;
  /** Deletes jobs that nobody will try again and that were last touched before `until`. */
  forgetFailedJobs(until: Date): Promise<number>;
}
