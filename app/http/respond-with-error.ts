import { z } from "zod";
import { AppError, type AppErrorCode } from "~/lib/app-error";
import { services } from "~/services.server";
import { isDatabaseAway } from "./is-database-away";

const STATUS: Record<AppErrorCode, number> = {
  "invalid-input": 400,
  unauthenticated: 401,
  forbidden: 403,
  "not-found": 404,
  conflict: 409,
  "rate-limited": 429,
  "too-large": 413,
  "shop-not-installed": 403,
  paused: 403,
  "upstream-unavailable": 503,
  unavailable: 503,
  busy: 503,
  internal: 500,
};

const MESSAGES: Record<AppErrorCode, string> = {
  "invalid-input": "This request cannot be read.",
  unauthenticated: "Please open the chat again.",
  forbidden: "This is not allowed here.",
  "not-found": "This is no longer here.",
  conflict: "Something else is going on. Please try again in a moment.",
  "rate-limited": "That was a lot at once. Please wait a moment.",
  "too-large": "This is too long.",
  "shop-not-installed": "The assistant is not available in this shop.",
  paused: "The assistant is taking a break.",
  "upstream-unavailable": "The shop does not answer at the moment. Please try again.",
  unavailable: "Something does not answer at the moment. Please try again.",
  busy: "There is a lot to do at the moment. Please try again in a few seconds.",
  internal: "Something went wrong. Please try again.",
};

/** Any failure as `{error: {code, message}}`. What was expected is a warning in the log, anything else is our bug. */
export function respondWithError(thrown: unknown): Response {
  const error = toAppError(thrown);
  const status = STATUS[error.code];
  // Logging every one that is sent away would be more work than serving it.
  if (status >= 500 && error.code !== "busy") services.logger.error({ code: error.code, error: thrown }, error.message);
  else services.logger.info({ code: error.code }, error.message);

  const headers = new Headers({ "cache-control": "no-store" });
  if (error.retryAfterSeconds !== undefined) headers.set("retry-after", String(error.retryAfterSeconds));
  const message = error.userMessage ?? MESSAGES[error.code];
  return Response.json({ error: { code: error.code, message } }, { status, headers });
}

function toAppError(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown;
  if (thrown instanceof z.ZodError) {
    return new AppError("internal", `an answer or a stored value has another shape: ${z.prettifyError(thrown)}`);
  }
  if (isDatabaseAway(thrown)) {
    return new AppError("unavailable", "the database does not answer", { cause: thrown, retryAfterSeconds: 5 });
  }
  return new AppError("internal", thrown instanceof Error ? thrown.message : "a value was thrown", { cause: thrown });
}
