import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createSseParser } from "../../../../extensions/shopwalker-widget/src/core/sse-parser.ts";

function read(...chunks: string[]): string[] {
  const data: string[] = [];
  const parser = createSseParser((one) => data.push(one));
  for (const chunk of chunks) parser.push(chunk);
  return data;
}

describe("createSseParser", () => {
  it("reads the data of an event, whatever its id and name", () => {
    expect(read("id: t1:0\nevent: text-delta\ndata: hello\n\n")).toEqual(["hello"]);
  });

  it("joins several data lines and keeps all but the first blank after the colon", () => {
    expect(read("data: one\ndata:  two\n\n")).toEqual(["one\n two"]);
  });

  it("passes over comments, unknown fields and events without data", () => {
    expect(read(": ping\n\nretry: 5\n\nevent: a\n\ndatabase: x\n\ndata:\n\n")).toEqual([""]);
  });

  it("waits for the blank line", () => {
    expect(read("data: cut off\n")).toEqual([]);
  });

  it("reads the same whatever the line ends and wherever the chunks end", () => {
    const stream = 'id: 1\nevent: a\ndata: {"x":1}\n\n: ping\n\ndata: b\ndata: c\n\n';
    const expected = read(stream);

    fc.assert(
      fc.property(fc.constantFrom("\n", "\r\n", "\r"), fc.array(fc.nat(80), { maxLength: 12 }), (lineEnd, cuts) => {
        // One more byte after the end, since a lone carriage return may be half of a line end.
        const text = `${stream.replaceAll("\n", lineEnd)}:`;
        const edges = [0, ...cuts.map((cut) => cut % text.length).sort((one, other) => one - other), text.length];
        const chunks = edges.slice(1).map((edge, index) => text.slice(edges[index], edge));
        expect(read(...chunks)).toEqual(expected);
      }),
    );
  });
});
