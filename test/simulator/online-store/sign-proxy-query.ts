import { createHmac } from "node:crypto";

/**
 * The app-proxy signature of a query: values of the same name joined by commas, `name=value` texts in byte order, put
 * together without separator, HMAC-SHA256 in hex. A `signature` in the query is left out.
 */
export function signProxyQuery(query: URLSearchParams, clientSecret: string): string {
  const valuesByName = new Map<string, string[]>();
  for (const [name, value] of query) {
    if (name !== "signature") valuesByName.set(name, [...(valuesByName.get(name) ?? []), value]);
  }
  const text = [...valuesByName]
    .map(([name, values]) => `${name}=${values.join(",")}`)
    .sort()
    .join("");
  return createHmac("sha256", clientSecret).update(text).digest("hex");
}
