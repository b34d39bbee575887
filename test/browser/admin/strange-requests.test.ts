import { request } from "node:http";
import { expect, inject, test } from "vitest";
import { sessionResponseSchema } from "~/contracts/agent-api";
import { parseJson } from "~/lib/parse-json";
import { HttpBrowser } from "../../../scripts/demo/http-browser.ts";

test.each([
  ["an address that cannot be decoded", "GET", "/%E0%A4%A", 400],
  ["a method that no Request knows", "TRACE", "/agent/turns", 405],
  ["a webhook that is looked at", "GET", "/webhooks/orders/create", 405],
  ["a page that is not there", "GET", "/nothing", 404],
])("%s is refused without a look inside", async (_what, method, path, status) => {
  const answer = await ask(method, path);

  expect(answer.status).toBe(status);
  expect(answer.body).not.toMatch(/node_modules|\.m?js:\d+| at .+\(/);
});

// Only here it is the bundle that answers, and a bundler takes what gives zod its words for something without effect.
test("a request that is not what was agreed is told what was expected", async () => {
  const browser = new HttpBrowser();
  const opened = await browser.open(`${inject("storefrontUrl")}/apps/shopwalker/session`);
  const { token } = parseJson(sessionResponseSchema, opened.body);

  const answer = await browser.open(`${inject("appUrl")}/agent/turns`, {
    json: { page: { path: 7 } },
    headers: { authorization: `Bearer ${token}`, origin: inject("storefrontUrl") },
  });

  expect(answer.status).toBe(400);
  expect(answer.body).toContain("expected string, received number");
});

/** `fetch` would mend the address and refuse the method. */
function ask(method: string, path: string): Promise<{ status: number | undefined; body: string }> {
  const { hostname, port } = new URL(inject("appUrl"));
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, method, path }, (answer) => {
      let body = "";
      answer.setEncoding("utf8").on("data", (part: string) => (body += part));
      answer.on("end", () => resolve({ status: answer.statusCode, body }));
    });
    asked.on("error", reject).end();
  });
}
