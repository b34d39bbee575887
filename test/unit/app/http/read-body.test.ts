import { expect, test } from "vitest";
import { z } from "zod";
import { parseInput, readBytes, readText } from "~/http/read-body";

const schema = z.object({ message: z.string() });

/** A body in parts, as one of unknown length arrives; counts the parts that were asked for. */
function aRequest(parts: string[], headers: Record<string, string> = {}) {
  let sent = 0;
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const part = parts[sent];
        sent += 1;
        if (part === undefined) controller.close();
        else controller.enqueue(encoder.encode(part));
      },
    },
    { highWaterMark: 0 },
  );
  const init: RequestInit & { duplex: "half" } = { method: "POST", headers, body, duplex: "half" };
  return { request: new Request("http://app.example/", init), sent: () => sent };
}

test("a body is read up to the limit", async () => {
  expect(await readText(aRequest(["ab", "cd"]).request, 4)).toBe("abcd");
  expect(new TextDecoder().decode(await readBytes(aRequest(["ab", "cd"]).request, 4))).toBe("abcd");
});

test("a body without a length that is too long is dropped as well", async () => {
  const { request, sent } = aRequest(Array.from({ length: 100 }, () => "0123456789"));

  await expect(readBytes(request, 25)).rejects.toMatchObject({ code: "too-large" });
  expect(sent()).toBe(101);
});

test("a body without a length that goes on and on is broken off", async () => {
  const { request, sent } = aRequest(Array.from({ length: 1000 }, () => "0".repeat(10_000)));

  await expect(readBytes(request, 25)).rejects.toMatchObject({ code: "too-large" });
  expect(sent()).toBe(101);
});

test("a body that says that it is too long is dropped, so that its connection serves the next request", async () => {
  const parts = Array.from({ length: 100 }, () => "0123456789");
  const { request, sent } = aRequest(parts, { "content-length": "1000" });

  await expect(readBytes(request, 25)).rejects.toMatchObject({ code: "too-large" });
  expect(sent()).toBe(101);
});

test("a body that says that it is far too long is not read at all", async () => {
  const { request, sent } = aRequest(["0123456789"], { "content-length": "1000001" });

  await expect(readBytes(request, 25)).rejects.toMatchObject({ code: "too-large" });
  expect(sent()).toBe(0);
});

test.each(["\\u0000", "a\\\\\\u0000", "\\ud83d", "\\udc4b", "\\ud83d\\ud83d\\udc4b"])(
  "text that PostgreSQL cannot store is refused: %s",
  (message) => {
    expect(() => parseInput(schema, `{"message":"${message}"}`)).toThrow("no text");
  },
);

test.each(["\\ud83d\\udc4b", "\\\\u0000", "\\n\\t", "C:\\\\users\\\\d8ff"])("other text is read: %s", (message) => {
  const body = `{"message":"${message}"}`;
  expect(parseInput(schema, body)).toEqual(JSON.parse(body));
});
