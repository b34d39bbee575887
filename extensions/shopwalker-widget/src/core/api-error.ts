import { parseRecord, recordOf } from "./parse-record";

/** An answer that is no success. `message` is the server's and safe to show; status 0 means that there was no answer. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  readonly retryAfterSeconds: number | null;

  constructor(status: number, code: string, message = "", retryAfterSeconds: number | null = null) {
    super(message);
    this.status = status;
    this.code = code;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

export async function toApiError(response: Response): Promise<ApiError> {
  const { code, message } = recordOf(parseRecord(await response.text().catch(() => "")).error);
  const fallback = response.status === 429 ? "rate-limited" : "unavailable";
  return new ApiError(
    response.status,
    typeof code === "string" ? code : fallback,
    typeof message === "string" ? message : "",
    Number(response.headers.get("retry-after")) || null,
  );
}
