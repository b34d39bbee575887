import { beforeAll, describe, expect, test } from "vitest";
import { aDemoConversation } from "../../../../builders/a-demo-conversation.ts";
import { aDemoShop } from "../../../../builders/a-demo-shop.ts";

beforeAll(() => aDemoConversation().say("hello"), 30_000);

function onThePageOf(handle: string, locale = "en") {
  const product = aDemoShop().documents.find((document) => document.handle === handle);
  return aDemoConversation({
    page: { locale, template: "product", productId: product?.id ?? "", productHandle: handle },
  });
}

describe("what is asked on a product's page is about that product", () => {
  test.each([
    ["frostline-spike", "is there a mens 10", /Frostline Spike in .*M 10/],
    ["squall-lite-jacket", "got it in a women's medium?", /Squall Lite Jacket/],
    ["mens-keelson-5", "what's the difference to the lite", /Men's Keelson 5 and Men's Keelson Lite side by side/],
  ])("%s: %s", async (handle, message, expected) => {
    expect((await onThePageOf(handle).say(message)).text).toMatch(expected);
  });

  test("in German too", async () => {
    const { text } = await onThePageOf("mens-keelson-5", "de").say("unterschied zum lite?");
    expect(text).toMatch(/Men's Keelson 5 und Men's Keelson Lite/);
  });

  test("“same size” keeps the size of what is sold out", async () => {
    const talk = aDemoConversation();
    await talk.say("keelson 5 mens navy 10.5 regular. in stock?");
    expect((await talk.say("black same size?")).text).toMatch(/Black \/ 10\.5 \/ Regular is in stock/);
    expect((await talk.say("add 2 pairs")).text).toMatch(/Added 2 of Men's Keelson 5 \(Black \/ 10\.5 \/ Regular\)/);
  });
});

test("who is not logged in is asked for it once, and then a person is offered", async () => {
  const talk = aDemoConversation();
  expect((await talk.say("where's my order")).text).toMatch(/log in/);
  expect((await talk.say("it should have been here yesterday")).text).toMatch(/Talk to a person/);
});

test("a discount asked for again is asked for, and goes on with no question about codes", async () => {
  const talk = aDemoConversation();
  await talk.say("can I get a discount?");
  const { trace } = await talk.say("can I get a discount?");
  expect(trace.steps.map((step) => ("tool" in step ? step.tool : ""))).toContain("consider_discount");
});
