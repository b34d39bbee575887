import { describe, expect, test } from "vitest";
import { turnEventSchema } from "~/contracts/turn-events";
import { runTurn } from "~/agent/run-turn";
import { aConversation } from "../../../builders/a-conversation.ts";
import { aTurnInput } from "../../../builders/a-turn-input.ts";

const SCRIPT = [
  "hi",
  "shoes for my first marathon, under 150, I overpronate",
  "men's",
  "compare them",
  "do you have it in 9?",
  "add the red one in 9, regular",
  "make it two",
  "undo",
  "how long is delivery to Germany?",
  "where is my order?",
  "can you do 20% off?",
  "thanks",
];

describe("a turn", () => {
  test("says the same to the same, word for word", async () => {
    const first = aConversation();
    const second = aConversation();

    for (const message of SCRIPT) {
      const [left, right] = [await first.say(message), await second.say(message)];
      expect(right.blocks).toEqual(left.blocks);
    }
  });

  test("emits only blocks of the contract", async () => {
    const talk = aConversation();

    for (const message of SCRIPT) {
      for (const block of (await talk.say(message)).blocks)
        expect(turnEventSchema.safeParse(block).error).toBeUndefined();
    }
  });

  test("asks at most one question a turn", async () => {
    const talk = aConversation();

    for (const message of SCRIPT)
      expect(((await talk.say(message)).text.match(/\?/g) ?? []).length).toBeLessThanOrEqual(1);
  });

  test("never drops a sentence of its own for want of evidence", async () => {
    const talk = aConversation();

    for (const message of SCRIPT) {
      const { guardrails } = (await talk.say(message)).trace;
      expect(guardrails.filter(({ verdict }) => verdict === "dropped")).toEqual([]);
    }
  });

  test("names products in the text that are on its cards", async () => {
    const reply = await aConversation().say("trail shoes for men");

    for (const title of reply.cards.slice(0, 2)) expect(reply.text).toContain(title);
  });

  test("stops when the shopper has gone", async () => {
    const controller = new AbortController();
    controller.abort();
    const running = runTurn(
      aTurnInput({ message: "shoes" }),
      aConversation().ports,
      async () => undefined,
      controller.signal,
    );

    await expect(running).rejects.toThrow();
  });

  test("passes on that the reply could not be stored", async () => {
    const failing = async () => Promise.reject(new Error("The database is gone."));
    const running = runTurn(
      aTurnInput({ message: "shoes" }),
      aConversation().ports,
      failing,
      new AbortController().signal,
    );

    await expect(running).rejects.toThrow("The database is gone.");
  });

  test("is honest when the catalogue cannot be read", async () => {
    const { ports } = aConversation();
    const broken = {
      ...ports,
      catalog: { ...ports.catalog, findCandidates: () => Promise.reject(new Error("no connection")) },
    };
    const texts: string[] = [];
    await runTurn(
      aTurnInput({ message: "trail shoes" }),
      broken,
      async (block) => {
        if (block.type === "text-delta") texts.push(block.text);
      },
      new AbortController().signal,
    );

    expect(texts.join("")).toMatch(/can't reach/);
  });
});
