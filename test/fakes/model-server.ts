import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { z } from "zod";
import { parseJson } from "~/lib/parse-json";

/** A request as an OpenAI-compatible server receives it. */
const requestSchema = z.looseObject({
  model: z.string(),
  stream: z.literal(true),
  messages: z.array(
    z.looseObject({
      role: z.enum(["system", "user", "assistant", "tool"]),
      content: z.string().nullable(),
      tool_calls: z
        .array(
          z.object({
            id: z.string(),
            type: z.literal("function"),
            function: z.object({ name: z.string(), arguments: z.string() }),
          }),
        )
        .optional(),
      tool_call_id: z.string().optional(),
    }),
  ),
  tools: z.array(z.object({ type: z.literal("function"), function: z.looseObject({ name: z.string() }) })).optional(),
});
export type ModelServerRequest = z.output<typeof requestSchema>;

export type ToolCallAnswer = { name: string; arguments: unknown };

/** How the stand-in answers one request. Faults are those of real servers and networks. */
export type ModelServerAnswer =
  | { text: string; finish?: "stop" | "length" | "content_filter" }
  | { calls: ToolCallAnswer[]; text?: string }
  | { refusal: string }
  /** Before any stream. */
  | { status: number; headers?: Record<string, string>; body?: unknown }
  /** 200, and then something else than an event stream. */
  | { raw: string; contentType?: string }
  /** The text, and then nothing more: the connection stays open. */
  | { text: string; then: "hang" | "cut" | "broken-json" | "no-end" }
  /** Headers never come. */
  | { silent: true };

export type ModelBehavior = (request: ModelServerRequest, index: number) => ModelServerAnswer;

export type ModelServer = {
  /** For OPENAI_BASE_URL. */
  url: string;
  readonly requests: ModelServerRequest[];
  readonly authorizations: string[];
  behavior: ModelBehavior;
  /** Before the first token, and tokens (of four characters) a second after it. */
  pace: { latencyMs: number; tokensPerSecond: number };
  close(): Promise<void>;
};

const CHARACTERS_PER_TOKEN = 4;

/** A stand-in for a model provider: chat completions as a stream, over real HTTP, with the faults that such servers have. */
export async function startModelServer(behavior: ModelBehavior, port = 0): Promise<ModelServer> {
  const requests: ModelServerRequest[] = [];
  const authorizations: string[] = [];
  const server = createServer((request, response) => {
    void serve(request, response).catch(() => response.destroy());
  });

  async function serve(request: IncomingMessage, response: ServerResponse) {
    if (request.method !== "POST" || !request.url?.endsWith("/chat/completions")) {
      response.writeHead(404).end();
      return;
    }
    const parsed = parseJson(requestSchema, await readBody(request));
    requests.push(parsed);
    authorizations.push(request.headers.authorization ?? "");
    await answer(standIn.behavior(parsed, requests.length - 1), parsed, response);
  }

  async function answer(planned: ModelServerAnswer, request: ModelServerRequest, response: ServerResponse) {
    if ("silent" in planned) return;
    if ("status" in planned) {
      const body = JSON.stringify(planned.body ?? { error: { message: "planned failure", type: "server_error" } });
      response.writeHead(planned.status, { "content-type": "application/json", ...planned.headers }).end(body);
      return;
    }
    if ("raw" in planned) {
      response.writeHead(200, { "content-type": planned.contentType ?? "text/event-stream" }).end(planned.raw);
      return;
    }
    const { latencyMs, tokensPerSecond } = standIn.pace;
    await pause(latencyMs);
    response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-cache" });
    const send = (choice: Record<string, unknown>) => response.write(frame(request.model, choice));
    send({ delta: { role: "assistant", content: "" } });

    if ("refusal" in planned) {
      send({ delta: { refusal: planned.refusal } });
      finish(response, request, "stop", 1);
      return;
    }
    const text = planned.text ?? "";
    for (const token of text.match(/[^]{1,4}/gu) ?? []) {
      if (tokensPerSecond < Infinity) await pause(1000 / tokensPerSecond);
      if (response.destroyed) return;
      send({ delta: { content: token } });
    }
    if ("then" in planned) {
      if (planned.then === "cut") {
        // What was written reaches the client first: a socket that is destroyed at once takes it along.
        await pause(30);
        response.socket?.destroy();
      }
      if (planned.then === "broken-json") response.end('data: {"choices": [{"delta": {"cont\n\n');
      if (planned.then === "no-end") response.end();
      return;
    }
    if ("calls" in planned) {
      planned.calls.forEach((call, index) => sendCall(send, call, index));
      finish(response, request, "tool_calls", 20);
      return;
    }
    finish(response, request, planned.finish ?? "stop", Math.ceil(text.length / CHARACTERS_PER_TOKEN));
  }

  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The model stand-in has no port.");
  const standIn: ModelServer = {
    url: `http://127.0.0.1:${address.port}/v1`,
    requests,
    authorizations,
    behavior,
    pace: { latencyMs: 0, tokensPerSecond: Infinity },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return standIn;
}

/** Arguments come in pieces, as from a real server; a text is sent as it is, JSON or not. */
function sendCall(send: (choice: Record<string, unknown>) => void, call: ToolCallAnswer, index: number) {
  const text = typeof call.arguments === "string" ? call.arguments : JSON.stringify(call.arguments);
  const part = (fields: Record<string, unknown>) => send({ delta: { tool_calls: [{ index, ...fields }] } });
  part({ id: `call_${index}`, type: "function", function: { name: call.name, arguments: "" } });
  for (const piece of text.match(/[^]{1,9}/gu) ?? []) part({ function: { arguments: piece } });
}

function finish(response: ServerResponse, request: ModelServerRequest, reason: string, outputTokens: number) {
  response.write(frame(request.model, { delta: {}, finish_reason: reason }));
  const promptTokens = Math.ceil(JSON.stringify(request.messages).length / CHARACTERS_PER_TOKEN);
  const usage = {
    prompt_tokens: promptTokens,
    completion_tokens: outputTokens,
    total_tokens: promptTokens + outputTokens,
    prompt_tokens_details: { cached_tokens: 0 },
  };
  response.write(`data: ${JSON.stringify({ ...envelope(request.model), choices: [], usage })}\n\n`);
  response.end("data: [DONE]\n\n");
}

function frame(model: string, choice: Record<string, unknown>): string {
  const chunk = { ...envelope(model), choices: [{ index: 0, finish_reason: null, ...choice }] };
  return `data: ${JSON.stringify(chunk)}\n\n`;
}

function envelope(model: string) {
  return { id: "chatcmpl-stand-in", object: "chat.completion.chunk", created: 1_770_000_000, model };
}

async function readBody(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of request.setEncoding("utf8")) text += String(chunk);
  return text;
}

/** Real time passes at the stand-in: that is what it is there for. */
async function pause(ms: number): Promise<void> {
  if (ms > 0) await new Promise((resolve) => setTimeout(resolve, ms));
}
