import { z } from "zod";
import type { ModelMessage, ModelTool } from "~/ports/language-model";
import { LIMITS } from "./limits";

/** Characters of a request as the provider counts them: all texts and the tools' schemas. */
export function promptSize(messages: ModelMessage[], tools: ModelTool[]): number {
  const texts = messages.reduce((sum, message) => sum + sizeOf(message), 0);
  return tools.reduce((sum, tool) => sum + toolSize(tool), texts);
}

/**
 * The request within its ceiling: what was said longest ago goes first. Null where even without it there is too much, and
 * the model is not asked.
 */
export function fitPrompt(messages: ModelMessage[], tools: ModelTool[]): ModelMessage[] | null {
  const [system, ...rest] = messages;
  if (!system) return null;
  let kept = rest;
  // What belongs to this turn stays whole: from its message on.
  let old = rest.findLastIndex(({ role }) => role === "user");
  while (promptSize([system, ...kept], tools) > LIMITS.promptCharacters) {
    if (old <= 0) return null;
    kept = kept.slice(1);
    old -= 1;
  }
  return [system, ...kept];
}

function sizeOf(message: ModelMessage): number {
  const calls = message.role === "assistant" ? JSON.stringify(message.toolCalls).length : 0;
  return (message.content?.length ?? 0) + calls;
}

function toolSize(tool: ModelTool): number {
  let size = sizes.get(tool.input);
  if (size === undefined) {
    size =
      JSON.stringify(z.toJSONSchema(tool.input, { io: "input" })).length + tool.name.length + tool.description.length;
    sizes.set(tool.input, size);
  }
  return size;
}

/** A cache of pure results. */
const sizes = new WeakMap<object, number>();
