import { z } from "zod";
import { AppError } from "~/lib/app-error";
import { parseJson } from "~/lib/parse-json";

/** Reads at most `maxBytes` of a body. Throws AppError `too-large` before more than that is held. */
export async function readText(request: Request, maxBytes: number): Promise<string> {
  if (Number(request.headers.get("content-length") ?? 0) > maxBytes) throw tooLarge(maxBytes);
  if (request.body === null) return "";

  const decoder = new TextDecoder();
  const reader: ReadableStreamDefaultReader<Uint8Array> = request.body.getReader();
  let text = "";
  let bytes = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    bytes += part.value.byteLength;
    if (bytes > maxBytes) {
      await reader.cancel();
      throw tooLarge(maxBytes);
    }
    text += decoder.decode(part.value, { stream: true });
  }
  return text + decoder.decode();
}

/** Throws AppError `invalid-input` that names what is wrong. */
export async function readJson<T>(request: Request, schema: z.ZodType<T>, maxBytes: number): Promise<T> {
  return parseInput(schema, await readText(request, maxBytes));
}

export function parseInput<T>(schema: z.ZodType<T>, text: string): T {
  try {
    return parseJson(schema, text);
  } catch (error) {
    const reason = error instanceof z.ZodError ? z.prettifyError(error) : "the body is no JSON";
    throw new AppError("invalid-input", reason, { userMessage: `This request cannot be read: ${reason}` });
  }
}

function tooLarge(maxBytes: number): AppError {
  return new AppError("too-large", `the body is longer than ${maxBytes} bytes`);
}
