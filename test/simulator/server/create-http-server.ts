import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { sendWebResponse, toWebRequest } from "./web-request.ts";

export type HttpServer = { port: number; close: () => Promise<void> };

/** Listens on all loopback names at `port` (0: any free one). Throws a readable error when the port is taken. */
export async function createHttpServer(
  port: number,
  answer: (request: Request) => Promise<Response>,
): Promise<HttpServer> {
  const server = createServer((incoming, outgoing) => void handle(incoming, outgoing, answer));
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      reject(error.code === "EADDRINUSE" ? new Error(`Port ${port} is in use. Choose another one.`) : error);
    });
    server.listen(port, "127.0.0.1", resolve);
  });

  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

async function handle(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  answer: (request: Request) => Promise<Response>,
): Promise<void> {
  try {
    await sendWebResponse(await answer(await toWebRequest(incoming)), outgoing);
  } catch (error) {
    // A fault of the simulator itself: say so, with the stack, instead of leaving the client waiting.
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    if (!outgoing.headersSent) outgoing.writeHead(500, { "content-type": "text/plain" });
    outgoing.end(`The local Shopify failed.\n${text}\n`);
  }
}
