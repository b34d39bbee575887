import { z } from "zod";
import { parseJson } from "~/lib/parse-json";
import type { ModelServerRequest } from "../model-server.ts";

/** What the agent writes between <known> and </known>, as far as the stand-in reads it. */
const knownSchema = z.looseObject({
  about: z.array(z.string()).default([]),
  language: z.string().default("en"),
  wishes: z.array(z.string()).default([]),
  words: z.array(z.string()).default([]),
  shown_last: z.array(z.looseObject({ product: z.string() })).default([]),
  on_page: z.string().optional(),
  read_just_now: z.array(z.object({ tool: z.string(), result: z.unknown() })).default([]),
});
export type Known = z.output<typeof knownSchema>;

export type ReadRequest = {
  known: Known;
  message: string;
  /** What was read before the first answer, and what tools have said since, in order. */
  results: { tool: string; result: unknown }[];
  /** "What drop does this have?": the product at hand, and nothing that would have to be looked for. */
  isAboutOne: boolean;
  canCall: (name: string) => boolean;
};

const ABOUT_ONE = new Set(["product-detail", "tell-price", "check-stock", "size-help"]);

export function readRequest({ messages, tools }: ModelServerRequest): ReadRequest {
  const last = messages.findLast(({ role, content }) => role === "user" && (content ?? "").startsWith("<known>"));
  const text = last?.content ?? "";
  const json = /<known>\n([^]*?)\n<\/known>/.exec(text)?.[1];
  const known = json === undefined ? knownSchema.parse({}) : parseJson(knownSchema, json);
  return {
    known,
    message: /<message>\n([^]*?)\n<\/message>/.exec(text)?.[1] ?? "",
    results: [...known.read_just_now, ...readToolResults(messages)],
    isAboutOne: known.about.some((move) => ABOUT_ONE.has(move)),
    canCall: (name) => tools?.some((tool) => tool.function.name === name) ?? false,
  };
}

function readToolResults(messages: ModelServerRequest["messages"]): ReadRequest["results"] {
  const calls = new Map(
    messages.flatMap(({ tool_calls: made = [] }) => made.map(({ id, function: called }) => [id, called.name] as const)),
  );
  return messages.flatMap(({ role, content, tool_call_id: id }) =>
    role === "tool" && content !== null ? [{ tool: calls.get(id ?? "") ?? "", result: readJson(content) }] : [],
  );
}

/** Tool results are cut at a limit, and then no JSON any more. */
function readJson(text: string): unknown {
  try {
    return parseJson(z.unknown(), text);
  } catch {
    return null;
  }
}
