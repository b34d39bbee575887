/** What went wrong, in one word each; `http/respond-with-error.ts` holds the one table from code to HTTP status. */
export type AppErrorCode =
  | "invalid-input"
  | "unauthenticated"
  | "forbidden"
  | "not-found"
  | "conflict"
  | "rate-limited"
  | "too-large"
  | "shop-not-installed"
  | "paused"
  | "upstream-unavailable"
  | "unavailable"
  | "busy"
  | "internal";

type AppErrorOptions = {
  /** Safe to show to a shopper or merchant; says what to do. */
  userMessage?: string;
  retryAfterSeconds?: number;
  cause?: unknown;
};

/** An expected failure. `message` is for logs, `userMessage` for people. */
export class AppError extends Error {
  readonly code: AppErrorCode;
  readonly userMessage: string | undefined;
  readonly retryAfterSeconds: number | undefined;

  constructor(code: AppErrorCode, message: string, options: AppErrorOptions = {}) {
    super(message, { cause: options.cause });
    this.name = "AppError";
    this.code = code;
    this.userMessage = options.userMessage;
    this.retryAfterSeconds = options.retryAfterSeconds;
  }
}
