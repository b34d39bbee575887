import { beforeAll, describe, expect, test } from "vitest";
import { aDemoConversation } from "../../../../builders/a-demo-conversation.ts";

beforeAll(() => aDemoConversation().say("hello"), 30_000);

/** The replies to messages, one after the other. */
async function hold(...messages: string[]): Promise<string[]> {
  const talk = aDemoConversation();
  const texts: string[] = [];
  for (const message of messages) texts.push((await talk.say(message)).text);
  return texts;
}

const lastOf = async (...messages: string[]) => (await hold(...messages)).at(-1) ?? "";

const UNKNOWN = /pages don't (?:answer|say)|isn't on the shop's pages/;

describe("a page that shares one word with a question", { timeout: 60_000 }, () => {
  test.each([
    "do you guys deliver on weekends?",
    "who do you ship with, ups or fedex?",
    "can I return things in the store?",
    "do you have a loyalty program or points",
    "do you do student discount?",
    "my card got declined, what now",
  ])("is not quoted as its answer: %s", async (message) => {
    const text = await lastOf(message);
    expect(text).toMatch(UNKNOWN);
    expect(text).not.toContain("In short");
  });

  test("is quoted as what comes nearest where a way of paying is not named", async () => {
    expect(await lastOf("can i pay with klarna?")).toMatch(/don't say just that.*installments/);
  });

  test.each<[string, RegExp]>([
    ["can i return stuff if i threw the box away", /any box/],
    ["how do i wash my running shoes", /wash by hand/],
    ["does WELCOME10 work on sale stuff?", /WELCOME10 is for a first order/],
    ["how much tax will i pay in new york", /without sales tax/],
    ["who owns this shop?", /Ruth Ostrander/],
    ["how long have you been around", /2009/],
    ["can someone help me get fitted for shoes", /twenty minutes/],
    ["will i get a tracking number", /tracking link/],
    ["if i exchange do i have to pay shipping again", /Exchanges for another size/],
    ["do you have a store in manhattan", /41 Tannery Row/],
    ["do you keep my card number", /do not store card numbers/],
    ["are gift cards refundable", /What we cannot take back/],
    ["can i pay in pounds", /local currency/],
    ["whats ur shipping like", /\$6\.95/],
    ["which payment methods do you accept?", /cards/],
    ["if I spend 90 dollars in the US, is delivery still extra?", /free from \$75/],
    ["bought a gel box and opened it but the taste is gross, can i send it back?", /have been opened/],
  ])("gives way to the one that answers: %s", async (message, told) => {
    expect(await lastOf(message)).toMatch(told);
  });
});

describe("a question that goes on with the one before it", { timeout: 60_000 }, () => {
  test.each<[string[], RegExp]>([
    [["how long does shipping usually take?", "is it faster if i pay extra", "ok how much is that"], /Express is \$18/],
    [["do you ship to australia", "damn ok. and to canada?"], /To Canada/],
    [["whats the postage", "and if i buy two pairs"], /From \$150/],
    [
      ["how long do i have to return something", "does that count from when i order or when it arrives"],
      /60 days from/,
    ],
    [["when do i get my refund", "does it go back to my card"], /to the way you paid/],
    [["got any discount codes", "how do i use it"], /discount field at the checkout/],
    [["do you do gait analysis", "how much is it"], /costs nothing/],
    [["is there a phone number i can call", "till what time"], /from 10 to 6/],
    [["are you open on thanksgiving", "what about sunday mornings"], /Sunday 10-4|Sunday: 10/],
    [["ordered two sizes, can i send one back?", "do i have to pay for that"], /United States/],
    [["i lost the packing slip, can i still return", "its been 3 months though"], /60 days/],
    [["do you guys do group runs", "when", "is it free"], /Free group run/],
    [["hi, what's your return policy", "and if I wore them once?"], /worn or not/],
  ])("keeps its topic: %s", async (messages, told) => {
    expect(await lastOf(...messages)).toMatch(told);
  });

  test("has a topic of its own where it is a whole question", async () => {
    expect(await lastOf("when do i get my refund", "how do I wash a waterproof jacket?")).toMatch(/tech wash/);
  });
});

test("a tracking number that is asked for is one's own", { timeout: 60_000 }, async () => {
  expect(await lastOf("can I have the tracking number please")).toMatch(/log in/);
});

describe("praise, small talk and who answers", { timeout: 60_000 }, () => {
  test("wishes the same to who wishes well", async () => {
    expect(await lastOf("thats all thanks", "you too")).toMatch(/day|Goodbye/);
  });

  test.each(["you guys rock", "great shoes, love them!", "will def come back", "so happy with my new jacket"])(
    "wishes for nothing: %s",
    async (message) => {
      expect(await lastOf(message)).toMatch(/good to hear|Thank you for saying so/);
    },
  );

  test("is told what it is talking to", async () => {
    expect(await lastOf("who am i talking to")).toMatch(/computer program/);
  });

  test("answers how it goes", async () => {
    expect(await lastOf("are you open on sundays?", "how are you today")).toMatch(/All good/);
  });
});

describe("a grievance", { timeout: 60_000 }, () => {
  test("is never told again to log in where there is no log-in", async () => {
    const text = await lastOf("where's my order", "i already told you i dont have a login");
    expect(text).not.toMatch(/log in/);
    expect(text).toMatch(/the team will answer/);
  });

  test("stays with the team when it is asked what they will do", async () => {
    expect(await lastOf("the sole peeled off after two runs. not ok", "what are you going to do about it")).toMatch(
      /the team/,
    );
  });

  test.each<[string[], RegExp]>([
    [["zipper on my jacket broke, its like 3 weeks old. what can you do"], /sorry/],
    [["I ordered 2 weeks ago and still nothing. getting really annoyed", "are you even listening"], /sorry/],
  ])("is heard: %s", async (messages, told) => {
    expect(await lastOf(...messages)).toMatch(told);
  });

  test("of a gift that was received is no search for one", async () => {
    const text = await lastOf("i got these as a gift, can i swap them for a bigger size");
    expect(text).toMatch(/sixty days/);
    expect(text).not.toContain("Mug");
  });

  test("is answered in other words the second time", async () => {
    const [, first, second] = await hold("you sent me the wrong size", "i ordered a 9 and got an 8", "so what now");
    expect(first).toMatch(/Noted/);
    expect(second).not.toBe(first);
    expect(second).toMatch(/team/);
  });
});
