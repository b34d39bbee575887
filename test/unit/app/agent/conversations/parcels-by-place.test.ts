import { beforeAll, describe, expect, test } from "vitest";
import { aDemoConversation } from "../../../../builders/a-demo-conversation.ts";

beforeAll(() => aDemoConversation().say("hello"), 30_000);

describe("how long a parcel takes is told by where it goes, though nobody says parcel", { timeout: 60_000 }, () => {
  test.each([
    ["how long will it take to get to texas", "3-5 business days"],
    ["when would it get to my sister in texas", "3-5 business days"],
    ["It's going to my sister in Texas, how long will it take", "3-5 business days"],
    ["how long until it gets to Toronto, Canada?", "5-8"],
    ["I'm in Germany, how long would it take?", "6-10"],
  ])("%s", async (message, days) => {
    expect((await aDemoConversation().say(message)).text).toContain(days);
  });
});
