import { beforeAll, describe, expect, test } from "vitest";
import { aDemoConversation } from "../../../../builders/a-demo-conversation.ts";

beforeAll(() => aDemoConversation().say("hello"), 30_000);

async function lastReply(...messages: string[]): Promise<string> {
  const talk = aDemoConversation();
  let text = "";
  for (const message of messages) text = (await talk.say(message)).text;
  return text;
}

describe("a short question goes on with the one before it", { timeout: 60_000 }, () => {
  test.each<[string[], RegExp]>([
    [["do you ship to Germany?", "how much does it cost?"], /Germany.*\$22/],
    [["do you ship to Germany?", "how much does it cost?", "and duties?"], /import taxes/i],
    [["how much is shipping?", "to New York"], /\$6\.95/],
    [["do you deliver to po boxes", "what about hawaii"], /Hawaii/],
    [["I'm in the UK. can I order?"], /United Kingdom/],
    [["I'm in the UK. can I order?", "how much would delivery be"], /United Kingdom.*\$22/],
    [["can I return shoes after running in them?", "how do I do that?"], /label/],
    [["are sale items final?", "what about opened gels"], /opened/],
    [["where are you located?"], /Tannery Row/],
    [["I'd like to exchange my tights for a bigger size", "do I pay postage?"], /free in the United States/],
  ])("%j", async (messages, said) => {
    expect(await lastReply(...messages)).toMatch(said);
  });

  test("a question with a matter of its own does not", async () => {
    expect(await lastReply("do you ship to Germany?", "do you take paypal?")).toMatch(/cards/);
    expect(await lastReply("can I return them?", "do you have white socks?")).not.toMatch(/60 days/);
  });
});

describe("a code of one's own", { timeout: 60_000 }, () => {
  test.each([
    [["apply code WELCOME10"], /discount field at the checkout/],
    [["do you have a discount code?", "where do I enter it?"], /discount field at the checkout/],
    [["my promo code doesn't work"], /team can look into it/],
    [["can I use two codes?"], /One discount code/],
  ])("%j", async (messages, said) => {
    expect(await lastReply(...messages)).toMatch(said);
  });
});

describe("what is told once the team is brought in", { timeout: 60_000 }, () => {
  test.each([
    ["I need to cancel my order", "1009"],
    ["I just placed an order but picked the wrong size, can you change it?", "it's number 1009"],
    ["I need an invoice for my last order", "it has to show our company name"],
    ["my parcel says delivered but it's not here", "what happens now?"],
  ])("%s: %s is noted, and nothing is searched", async (first, second) => {
    expect(await lastReply(first, second)).toMatch(/^Noted/);
  });

  test("goods beside a question are no return, and a question beside what is told is answered", async () => {
    expect(await lastReply("how long do i have to send stuff back", "show us ur headlamps")).toMatch(/Lantern/);
    expect(await lastReply("i want a human", "forget it then ill come by. you open sundays or what")).toMatch(
      /10 a\.m\./,
    );
  });

  test("what was charged twice, and somebody else's parcel, are for the team", async () => {
    expect(await lastReply("I was charged twice")).toMatch(/brought? in|bring them in/);
    expect(await lastReply("i received someone else's order")).toMatch(/bring them in/);
  });

  test("a wish for goods is none of it", async () => {
    expect(await lastReply("I need to cancel my order", "show me socks")).toMatch(/Socks/);
  });

  test("what arrived broken is answered by what is said of faults, what came wrong by no page", async () => {
    expect(await lastReply("my order arrived damaged")).toMatch(/with a photograph/);
    expect(await lastReply("you sent me the wrong colour")).not.toMatch(/“/);
  });
});
