import { createServer, type IncomingMessage } from "node:http";
import { z } from "zod";
import { parseJson } from "~/lib/parse-json";

/** A request as an OpenAI-compatible server receives it. */
const requestSchema = z.looseObject({
  model: z.string(),
  input: z.array(z.string()).min(1).max(2048),
  encoding_format: z.literal("float"),
  dimensions: z.int().optional(),
});
export type EmbeddingServerRequest = z.output<typeof requestSchema>;

/** What is wrong with the server at present. */
export type EmbeddingServerFault = { status: number } | { raw: string } | { silent: true } | { delayMs: number };

export type EmbeddingServer = {
  /** For EMBEDDING_BASE_URL. */
  url: string;
  readonly requests: EmbeddingServerRequest[];
  /** How a text becomes a vector; another dimension is another model behind the same name. */
  embed: (text: string) => number[];
  fault: EmbeddingServerFault | null;
  close(): Promise<void>;
};

/** A stand-in for an embedding provider, over real HTTP, with the faults that such servers have. */
export async function startEmbeddingServer(embed: (text: string) => number[]): Promise<EmbeddingServer> {
  const requests: EmbeddingServerRequest[] = [];
  const server = createServer((request, response) => {
    const answer = (status: number, body: string) =>
      response.writeHead(status, { "content-type": "application/json" }).end(body);

    async function serve() {
      if (request.method !== "POST" || !request.url?.endsWith("/embeddings")) return answer(404, "{}");
      const parsed = parseJson(requestSchema, await readBody(request));
      requests.push(parsed);
      const { fault } = standIn;
      if (fault && "silent" in fault) return undefined;
      if (fault && "status" in fault) return answer(fault.status, JSON.stringify({ error: { message: "planned" } }));
      if (fault && "raw" in fault) return answer(200, fault.raw);
      if (fault) await new Promise((resolve) => setTimeout(resolve, fault.delayMs));
      const data = parsed.input.map((text, index) => ({ object: "embedding", index, embedding: standIn.embed(text) }));
      const tokens = parsed.input.reduce((sum, text) => sum + Math.ceil(text.length / 4), 0);
      const usage = { prompt_tokens: tokens, total_tokens: tokens };
      return answer(200, JSON.stringify({ object: "list", model: parsed.model, data, usage }));
    }
    serve().catch(() => response.destroy());
  });

  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The embedding stand-in has no port.");
  const standIn: EmbeddingServer = {
    url: `http://127.0.0.1:${address.port}/v1`,
    requests,
    embed,
    fault: null,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return standIn;
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(z.instanceof(Buffer).parse(chunk));
  return Buffer.concat(chunks).toString();
}
