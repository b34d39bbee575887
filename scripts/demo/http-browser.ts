import { request as httpRequest } from "node:http";

export const USER_AGENT =
  "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36";

export type HttpAnswer = {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  url: string;
  body: string;
};

type Request = {
  method?: "GET" | "POST" | "DELETE";
  headers?: Record<string, string>;
  json?: unknown;
  form?: Record<string, string>;
  text?: string;
};

export type BrowserIdentity = {
  /** The address that it connects from, as a proxy in front of the store would name it. */
  address?: string;
  userAgent?: string;
};

/**
 * A browser without pages: cookies, redirects, and hosts under `localhost` that Node itself does not resolve. What a
 * shopper's clicks would send, over the same HTTP surfaces.
 */
export class HttpBrowser {
  readonly #cookies = new Map<string, Map<string, string>>();
  readonly #ownHeaders: Record<string, string>;

  constructor({ address, userAgent = USER_AGENT }: BrowserIdentity = {}) {
    this.#ownHeaders = {
      "user-agent": userAgent,
      "accept-language": "en",
      ...(address === undefined ? {} : { "x-forwarded-for": address }),
    };
  }

  /** Follows redirects as a browser does (POST becomes GET). */
  async open(url: string, request: Request = {}): Promise<HttpAnswer> {
    let next = new URL(url);
    let current = request;
    for (let hops = 0; hops < 10; hops++) {
      const answer = await this.#send(next, current);
      const location = answer.headers.location;
      if (answer.status < 300 || answer.status >= 400 || typeof location !== "string") return answer;
      next = new URL(location, next);
      current = { headers: current.headers ?? {} };
    }
    throw new Error(`${url} redirects without end.`);
  }

  cookie(host: string, name: string): string | null {
    return this.#cookies.get(host)?.get(name) ?? null;
  }

  #send(url: URL, request: Request): Promise<HttpAnswer> {
    const body = bodyOf(request);
    const cookies = [...(this.#cookies.get(url.hostname) ?? [])].map(([name, value]) => `${name}=${value}`).join("; ");
    const headers = {
      host: url.host,
      ...this.#ownHeaders,
      ...(cookies ? { cookie: cookies } : {}),
      ...(body === null ? {} : { "content-type": body.type, "content-length": String(Buffer.byteLength(body.text)) }),
      ...request.headers,
    };

    return new Promise((resolve, reject) => {
      const outgoing = httpRequest(
        {
          host: "127.0.0.1",
          port: url.port,
          path: url.pathname + url.search,
          method: request.method ?? (body ? "POST" : "GET"),
          headers,
        },
        (incoming) => {
          const chunks: Buffer[] = [];
          incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
          incoming.on("error", reject);
          incoming.on("end", () => {
            this.#keepCookies(url.hostname, incoming.headers["set-cookie"] ?? []);
            resolve({
              status: incoming.statusCode ?? 0,
              headers: incoming.headers,
              url: url.href,
              body: Buffer.concat(chunks).toString("utf8"),
            });
          });
        },
      );
      outgoing.on("error", reject);
      outgoing.end(body?.text);
    });
  }

  #keepCookies(host: string, lines: string[]): void {
    const jar = this.#cookies.get(host) ?? new Map<string, string>();
    for (const line of lines) {
      const [pair = "", ...attributes] = line.split(";");
      const at = pair.indexOf("=");
      const name = pair.slice(0, at).trim();
      const isGone = attributes.some((attribute) => /^\s*max-age=0\s*$/i.test(attribute));
      if (isGone) jar.delete(name);
      else jar.set(name, pair.slice(at + 1).trim());
    }
    this.#cookies.set(host, jar);
  }
}

function bodyOf(request: Request): { type: string; text: string } | null {
  if (request.json !== undefined) return { type: "application/json", text: JSON.stringify(request.json) };
  if (request.form)
    return { type: "application/x-www-form-urlencoded", text: new URLSearchParams(request.form).toString() };
  if (request.text !== undefined) return { type: "text/plain;charset=UTF-8", text: request.text };
  return null;
}
