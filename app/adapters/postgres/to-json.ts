import type { Prisma } from "@prisma/client";
import { z } from "zod";
import { parseJson } from "~/lib/parse-json";

const inputSchema = z.custom<Prisma.InputJsonValue>((value) => value !== null && value !== undefined);

/** A value as it will be read back from a JSON column: without `undefined`, dates as text. */
export function toJson(value: unknown): Prisma.InputJsonValue {
  return parseJson(inputSchema, JSON.stringify(value));
}
