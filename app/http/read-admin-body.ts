import { z } from "zod";
import { AppError } from "~/lib/app-error";
import { parseJson } from "~/lib/parse-json";
import { readText } from "./read-body";

const MAX_BYTES = 200_000;

/**
 * What a page of the admin has sent, as JSON or as a form. Throws a 400 Response for what no page of ours sends, and a 413
 * for what is longer than any of them.
 */
export async function readAdminBody<T>(request: Request, schema: z.ZodType<T>): Promise<T> {
  try {
    const text = await readText(request, MAX_BYTES);
    const isJson = request.headers.get("content-type")?.startsWith("application/json") ?? false;
    return isJson ? parseJson(schema, text) : schema.parse(Object.fromEntries(new URLSearchParams(text)));
  } catch (error) {
    if (error instanceof AppError && error.code === "too-large") throw new Response(null, { status: 413 });
    if (error instanceof SyntaxError || error instanceof z.ZodError) throw new Response(null, { status: 400 });
    throw error;
  }
}
