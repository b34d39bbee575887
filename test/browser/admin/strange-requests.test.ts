import { request } from "node:http";
import { expect, inject, test } from "vitest";

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
