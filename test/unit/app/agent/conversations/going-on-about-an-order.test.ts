import { beforeAll, describe, expect, test } from "vitest";
import { aDemoConversation } from "../../../../builders/a-demo-conversation.ts";

beforeAll(() => aDemoConversation().say("hello"), 30_000);

async function last(locale: string, ...messages: string[]) {
  const talk = aDemoConversation({ page: { locale } });
  let reply = await talk.say(messages[0] ?? "");
  for (const message of messages.slice(1)) reply = await talk.say(message);
  return reply;
}

describe("an order is spoken of further", { timeout: 60_000 }, () => {
  test.each([
    ["en", "my order hasnt arrived its been 2 weeks", "1043"],
    ["en", "where is my order", "it's #1043"],
    ["de", "wo ist meine bestellung", "nummer 1043"],
  ])("%s: %s: %s is its number", async (locale, asked, number) => {
    const reply = await last(locale, asked, number);
    expect(reply.trace.specialist).toBe("orders/order-status");
    expect(reply.text).toMatch(/log-in|Anmeldung/);
  });

  test("how a parcel is followed is told to who is not logged in, too", async () => {
    expect((await last("en", "how can i track my parcel")).text).toContain("e-mail with a tracking link");
  });

  test("whether it is all right is asked, and not told to the team", async () => {
    const reply = await last("en", "i want to return my shoes they rub", "i wore them twice is that ok");
    expect(reply.text).toContain("worn or not");
  });
});

describe("what to buy is asked of the shop", { timeout: 60_000 }, () => {
  test("where there is something for it", async () => {
    expect((await last("en", "my knees hurt when i run what should i buy")).cards.length).toBeGreaterThan(0);
  });

  test("and of nobody here where there is nothing", async () => {
    expect((await last("en", "i have a job interview tomorrow what should i wear")).cards).toEqual([]);
  });
});
