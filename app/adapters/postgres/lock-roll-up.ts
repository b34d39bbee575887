/** One after the other for each shop ($1): two would delete and insert the same rows. Held until the transaction ends. */
export const LOCK_ROLL_UP = "SELECT pg_advisory_xact_lock(hashtext('roll-up:' || $1))";
