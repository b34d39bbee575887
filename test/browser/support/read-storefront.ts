import { request } from "node:http";

/** The HTML of a page of the store. Node does not resolve names under `localhost` everywhere, hence the address. */
export function readStorefront(url: string): Promise<string> {
  const { host, port, pathname, search } = new URL(url);
  return new Promise((resolve, reject) => {
    const outgoing = request({ host: "127.0.0.1", port, path: pathname + search, headers: { host } }, (incoming) => {
      let body = "";
      incoming.setEncoding("utf8");
      incoming.on("data", (part: string) => (body += part));
      incoming.on("end", () => resolve(body));
      incoming.on("error", reject);
    });
    outgoing.on("error", reject);
    outgoing.end();
  });
}
