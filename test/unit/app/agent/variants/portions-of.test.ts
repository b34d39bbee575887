import { describe, expect, test } from "vitest";
import { perceive } from "~/agent/perception/perceive";
import { contrastOf } from "~/agent/variants/contrast";
import { countOfSome } from "~/agent/variants/count-of-some";
import { portionsOf } from "~/agent/variants/portions-of";
import { resolveVariant } from "~/agent/variants/resolve-variant";
import { statedCount } from "~/agent/variants/stated-count";
import { wishesOfMessage } from "~/agent/variants/wishes-of-message";
import type { LiveProduct } from "~/ports/storefront";
import { aDemoShop } from "../../../../builders/a-demo-shop.ts";
import { aVocabulary } from "../../../../builders/a-vocabulary.ts";

const { documents } = aDemoShop();
const vocabulary = aVocabulary(documents);
const read = (text: string, expectedLanguage = "en") => perceive(text, { vocabulary, expectedLanguage });

/** What the storefront would tell of a product, with every variant in stock. */
function aLiveProduct(handle: string): LiveProduct {
  const document = documents.find((candidate) => candidate.handle === handle);
  if (!document) throw new Error(`The demo shop has no ${handle}.`);
  const { id, title, options, variants } = document;
  const price = { amount: 1000, currency: "USD" };
  return {
    id,
    handle,
    title,
    vendor: "",
    productType: "",
    description: "",
    options,
    tags: [],
    imageUrl: null,
    imageAlt: null,
    variants: variants.map((variant) => ({
      id: variant.id,
      title: variant.options.join(" / "),
      options: variant.options.map((value, at) => ({ name: options[at]?.name ?? "", value })),
      price,
      compareAtPrice: null,
      availableForSale: true,
      quantityAvailable: null,
      imageUrl: null,
    })),
  };
}

function listed(handle: string, text: string, language?: string): [number | null, string][] {
  const product = aLiveProduct(handle);
  return portionsOf(product, read(text, language)).map(({ part, count }) => {
    const resolution = resolveVariant(product, wishesOfMessage(part, product));
    return [count, resolution.status === "one" ? resolution.variant.title : resolution.status];
  });
}

describe("what a message lists of one thing", () => {
  test.each([
    [
      "mens-updraft-race-singlet",
      "we need six in chalk white: 2 in S, 3 in M and 1 in L",
      [
        [2, "Chalk White / S"],
        [3, "Chalk White / M"],
        [1, "Chalk White / L"],
      ],
    ],
    [
      "millrace-club-cotton-tee",
      "3 medium oatmeal, 2 large navy, 1 XL oatmeal",
      [
        [3, "Oatmeal / M"],
        [2, "Midnight Navy / L"],
        [1, "Oatmeal / XL"],
      ],
    ],
    [
      "kids-pinecone-trail-shoe",
      "berry for both. one 13K one 1Y, add them",
      [
        [1, "Berry / 13K"],
        [1, "Berry / 1Y"],
      ],
    ],
    [
      "kids-pinecone-trail-shoe",
      "Moss green for the two big ones (2Y and 4Y) and berry for the small one (12K)",
      [
        [null, "Moss Green / 2Y"],
        [null, "Moss Green / 4Y"],
        [null, "Berry / 12K"],
      ],
    ],
    [
      "mens-tideway-7-inch-2-in-1-shorts",
      "one charcoal and one blue, both XL",
      [
        [1, "Charcoal / XL"],
        [1, "Harbor Blue / XL"],
      ],
    ],
    [
      "quickstep-gel",
      "8 singles then, 4 lemon lime and 4 raspberry",
      [
        [4, "Lemon Lime / Single"],
        [4, "Raspberry / Single"],
      ],
    ],
    ["millrace-club-cotton-tee", "2 in oatmeal, M", [[null, "Oatmeal / M"]]],
  ])("%s: %s", (handle, text, portions) => {
    expect(listed(handle, text)).toEqual(portions);
  });

  test.each([
    ["de", "zwei schwarze in M und eins in Rot in L"],
    ["fr", "deux noirs en M et un rouge en L"],
    ["es", "dos negros en M y uno rojo en L"],
  ])("%s: %s", (language, text) => {
    expect(listed("mens-daily-tee", text, language)).toEqual([
      [2, "Black / M"],
      [1, "Ember Red / L"],
    ]);
  });

  test("what is taken back is not listed", () => {
    expect(listed("quickstep-gel", "raspberry single, no wait, lemon lime").map(([, title]) => title)).toEqual([
      "Lemon Lime / Single",
    ]);
  });
});

describe("what is set against what is there", () => {
  test.each([
    ["en", "oatmeal instead of teal please", "oatmeal", "teal"],
    ["en", "I meant L, not XL", "L", "XL"],
    ["en", "rather oatmeal than teal actually", "oatmeal", "teal"],
    ["de", "ach lieber plum statt teal", "plum", "teal"],
    ["fr", "plutôt plum que teal", "plum", "teal"],
    ["fr", "à la place du teal, je préfère plum", "plum", "teal"],
    ["es", "mejor en plum en vez de teal", "plum", "teal"],
  ])("%s: %s", (language, text, wanted, present) => {
    const sides = contrastOf(read(text, language));
    expect(sides?.wanted.text).toContain(wanted);
    expect(sides?.wanted.text).not.toContain(present === "XL" ? "XL" : present);
    expect(sides?.present.text).toContain(present);
  });

  test.each(["no, oatmeal", "S no wait L", "show me socks, not the wool ones"])(
    "%s sets nothing against anything",
    (text) => {
      expect(contrastOf(read(text))).toBeNull();
    },
  );
});

describe("a size that the shopper is between", () => {
  test.each([
    ["en", "I'm between 6.5 and 7 anyway. lilac 7, one pair to the cart"],
    ["en", "my feet are a 6.5 and a 7 really, so lilac 7 please"],
    ["de", "Ich liege zwischen 6.5 und 7. Lilac in 7 bitte, ein Paar"],
    ["es", "estoy entre 6.5 y 7, ponme las lilac en 7"],
  ])("is no second one, in %s: %s", (language, text) => {
    expect(listed("womens-keelson-lite", text, language)).toHaveLength(1);
  });
});

describe("how many are meant", () => {
  test.each([
    ["en", "one of those in oatmeal instead", 1],
    ["en", "swap 2 of the raspberry ones for blood orange", 2],
    ["de", "eine davon bitte in Oatmeal", 1],
    ["fr", "l'un des deux en oatmeal", 1],
    ["es", "cambia uno de los dos a oatmeal", 1],
    ["en", "half of them should be oatmeal", 2],
    ["en", "make them oatmeal", null],
    ["en", "make it two more", null],
  ])("%s: %s is some of what is there: %s", (language, text, count) => {
    expect(countOfSome({ text, language }, 4)).toBe(count);
  });

  test.each([
    ["en", "thats a lot of rice. 1 box", 1],
    ["en", "My wife says one. One it is.", 1],
    ["fr", "c'est trop, un seul", 1],
    ["fr", "très bien", null],
    ["de", "lieber drei", 3],
    ["es", "mejor tres", 3],
  ])("%s: %s sets %s", (language, text, count) => {
    expect(statedCount(read(text, language))).toBe(count);
  });
});
