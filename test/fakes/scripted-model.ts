import type { ModelChunk, ModelRequest } from "~/ports/language-model";
import type { ModelAccess, ModelSpending } from "~/ports/model-access";

/** One answer of the model: its chunks, or what it makes of the request. */
export type ScriptedAnswer = ModelChunk[] | ((request: ModelRequest) => ModelChunk[]);

export type ScriptedModel = ModelAccess & {
  /** What was asked, in order. */
  readonly requests: ModelRequest[];
  readonly settled: ModelSpending[];
  /** Wishes and reservations of `open`. */
  readonly opened: { provider: string; reserveMicros: number }[];
};

const USAGE = { inputTokens: 1000, cachedInputTokens: 600, outputTokens: 60 };

/** A model that gives these answers in turn, and fails the test when it is asked once more. */
export function createScriptedModel(...answers: ScriptedAnswer[]): ScriptedModel {
  const left = [...answers];
  const requests: ModelRequest[] = [];
  const settled: ModelSpending[] = [];
  const opened: ScriptedModel["opened"] = [];

  return {
    requests,
    settled,
    opened,
    mayOpen: () => true,
    async open({ provider }, reserveMicros) {
      opened.push({ provider, reserveMicros });
      return {
        status: "granted",
        model: {
          name: "scripted",
          async *stream(request) {
            requests.push({ ...request, messages: [...request.messages] });
            const answer = left.shift();
            if (answer === undefined) throw new Error("The script has no answer left.");
            yield* typeof answer === "function" ? answer(request) : answer;
          },
        },
        prices: { input: 0.4, cachedInput: 0.1, output: 1.6 },
        settle: async (spent) => void settled.push({ ...spent }),
      };
    },
  };
}

/** Words, a few letters at a time, as they stream. */
export function words(text: string): ModelChunk[] {
  const pieces = text.match(/[^]{1,7}/g) ?? [];
  return [
    ...pieces.map((piece) => ({ type: "text" as const, text: piece })),
    { type: "end", isCut: false, usage: USAGE },
  ];
}

export function calls(...tools: { name: string; arguments: unknown }[]): ModelChunk[] {
  return [
    ...tools.map((tool, index) => ({
      type: "tool-call" as const,
      call: {
        id: `call-${index}`,
        name: tool.name,
        arguments: typeof tool.arguments === "string" ? tool.arguments : JSON.stringify(tool.arguments),
      },
    })),
    { type: "end", isCut: false, usage: USAGE },
  ];
}
