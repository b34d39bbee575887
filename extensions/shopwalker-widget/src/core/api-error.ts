import { isRecord, parseJsonText } from "./parse-json-text";

/** An answer that is no success. `message` is the server's and safe to show; status 0 means that there was no answer. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  readonly retryAfterSeconds: number | null;

  constructor(status: number, code: string, message: string, retryAfterSeconds: number | null = null) {
    super(message);
    this.status = status;
    this.code = code;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

export async function toApiError(response: Response): Promise<ApiError> {
  const body = parseJsonText(await response.text().catch(() => ""));
  const error = isRecord(body) && isRecord(body.error) ? body.error : {};
  const retryAfter = Number.parseInt(response.headers.get("retry-after") ?? "", 10);
  return new ApiError(
    response.status,
    typeof error.code === "string" ? error.code : "unavailable",
    typeof error.message === "string" ? error.message : "",
    Number.isNaN(retryAfter) ? null : retryAfter,
  );
}
