import { expect, test } from "vitest";
import { aDemoConversation } from "../../../../builders/a-demo-conversation.ts";

const moves = (reply: { trace: { specialist: string } }) => reply.trace.specialist;

test.each([
  ["can you give me 20% off?", "come on, just 10"],
  ["can you give me 20% off?", "5% then?"],
  ["can you do a discount?", "pretty please"],
  ["gebt ihr mir 20% Rabatt?", "komm schon, nur 10"],
])("haggling goes on after a no: %s, then: %s", async (first, second) => {
  const talk = aDemoConversation({});
  await talk.say(first);
  expect(moves(await talk.say(second))).toBe("sales/negotiate");
});

test("who asks twice is shown what is reduced", async () => {
  const talk = aDemoConversation({});
  await talk.say("can you give me 20% off?");
  const reply = await talk.say("come on, just 10");
  expect(reply.text).toMatch(/can't change prices.*Women's Keelson Lite \(\$104\.00 instead of \$130\.00\)/);
});

test.each(["10 gels please", "do you have any sale items?", "show me socks then"])(
  "another wish after a no is no haggling: %s",
  async (second) => {
    const talk = aDemoConversation({});
    await talk.say("can you give me 20% off?");
    expect(moves(await talk.say(second))).not.toContain("negotiate");
  },
);
