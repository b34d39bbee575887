import { describe, expect, test } from "vitest";
import type { CatalogDocument } from "~/ports/catalog-search";
import { aConversation } from "../../../../builders/a-conversation.ts";
import { holdDemoTalk } from "../../../../builders/hold-demo-talk.ts";

function aThing(title: string, more: Partial<CatalogDocument> = {}): CatalogDocument {
  const id = title.toLowerCase().replaceAll(" ", "-");
  return {
    ...{ id, handle: id, title, description: "", vendor: "", productType: "", tags: [], collections: [], options: [] },
    ...{ attributes: {}, priceMin: 4000, priceMax: 4000, compareAtMin: null, available: true },
    ...{ variants: [{ id: `${id}-v`, options: [], price: 4000, available: true }], imageUrl: null },
    ...{ publishedAt: "2025-01-01T00:00:00Z", popularity: 0, ...more },
  };
}

describe("how the thing at hand is cleaned", () => {
  test.each([
    ["en", "womens-tideway-4-inch-shorts", "can I tumble dry these?", /hang to dry/],
    ["de", "millrace-five-panel-cap", "Kommt die in die Waschmaschine?", /Pflege/],
    ["fr", "mens-evenfall-long-sleeve", "il se lave comment ?", /entretien/],
    ["es", "shearwater-12-running-vest", "¿se puede meter en la lavadora?", /cuidado/],
  ])(
    "is told from what is listed of it, and not from a page about other things (%s)",
    async (locale, page, asked, told) => {
      expect((await holdDemoTalk({ locale, page }, asked)).text).toMatch(told);
    },
  );

  test("holds for a shop of anything", async () => {
    const documents = [
      aThing("Alder Table", {
        productType: "Table",
        attributes: { care: ["Wipe with a dry cloth, oil once a year."] },
      }),
      aThing("Oat Cushion", { productType: "Cushion", attributes: { care: ["Cover at 30 degrees."] } }),
    ];
    const talk = aConversation({ documents, passages: [] });
    await talk.say("show me the Oat Cushion");
    expect((await talk.say("and how do I clean it?")).text).toMatch(/Cover at 30/);
  });

  test("another material than its own is asked of the pages", async () => {
    const { text } = await holdDemoTalk({ page: "mens-headwater-rain-jacket" }, "how do I wash merino?");
    expect(text).toMatch(/wool program/);
  });
});

describe("two side by side", () => {
  test("what is listed of each is told where they differ, without what is known already", async () => {
    const { text } = await holdDemoTalk({}, "what sets the Compass apart from the Sextant, apart from the maps?");
    expect(text).toMatch(/Compass 45 GPS Watch: [^.]*no music/);
    expect(text).not.toMatch(/not maps/);
  });

  test("are found by what tells them apart", async () => {
    const { text } = await holdDemoTalk({}, "women's galley bra, difference between the high support and the medium?");
    expect(text).toMatch(/Women's Galley Medium Support Bra: .*Women's Galley High Support Bra: /);
  });

  test("what is asked next is answered for both", async () => {
    const { text } = await holdDemoTalk({}, "Lantern or Lighthouse?", "how long do they last on the highest setting?");
    expect(text).toMatch(/six hours.*Four hours/);
  });

  test("who swears at things and asks for better ones is no angry customer", async () => {
    const { text } = await holdDemoTalk({}, "cheap glasses are garbage, they all fog. Heron or Gannet?");
    expect(text).toMatch(/Heron.*Gannet/);
    expect((await holdDemoTalk({}, "your glasses are garbage. Heron or Gannet?")).text).toMatch(/sorry/i);
  });
});

test("a name has a plural and no other forms", async () => {
  const { text } = await holdDemoTalk({ page: "heron-sunglasses" }, "are either of them polarized");
  expect(text).toMatch(/Heron Sunglasses as not polarized/);
  const shown = await holdDemoTalk({}, "shoes for my 7 yr old boy", "can i throw the tadpoles in the machine");
  expect(shown.text).toMatch(/The shop lists the Kids' Tadpole Runner with care: “Wash by hand/);
});

describe("a need that is told", () => {
  test.each([
    ["en", "where do you guys keep your phone on a run?", /Carry-On|Sidekick|Towline/],
    ["de", "Wohin mit dem Hausschlüssel beim Joggen?", /Carry-On|Sidekick|Towline/],
    ["fr", "on met où son portable en courant ?", /Carry-On|Sidekick|Towline/],
    ["es", "¿dónde se guarda el móvil corriendo?", /Carry-On|Sidekick|Towline/],
    ["de", "Meine Ohren frieren immer so, was trägt man da?", /Headband|Beanie/],
    ["fr", "j'ai toujours les mains gelées, on porte quoi ?", /Gloves|Mittens/],
    ["es", "se me hielan las manos, ¿qué me pongo?", /Gloves|Mittens/],
    ["en", "Does any of your watches come with music?", /Sextant/],
  ])("is answered with what serves it, and not by the pages (%s: %s)", async (locale, said, served) => {
    expect((await holdDemoTalk({ locale }, said)).cards.join()).toMatch(served);
  });

  test.each([
    ["de", "Schnürbänder?"],
    ["fr", "je voudrais des lacets"],
    ["es", "cordones elásticos"],
    ["en", "shoe laces that I needn't tie"],
  ])("laces are a kind of thing (%s)", async (locale, said) => {
    expect((await holdDemoTalk({ locale }, said)).cards).toEqual(["Quick-Pull Elastic Laces"]);
  });

  test("kinds of other shops are known as well", async () => {
    const documents = [
      aThing("Fern Throw", { productType: "Blanket" }),
      aThing("Moss Vase", { productType: "Vase" }),
      aThing("Rosemary Wash", { productType: "Shampoo" }),
    ];
    expect((await aConversation({ documents }).say("eine Decke bitte")).cards).toEqual(["Fern Throw"]);
    expect((await aConversation({ documents }).say("je cherche un shampooing")).cards).toEqual(["Rosemary Wash"]);
  });
});

describe("sizes and what is left in them", () => {
  test.each([
    ["en", "womens-plover", "what is a 39 called in your sizes?", /US women's 8 = EU 39/],
    ["de", "mens-scree-4", "welche ist die 44 in US-Größen?", /US men's 10 = EU 44/],
    ["fr", "mens-scree-4", "le 44, c'est quoi en pointure américaine ?", /US men's 10 = EU 44/],
    ["es", "womens-plover", "¿la 39 cuál es en US?", /US women's 8 = EU 39/],
  ])("what a size is called here is asked of the guide (%s)", async (locale, page, asked, told) => {
    expect((await holdDemoTalk({ locale, page }, asked)).text).toMatch(told);
  });

  test.each([
    ["de", "habt ihr die in rosa in 7?", "und welche anderen Farben in 7?"],
    ["es", "¿la rosa en 7?", "¿y qué otros colores en 7?"],
  ])("other colors are told in the size that was asked for (%s)", async (locale, first, then) => {
    expect((await holdDemoTalk({ locale, page: "womens-plover" }, first, then)).text).toMatch(/Glacier Blue, Black/);
  });

  test("instead of one that is sold out the same size in another color comes first, then the sizes beside it", async () => {
    const { text } = await holdDemoTalk({ page: "womens-plover" }, "is the rose there in 7?");
    expect(text).toMatch(/Glacier Blue \/ 7, Black \/ 7, Rose \/ 6\.5/);
  });
});
