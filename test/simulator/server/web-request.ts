import type { IncomingMessage, ServerResponse } from "node:http";

const MAX_BODY_BYTES = 20_000_000;

/**
 * The web Request of a node request, with the URL as the client saw it: servers that call us by 127.0.0.1 name the
 * real host in `x-forwarded-host`. The client's address is in `x-forwarded-for`.
 */
export async function toWebRequest(incoming: IncomingMessage): Promise<Request> {
  const forwarded = isLoopback(incoming) ? headerText(incoming, "x-forwarded-host") : null;
  const host = forwarded ?? incoming.headers.host ?? "127.0.0.1";
  const protocol = /\.shopify\.com$|\.myshopify\.com$/.test(host) ? "https" : "http";

  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headersDistinct)) {
    for (const item of value ?? []) headers.append(name, item);
  }
  headers.set("host", host);
  if (!headers.has("x-forwarded-for")) headers.set("x-forwarded-for", incoming.socket.remoteAddress ?? "127.0.0.1");

  const method = incoming.method ?? "GET";
  const body = method === "GET" || method === "HEAD" ? null : await readBody(incoming);
  return new Request(new URL(incoming.url ?? "/", `${protocol}://${host}`), { method, headers, body });
}

/** Sends a web Response; everything is buffered, as nothing here streams. */
export async function sendWebResponse(response: Response, outgoing: ServerResponse): Promise<void> {
  const body = Buffer.from(await response.arrayBuffer());
  const headers: [string, string][] = [...response.headers].filter(([name]) => name !== "set-cookie");
  const cookies = response.headers.getSetCookie();

  outgoing.statusCode = response.status;
  for (const [name, value] of headers) outgoing.setHeader(name, value);
  if (cookies.length > 0) outgoing.setHeader("set-cookie", cookies);
  outgoing.setHeader("content-length", body.length);
  outgoing.end(outgoing.req.method === "HEAD" ? undefined : body);
}

async function readBody(incoming: IncomingMessage): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming) {
    const bytes = Buffer.from(chunk as Uint8Array);
    size += bytes.length;
    if (size > MAX_BODY_BYTES) throw new Error(`The request body is larger than ${MAX_BODY_BYTES} bytes.`);
    chunks.push(bytes);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

function isLoopback(incoming: IncomingMessage): boolean {
  const address = incoming.socket.remoteAddress ?? "";
  return address === "::1" || address.endsWith("127.0.0.1");
}

function headerText(incoming: IncomingMessage, name: string): string | null {
  return incoming.headersDistinct[name]?.[0] ?? null;
}
