import { beforeAll, describe, expect, test } from "vitest";
import { aDemoShop } from "../../../../builders/a-demo-shop.ts";
import { aDemoConversation } from "../../../../builders/a-demo-conversation.ts";

beforeAll(() => aDemoConversation().say("hello"), 30_000);

/** The last reply of a talk, begun on a product's page where one is named. */
async function talkOf(messages: string[], page: { productId: string; productHandle: string } | null = null) {
  const talk = aDemoConversation(page === null ? {} : { page: { template: "product", ...page } });
  let reply = { text: "", cards: [] as string[] };
  for (const message of messages) reply = await talk.say(message);
  return reply;
}

function pageOf(handle: string) {
  const product = aDemoShop().documents.find((document) => document.handle === handle);
  return { productId: product?.id ?? "", productHandle: handle };
}

describe("what a thing is wanted for decides, and what is told besides only ranks", () => {
  test("something to carry water", async () => {
    const { text, cards } = await talkOf(["i need something to carry water on long runs"]);
    expect(text).not.toContain("Sampler");
    expect(cards.join()).toMatch(/Bottle|Flask|Belt|Vest/);
  });

  test.each([
    ["i get blisters all the time, what helps?", "Socks"],
    ["how do I keep my phone while running?", "Belt"],
  ])("%s", async (message, kind) => {
    expect((await talkOf([message])).cards[0]).toContain(kind);
  });

  test("knees that ache are not judged, and soft shoes are shown", async () => {
    const { text, cards } = await talkOf(["what would you recommend for knee pain when running"]);
    expect(text).toContain("can't judge health");
    expect(text).not.toContain("Sampler");
    expect(cards.length).toBeGreaterThan(0);
  });
});

describe("for children", () => {
  test("what nobody made for them is no answer", async () => {
    const { text, cards } = await talkOf(["is there anything warm for kids?"]);
    expect(text).toContain("warm");
    expect(cards[0]).toContain("Kids'");
  });

  test("an age is no size, and need is no gift", async () => {
    const { cards } = await talkOf(["my daughter is 9 and starts athletics, what does she need?"]);
    expect(cards.every((title) => title.startsWith("Kids'"))).toBe(true);
  });

  test("shoes for a child are looked for and no size is asked about", async () => {
    const { text } = await talkOf(["hi", "ok and shoes for a 7 year old?"]);
    expect(text).toContain("Kids' Tadpole Runner");
    expect(text).not.toContain("Which of these");
  });
});

describe("narrowing what was shown", () => {
  test("a size and a color behind the cheapest are told of that one", async () => {
    expect((await talkOf(["cheapest socks?", "size M", "in black"])).text).toMatch(
      /Five Lane Toe Socks in Black \/ M .*in stock/,
    );
  });

  test("women's behind two men's shoes side by side", async () => {
    const { text } = await talkOf(["scree 4 or scree 4 wp, which one should I get for muddy trails", "women's"]);
    expect(text).toContain("Women's Scree 4 and Women's Scree 4 WP side by side");
  });

  test("a wish is given up where it was asked what to give up", async () => {
    const { text } = await talkOf([
      "trail shoes under 120",
      "for women",
      "waterproof ones",
      "ok then without waterproof",
    ]);
    expect(text).toContain("Women's Gravelway");
  });

  test("the red one is the one that is red", async () => {
    const { text } = await talkOf(["show me hats", "for winter", "the red one, is it wool?"]);
    expect(text).toMatch(/^Yes.*Watchfire Beanie/);
  });

  test("two kinds are compared one of each", async () => {
    expect((await talkOf(["massage gun vs foam roller?"])).text).toContain("Hum Mini Massage Gun and ");
  });
});

describe("asked of one thing", () => {
  test.each([
    [["vegan protein powder?", "what flavors"], /available in Chocolate and Vanilla/],
    [["do u have backpacks", "can a 15 inch laptop fit"], /laptop 14 in/],
    [["men's 7 inch shorts", "any other colors?"], /Charcoal and Harbor Blue|In stock/],
  ])("%j", async (messages, told) => {
    expect((await talkOf(messages)).text).toMatch(told);
  });

  test("a size guide for shoes says nothing of sunglasses", async () => {
    const { text } = await talkOf(["Do you have any sunglasses?", "will they stay on when i run"]);
    expect(text).not.toContain("longest toe");
  });

  test("what sells best is not guessed", async () => {
    expect((await talkOf(["best sellers?"])).text).toContain("isn't something I am told");
  });

  test("what is new is what the shop has tagged so", async () => {
    expect((await talkOf(["what's new?"])).text).toContain("“new”");
  });

  test("who only looks is left to look", async () => {
    expect((await talkOf(["just browsing"])).text).not.toContain("don't have");
  });
});

describe("what stands beside a thing is no other thing", () => {
  test.each([
    [["headlamp under 60", "is it comfortable with a hat"], /Lantern/],
    [["do you have ice cleats", "will they fit my size 12 boots"], /Gripfast/],
  ])("%j", async (messages, told) => {
    const { text } = await talkOf(messages);
    expect(text).toMatch(told);
    expect(text).not.toContain("Which of these");
  });
});

describe("one wish goes on in the next message", () => {
  test("women's shoes, for the trails that were told of", async () => {
    const { text } = await talkOf(["I want to start trail running. What do I need?", "women's shoes first"]);
    expect(text).toMatch(/trail/);
  });

  test("anything lighter is looked for among all of the kind", async () => {
    const { text } = await talkOf([
      "i overheat easily. what top would you suggest",
      "I'm a man",
      "is there anything lighter",
    ]);
    expect(text).toContain("64 g");
  });

  test("a watch with music, in front of one that has none", async () => {
    const page = pageOf("compass-45-gps-watch");
    expect((await talkOf(["is there one with music"], page)).cards).toEqual(["Sextant 47 Trail Watch"]);
  });

  test("the cheaper of two", async () => {
    const { text } = await talkOf(["compare the men's tern 3 and the men's plover", "ok go with the cheaper"]);
    expect(text).toContain("Plover");
  });

  test("what was told side by side is not told again where the price is asked", async () => {
    const { text } = await talkOf(["merino 150 tee or daily tee, for men", "price difference?"]);
    expect(text).toMatch(/\$72\.00.*\$32\.00|\$32\.00.*\$72\.00/);
    expect(text).not.toContain("side by side");
  });
});

describe("words that name the kind", () => {
  test.each([
    ["resistance bands", ["Three Loop Resistance Bands"]],
    ["do you have ice cleats", ["Gripfast Ice Grips"]],
  ])("%s", async (message, cards) => {
    expect((await talkOf([message])).cards).toEqual(cards);
  });

  test("a long flight is no length", async () => {
    expect((await talkOf(["Compression socks for a long flight?"])).text).not.toContain("What fails");
  });

  test("against chafing there is something", async () => {
    expect((await talkOf(["do you have something against chafing"])).cards[0]).toContain("Anti-Chafe");
  });
});

describe("what is said besides is minded", () => {
  test("the very list of before is not told as if it were new", async () => {
    const { text } = await talkOf(["do you have any t-shirts for kids", "age 8"]);
    expect(text).toMatch(/^My first choice stays the Kids' Minnow Tee/);
  });

  test.each([
    [["what nutrition do you recommend for an ultra"], /Longhaul|Hearth|Ginger/],
    [["reflective vest"], /^I'd start with the Daybreak Reflective Vest/],
    [["have you got anything for sore feet"], /Sandbar/],
    [["A jacket that packs small"], /^I'd start with/],
    [["What's a good first running watch?", "under 100"], /Almanac/],
    [["tern 3 or plover for a beginner?", "which is cheaper"], /lowest price: the Men's Plover/],
    [["best gloves for really cold mornings", "what about size, my hand is 8 inches around"], /that's M/],
  ])("%j", async (messages, told) => {
    expect((await talkOf(messages)).text).toMatch(told);
  });

  test("a phone holder asks for no phone number", async () => {
    expect((await talkOf(["phone holder for the arm"])).text).not.toContain("Call");
  });

  test("what a roller bears is not what it weighs", async () => {
    const { text } = await talkOf(["can it hold 100 kg"], pageOf("grain-foam-roller"));
    expect(text).toContain("no weight limit");
  });

  test("how much of it there is, of the thing on the page", async () => {
    expect((await talkOf(["how much cushioning"], pageOf("womens-eider-2"))).text).toContain("maximum");
  });

  test("what somebody weighs is no price", async () => {
    const { text } = await talkOf(["I'm 6'1 and 180 pounds", "I like it loose"], pageOf("mens-foreland-half-zip"));
    expect(text).toMatch(/Fit of the Men's Foreland Half-Zip/);
  });
});

describe("words round about name no other thing", () => {
  test.each([
    [["something warm to wear under my jacket, mens"], /Base Layer/],
    [["jacket for skiing"], /Polar Reach/],
    [["gel without caffeine but with lots of carbs"], /^(?!.*Gift Card)/],
    [["laces that don't need tying", "do they fit kids shoes"], /^(?!.*Which of these)/],
    [["what do i need for winter running", "and the head?"], /Beanie/],
    [["heron vs gannet sunglasses", "and in white?"], /Gannet Shield Sunglasses in Chalk White/],
    [["towel", "dries fast?"], /dry in an hour/],
    [["i need arm warmers"], /Arm Sleeves/],
    [["rain trousers?"], /Spillway Rain Pants.*sold out/],
    [["what's your lightest shoe"], /Dipper Flat/],
    [["recommend me a women's shoe for my first 5k", "any color but black"], /^(?!.*in Black)/],
  ])("%j", async (messages, told) => {
    expect((await talkOf(messages)).text).toMatch(told);
  });
});
