import { beforeAll, expect, test } from "vitest";
import { aDemoConversation } from "../../../../builders/a-demo-conversation.ts";
import { aDemoShop } from "../../../../builders/a-demo-shop.ts";

beforeAll(() => aDemoConversation().say("hello"), 30_000);

type Words = {
  /** Each takes the thing with its article. */
  starts: string[];
  whom: [said: string, group: string | null][];
  limits: [said: string, most: number | null][];
  /** With its article, what it is described by behind or before it, and the types that are such things. */
  things: [said: string, type: RegExp][];
  nothingFits: RegExp;
};

const WORDS: Record<string, Words> = {
  de: {
    starts: ["ich suche ", "ich brauch mal ", "habt ihr ", "haben Sie ", "hallo, ich hätte gern ", "moin, suche ", ""],
    whom: [
      ["", null],
      [" fuer meine Frau", "women"],
      [" für meinen Papa", "men"],
      [", bin eine Frau", "women"],
      [" für Herren", "men"],
    ],
    limits: [
      ["", null],
      [", hoechstens 150", 150],
      [" unter 180 Dollar", 180],
    ],
    things: [
      ["leichte Laufschuhe", /Shoes|Spikes/],
      ["eine Regenjacke", /Rain Jackets/],
      ["schwarze Socken", /Socks/],
      ["eine gute Warnweste", /Vest|Reflective/],
      ["guenstige Handschuhe", /Gloves/],
      ["eine Kappe", /Caps/],
      ["Schnuersenkel", /Shoe Accessories/],
      ["einen Laufguertel", /Belts/],
      ["was gegen Wundreiben", /Skin Care|Shorts|Bras/],
    ],
    nothingFits: /Was nicht passt/,
  },
  fr: {
    starts: ["je cherche ", "il me faut ", "vous avez ", "t'as ", "bonjour, je voudrais ", "est-ce que vous vendez "],
    whom: [
      ["", null],
      [" pour ma femme", "women"],
      [" pour homme", "men"],
      [", je suis une femme", "women"],
    ],
    limits: [
      ["", null],
      [", budget 200", 200],
      [" à moins de 260 dollars", 260],
    ],
    things: [
      ["une montre", /Watches/],
      ["un short", /Shorts|Skort/],
      ["de bonnes baskets", /Shoes|Spikes|Boots|Footwear/],
      ["un bonnet", /Beanies/],
      ["une casquette noire", /Caps/],
      ["un coupe-vent", /Wind/],
      ["un k-way", /Rain Jackets/],
      ["des lacets", /Shoe Accessories/],
      ["un tee-shirt de course", /Shirts|Clothing/],
    ],
    nothingFits: /Ce qui ne va pas/,
  },
  es: {
    starts: ["busco ", "necesito ", "tienen ", "me recomiendas ", "ando buscando ", "¿venden ", "ensename "],
    whom: [
      ["", null],
      [" para mi esposo", "men"],
      [" de mujer", "women"],
      [" para mi mujer", "women"],
    ],
    limits: [
      ["", null],
      [", máximo 190", 190],
      [" por menos de 200 dolares", 200],
    ],
    things: [
      ["unos lentes de sol", /Sunglasses/],
      ["una playera", /Shirts|Clothing/],
      ["una rinonera", /Belts/],
      ["un impermeable comodo", /Rain Jackets/],
      ["un cortavientos", /Wind/],
      ["una gorra", /Caps/],
      ["un gorro", /Beanies/],
      ["una chamarra", /Jacket/],
      ["zapatillas de correr", /Shoes|Spikes/],
    ],
    nothingFits: /no se cumple/,
  },
};
const WORDINGS = 5;

const CASES = Object.entries(WORDS).flatMap(([language, { things }]) =>
  things.map(([said, type], at) => ({ language, said, type, at })),
);

test.each(CASES)(
  "$language: $said, asked for in plain words, is shown as such, for whom and within what was said",
  async ({ language, said, type, at }) => {
    const words = WORDS[language] as Words;
    const { documents } = aDemoShop();
    for (let n = 0; n < WORDINGS; n += 1) {
      const turn = at + n * CASES.length;
      const pick = <T>(list: readonly T[], pace: number): T => list[(turn * pace) % list.length] as T;
      const [whom, group] = pick(words.whom, 3);
      const [limit, most] = pick(words.limits, 2);
      const message = `${pick(words.starts, 5)}${said}${whom}${limit}`;
      const { text, cards } = await aDemoConversation({ page: { locale: language } }).say(message);
      const shown = cards.slice(0, 3).map((title) => documents.find((document) => document.title === title));

      expect(shown, `${message}: ${text}`).not.toEqual([]);
      const isNear = words.nothingFits.test(text);
      for (const document of shown) {
        expect(document?.productType, `${message}: ${text}`).toMatch(type);
        const of = document?.attributes.gender?.[0] ?? "unisex";
        if (group !== null && !isNear) expect([group, "unisex"], `${message}: ${document?.title ?? ""}`).toContain(of);
        if (most !== null && !isNear)
          expect(document?.priceMin, `${message}: ${document?.title ?? ""}`).toBeLessThanOrEqual(most * 100);
      }
      expect(text.split("?").length - 1, `${message}: ${text}`).toBeLessThanOrEqual(1);
    }
  },
  60_000,
);
