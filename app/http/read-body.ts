import { z } from "zod";
import { AppError } from "~/lib/app-error";
import { parseJson } from "~/lib/parse-json";

/** NUL and halves of a surrogate pair: valid JSON, but PostgreSQL stores neither. */
const NO_CHARACTER = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f][\da-f]{2})/i;

/** A body up to this long that is refused is taken in and dropped: a connection with the rest of one answers nothing else. */
const DROPPED_BYTES = 1_000_000;

/** Throws AppError `too-large` before more than `maxBytes` are held, whatever the header says about the length. */
export async function readBytes(request: Request, maxBytes: number): Promise<Uint8Array> {
  const told = Number(request.headers.get("content-length") ?? 0);
  if (told > maxBytes) {
    if (told <= DROPPED_BYTES) await request.body?.pipeTo(new WritableStream());
    throw tooLarge(maxBytes);
  }
  if (request.body === null) return new Uint8Array();

  const reader: ReadableStreamDefaultReader<Uint8Array> = request.body.getReader();
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    bytes += part.value.byteLength;
    if (bytes <= maxBytes) parts.push(part.value);
    else if (bytes > Math.max(maxBytes, DROPPED_BYTES)) {
      await reader.cancel();
      break;
    }
  }
  if (bytes > maxBytes) throw tooLarge(maxBytes);
  return Buffer.concat(parts);
}

/** As UTF-8. Throws AppError `too-large`, as readBytes does. */
export async function readText(request: Request, maxBytes: number): Promise<string> {
  return new TextDecoder().decode(await readBytes(request, maxBytes));
}

/** Throws AppError `invalid-input` that names what is wrong. */
export async function readJson<T>(request: Request, schema: z.ZodType<T>, maxBytes: number): Promise<T> {
  return parseInput(schema, await readText(request, maxBytes));
}

/** JSON from outside, parsed. Throws AppError `invalid-input` that names what is wrong, also for text PostgreSQL cannot store. */
export function parseInput<T>(schema: z.ZodType<T>, text: string): T {
  let parsed: T;
  try {
    parsed = parseJson(schema, text);
  } catch (error) {
    throw invalid(error instanceof z.ZodError ? z.prettifyError(error) : "the body is no JSON");
  }
  // Written out again, only what is no character keeps its escape.
  if (NO_CHARACTER.test(JSON.stringify(parsed))) throw invalid("the body has text that is no text");
  return parsed;
}

function invalid(reason: string): AppError {
  return new AppError("invalid-input", reason, { userMessage: `This request cannot be read: ${reason}` });
}

function tooLarge(maxBytes: number): AppError {
  return new AppError("too-large", `the body is longer than ${maxBytes} bytes`);
}
