import { beforeAll, expect, test } from "vitest";
import { aDemoConversation } from "../../../../builders/a-demo-conversation.ts";
import { aDemoShop } from "../../../../builders/a-demo-shop.ts";

beforeAll(() => aDemoConversation().say("hello"), 30_000);

const STARTS = [
  ...["i'm looking for ", "i need ", "do you have ", "looking for ", "can you recommend ", "hi, i want "],
  ...["show me ", "hey do you sell ", "I would like to buy ", ""],
];
const DESCRIBED = [
  "",
  "lightweight ",
  "waterproof ",
  "warm ",
  "",
  "comfortable ",
  "cheap ",
  "black ",
  "good ",
  "",
  "reflective ",
];
const FOR_WHOM: [said: string, group: string | null][] = [
  ["", null],
  [" for my wife", "women"],
  [" for my dad", "men"],
  [", i'm a woman", "women"],
  [" for my sister's birthday", "women"],
  [", men's", "men"],
  [" for winter", null],
  [" for running at night", null],
];
const LIMITS: [said: string, most: number | null][] = [
  ["", null],
  [" under $100", 100],
  [", budget 60", 60],
  ["", null],
  [", not more than 150 dollars", 150],
];
const THINGS: [said: string, type: RegExp][] = [
  ["running shoes", /Shoes|Spikes/],
  ["trail shoes", /Trail|Boots|Kids' Running Shoes/],
  ["a rain jacket", /Jacket/],
  ["socks", /Socks/],
  ["shorts", /Shorts|Skort/],
  ["tights", /Tights/],
  ["a t-shirt", /Shirts|Clothing/],
  ["gloves", /Gloves/],
  ["a beanie", /Beanies/],
  ["a hat", /Caps|Beanies|Headbands/],
  ["a headlamp", /Headlamps/],
  ["a watch", /Watches/],
  ["a vest", /Vest|Reflective/],
  ["sunglasses", /Sunglasses/],
  ["energy gels", /Gels/],
  ["a water bottle", /Hydration/],
  ["insoles", /Insoles/],
];
const WORDINGS = 14;
/** Nothing meets all of it, and the reply says so. */
const SAYS_NOTHING_FITS = /nothing (?:that meets|here fits)/i;

/** The n-th wording of a wish: its parts go round at different paces, so that all meet all in the end. */
function wordingOf(thing: string, n: number) {
  const at = <T>(list: readonly T[], pace: number): T => list[(n * pace) % list.length] as T;
  const [, article = "", noun = ""] = /^(an? )?(.*)$/.exec(thing) ?? [];
  const [whom, group] = at(FOR_WHOM, 3);
  const [limit, most] = at(LIMITS, 2);
  return { message: `${at(STARTS, 7)}${article}${at(DESCRIBED, 5)}${noun}${whom}${limit}`, group, most };
}

test.each(THINGS)(
  "%s, asked for in plain words, are shown as such, for whom and within what was said",
  async (thing, type) => {
    const { documents } = aDemoShop();
    const offset = THINGS.findIndex(([said]) => said === thing);
    for (let n = 0; n < WORDINGS; n += 1) {
      const { message, group, most } = wordingOf(thing, offset + n * THINGS.length);
      const { text, cards } = await aDemoConversation().say(message);
      const shown = cards.slice(0, 3).map((title) => documents.find((document) => document.title === title));

      expect(shown, `${message}: ${text}`).not.toEqual([]);
      for (const document of shown) {
        expect(document?.productType, `${message}: ${text}`).toMatch(type);
        const of = document?.attributes.gender?.[0] ?? "unisex";
        if (group !== null) expect([group, "unisex"], `${message}: ${document?.title ?? ""}`).toContain(of);
        if (most !== null && !SAYS_NOTHING_FITS.test(text))
          expect(document?.priceMin, `${message}: ${document?.title ?? ""}`).toBeLessThanOrEqual(most * 100);
      }
      expect(text.split("?").length - 1, `${message}: ${text}`).toBeLessThanOrEqual(1);
    }
  },
  60_000,
);
