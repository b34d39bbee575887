/** Of Node's sockets, of PostgreSQL (class 08, shutting down, starting up, too many clients) and of Prisma. */
const CODES = /^(?:ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|08\w{3}|57P0[123]|53300|P1001|P1002|P1008|P1017|P2024)$/;
/** What pg says without a code. */
const MESSAGES = /timeout exceeded when trying to connect|connection terminated|can't reach database server/i;

/** Whether an error, or what caused it, says that the database cannot be reached at the moment. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ("code" in error && typeof error.code === "string" && CODES.test(error.code)) return true;
  return MESSAGES.test(error.message) || (error.cause !== undefined && isDatabaseAway(error.cause));
}
