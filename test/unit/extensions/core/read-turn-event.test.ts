import { describe, expect, it } from "vitest";
import { turnEventSchema } from "~/contracts/turn-events";
import { readTurnEvent } from "../../../../extensions/shopwalker-widget/src/core/read-turn-event.ts";
import { createSseParser } from "../../../../extensions/shopwalker-widget/src/core/sse-parser.ts";
import { turnEventExamples } from "../turn-event-examples.ts";

describe("readTurnEvent", () => {
  it("has an example of every event of the contract", () => {
    const types = turnEventSchema.options.map((option) => option.shape.type.value);

    expect([...new Set(turnEventExamples.map(({ type }) => type))].sort()).toEqual([...types].sort());
  });

  it.each(turnEventExamples.map((example) => [example.type, example] as const))(
    "reads %s as the server sends it",
    (_type, example) => {
      const sent = turnEventSchema.parse(example);
      const read: unknown[] = [];
      const parser = createSseParser((data) => read.push(readTurnEvent(data)));

      parser.push(`id: t1:3\nevent: ${sent.type}\ndata: ${JSON.stringify(sent)}\n\n`);

      expect(read).toEqual([sent]);
    },
  );

  it.each([
    ["no JSON", "{"],
    ["no object", "[]"],
    ["an event of a later version", '{"type":"hologram"}'],
    ["a name that every object has", '{"type":"constructor"}'],
    ["a card list that is none", '{"type":"products","items":"all of them"}'],
    ["a missing list", '{"type":"comparison","products":[]}'],
    ["a cart that is none", '{"type":"cart","cart":null}'],
  ])("passes over %s", (_what, data) => {
    expect(readTurnEvent(data)).toBeNull();
  });
});
