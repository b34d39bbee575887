import { describe, expect, test } from "vitest";
import { aDemoConversation } from "../../../../builders/a-demo-conversation.ts";
import { aDemoShop } from "../../../../builders/a-demo-shop.ts";

function pageOf(handle: string) {
  const document = aDemoShop().documents.find((candidate) => candidate.handle === handle);
  if (!document) throw new Error(`The demo's shop has no ${handle}.`);
  return { path: `/products/${handle}`, template: "product", productId: document.id, productHandle: handle };
}

describe("what is not sold here", () => {
  test("says first that there are no bikes, then what comes nearest to the word", async () => {
    const reply = await aDemoConversation().say("do you sell bikes?");

    expect(reply.text).toMatch(/^We don't have “bikes” in this shop\./);
    expect(reply.cards).toEqual(["Women's Skylark 6-Inch Bike Shorts"]);
    expect(reply.trace.unmet).toBe("bikes");
  });

  test.each([
    ["do you sell yoga mats", /yoga mats/],
    ["electric scooters?", /electric scooters/],
    ["have you got tents?", /tents/],
    ["verkauft ihr Fahrräder?", /Fahrräder/],
    ["vendez-vous des tentes ?", /tentes/],
    ["¿tienen bicicletas?", /bicicletas/],
  ])("says so to %j and shows nothing in its place", async (message, words) => {
    const reply = await aDemoConversation().say(message);

    expect(reply.text).toMatch(words);
    expect(reply.cards).toEqual([]);
    expect(reply.memory.needState.terms).toEqual([]);
  });

  test("goes on with what was wanted before", async () => {
    const talk = aDemoConversation();
    await talk.say("trail shoes for women");
    await talk.say("do you sell tents?");
    const reply = await talk.say("in black");

    expect(reply.chips).toEqual(expect.arrayContaining(["Trail shoes", "Women's", "Black"]));
  });

  test.each(["do you have slides?", "do you sell resistance bands?", "got any insoles?", "any foamrollers in black?"])(
    "does not deny what there is: %j",
    async (message) => {
      const reply = await aDemoConversation().say(message);

      expect(reply.text).not.toMatch(/don't have/);
      expect(reply.cards.length).toBeGreaterThan(0);
    },
  );
});

describe("a wish that starts from a product", () => {
  test.each([
    ["mens-tern-3", "something like this but waterproof", "Men's Tern 3 Shield"],
    ["mens-scree-4", "same but waterproof", "Men's Scree 4 WP"],
    ["mens-tern-3", "so etwas, aber wasserdicht", "Men's Tern 3 Shield"],
    ["mens-tern-3", "la même mais imperméable", "Men's Tern 3 Shield"],
    ["mens-tern-3", "lo mismo pero impermeable", "Men's Tern 3 Shield"],
  ])("keeps the kind of %s for %j", async (handle, message, title) => {
    const talk = aDemoConversation({ page: pageOf(handle) });
    const reply = await talk.say(message);

    expect(reply.cards[0]).toBe(title);
    expect(
      reply.cards.every((card) =>
        aDemoShop().documents.some((one) => one.title === card && one.productType.includes("Shoes")),
      ),
    ).toBe(true);
  });

  test("the product that is looked at comes first among those that serve, unless another one is wanted", async () => {
    const wish = "I'm looking for road running shoes in Harbor Blue under 150 USD.";
    const first = async (message: string) =>
      (await aDemoConversation({ page: pageOf("mens-tern-3") }).say(message)).cards[0];

    expect(await first(wish)).toBe("Men's Tern 3");
    expect(await first("other road running shoes in Harbor Blue under 150 USD?")).not.toBe("Men's Tern 3");
    expect(await first("waterproof jackets")).not.toBe("Men's Tern 3");
  });

  test.each([
    ["mens-tern-3", ["Men's Tern 3", "Men's Plover", "Women's Keelson 5"]],
    ["womens-keelson-5", ["Women's Keelson 5", "Men's Tern 3", "Men's Plover"]],
  ])("beside %s, what is for others comes last where nobody is named", async (handle, cards) => {
    const talk = aDemoConversation({ page: pageOf(handle) });
    expect((await talk.say("road running shoes in Harbor Blue under 150")).cards).toEqual(cards);
  });

  test("goes below the price of the page's product", async () => {
    const talk = aDemoConversation({ page: pageOf("mens-tern-3") });
    const reply = await talk.say("something like this but cheaper");

    expect(reply.chips).toEqual(expect.arrayContaining(["Road running shoes", "Men's", "Less than $135.00"]));
    expect(reply.cards).not.toContain("Men's Tern 3");
  });

  test("keeps the kind for what comes next", async () => {
    const talk = aDemoConversation({ page: pageOf("womens-headwater-rain-jacket") });
    await talk.say("something similar but cheaper");
    const reply = await talk.say("in blue");

    expect(reply.chips).toEqual(expect.arrayContaining(["Rain jackets", "Blue"]));
  });
});

describe("wishes for figures", () => {
  test.each([
    ["road shoes with a drop under 6 mm", "Drop < 6 mm", "drop_mm", (value: number) => value < 6],
    ["trail shoes for men lighter than 250 g", "Weight < 250 g", "weight_g", (value: number) => value < 250],
    ["headlamp with more than 400 lumens", "Lumens > 400 lm", "lumens", (value: number) => value > 400],
    [
      "running vest between 5 and 10 liters",
      "Capacity 5–10 l",
      "capacity_l",
      (value: number) => value >= 5 && value <= 10,
    ],
    [
      "Laufschuhe für Herren mit höchstens 4 mm Sprengung",
      "Sprengung ≤ 4 mm",
      "drop_mm",
      (value: number) => value <= 4,
    ],
    ["chaussures de trail pour femme, moins de 260 g", "Poids < 260 g", "weight_g", (value: number) => value < 260],
    ["zapatillas para hombre con drop de menos de 6 mm", "Drop < 6 mm", "drop_mm", (value: number) => value < 6],
  ] as const)("holds %j", async (message, chip, attribute, fits) => {
    const reply = await aDemoConversation().say(message);

    expect(reply.chips).toContain(chip);
    expect(reply.cards.length).toBeGreaterThan(0);
    for (const card of reply.cards) {
      const document = aDemoShop().documents.find(({ title }) => title === card);
      expect(fits(Number(document?.attributes[attribute]?.[0]))).toBe(true);
    }
  });

  test("corrects a limit and gives it up by its chip", async () => {
    const talk = aDemoConversation();
    await talk.say("trail shoes for men under 250 g");
    const corrected = await talk.say("no, under 320 g");
    const removed = await talk.tap({ kind: "remove-need", chipId: "measure:weight" });

    expect(corrected.chips.filter((chip) => chip.startsWith("Weight"))).toEqual(["Weight < 320 g"]);
    expect(removed.chips).toEqual(["Trail shoes", "Men's"]);
  });

  test("takes what somebody weighs for no wish", async () => {
    const reply = await aDemoConversation().say("I weigh 80 kg and want stable road shoes for men");

    expect(reply.chips.some((chip) => chip.includes("kg"))).toBe(false);
  });

  test("answers whether the product at hand keeps a figure", async () => {
    const talk = aDemoConversation({ page: pageOf("mens-tern-3") });
    const reply = await talk.say("is it under 250 g?");

    expect(reply.text).toMatch(/^No\. .*a weight of 268 g/);
    expect(reply.memory.needState.constraints).toEqual([]);
  });
});

describe("pointing, correcting and coming back", () => {
  test("answers for the one that is pointed at", async () => {
    const talk = aDemoConversation();
    const list = await talk.say("socks");
    const second = await talk.say("the second one in black");
    const weight = await aDemoConversation({ page: pageOf("mens-tern-3") }).say("was wiegt er?");

    expect(second.cards).toEqual([list.cards[1]]);
    expect(second.memory.needState.constraints.some(({ kind }) => kind === "attribute")).toBe(false);
    expect(weight.text).toContain("268 g");
  });

  test("goes back to the one from before", async () => {
    const talk = aDemoConversation();
    const list = await talk.say("men's trail shoes");
    await talk.say("the second one");
    await talk.say("what about the first?");
    const reply = await talk.say("the one from before");

    expect(reply.text).toContain(list.cards[1]);
  });

  test("tells of both", async () => {
    const talk = aDemoConversation();
    const list = await talk.say("socks");
    const reply = await talk.say("both");

    expect(reply.cards).toEqual(list.cards.slice(0, 2));
  });

  test("comes back to the rain jacket, not to any jacket", async () => {
    const talk = aDemoConversation();
    await talk.say("rain jacket for women");
    await talk.say("and socks");
    const reply = await talk.say("back to the jacket");

    expect(reply.chips).toEqual(["Rain jacket", "Women's"]);
  });

  test("searches with no word of the correction itself", async () => {
    const talk = aDemoConversation();
    await talk.say("shoes for women size 8");
    const reply = await talk.say("no, I meant size 8.5");

    expect(reply.chips).toEqual(["Shoes", "Women's", "Size 8.5"]);
  });

  test("changes what was just added, and asks for nothing twice", async () => {
    const talk = aDemoConversation({ page: pageOf("mens-tern-3") });
    await talk.say("add it in Harbor Blue, size 10, regular");
    const before = talk.cart.contents();
    await talk.say("no, I meant 10.5");

    expect(before).toHaveLength(1);
    expect(talk.cart.contents()).toHaveLength(1);
    expect(talk.cart.contents()[0]?.variantId).not.toBe(before[0]?.variantId);
  });
});

describe("adding in the shopper's own words", () => {
  const lines = (reply: { blocks: { type: string }[] }) =>
    reply.blocks.flatMap((block) =>
      "cart" in block && typeof block.cart === "object"
        ? (block.cart as { lines: { quantity: number; title: string; variantTitle: string | null }[] }).lines.map(
            ({ quantity, title, variantTitle }) =>
              `${quantity} ${title}${variantTitle === null ? "" : `, ${variantTitle}`}`,
          )
        : [],
    );

  test.each([
    ["men's scree 4 rust 10.5 to my cart please", ["1 Men's Scree 4, Rust / 10.5"]],
    [
      "the Gritstone in moss green, size L, one pair into the cart",
      ["1 Gritstone Merino Crew Socks, Moss Green / L (EU 43-46)"],
    ],
    ["add the men's Plover in black 9", ["1 Men's Plover, Black / 9"]],
    ["Add men's Harrier Tights, black, L, long", ["1 Men's Harrier Tights, Black / L / Long"]],
    ["add the men's Eider 2 in Black / Ember, 10, regular width", ["1 Men's Eider 2, Black / Ember / 10 / Regular"]],
    [
      "three single espresso Quickstep Gel + Caffeine please, into the cart",
      ["3 Quickstep Gel + Caffeine, Espresso / Single"],
    ],
    ["I'm a woman, size 10. Put the Skua Tempo in coral in my cart", ["1 Skua Tempo, Coral / M 8.5 / W 10"]],
    ["add a box of 12 Quickstep Gel, raspberry no wait, lemon lime", ["1 Quickstep Gel, Lemon Lime / Box of 12"]],
    ["añade dos pelotas de masaje Kindling al carrito", ["2 Kindling Massage Ball"]],
    [
      "add the men's Plover in black 10 and two pairs of Milepost socks black M",
      ["1 Men's Plover, Black / 10", "2 Milepost Crew Socks, Black / M (EU 39-42)"],
    ],
    [
      "add one lemon and one mango Longhaul 40 gel, single each",
      ["1 Longhaul 40 Gel, Lemon / Single", "1 Longhaul 40 Gel, Mango / Single"],
    ],
  ])("%s", async (message, wanted) => {
    const reply = await aDemoConversation().say(message);

    expect(lines(reply)).toEqual(wanted);
  });

  test("asks once about forty, and then takes what there is", async () => {
    const talk = aDemoConversation();
    const asked = await talk.say("put 40 quickstep gels, neutral, single into my cart");
    const reply = await talk.say("yes, for the club");

    expect(asked.quickReplies).toEqual(["Yes", "No"]);
    expect(talk.cart.contents()).toHaveLength(1);
    expect(reply.text).toMatch(/Only 12 of 40/);
  });

  test("goes on adding, takes one out, tells the sum and empties", async () => {
    const talk = aDemoConversation();
    await talk.say("add the Finish Line towel in rust");
    await talk.say("and the Twelve Weeks Training Journal in brick");
    const sum = await talk.say("what does my cart come to?");
    await talk.say("take the towel out again");
    const left = talk.cart.contents();
    await talk.say("add a Kindling massage ball");
    await talk.say("empty my cart please");

    expect(sum.trace.specialist).toBe("sales/view-cart");
    expect(left).toHaveLength(1);
    expect(talk.cart.contents()).toEqual([]);
  });

  test("adds the variant that was asked about, and the one that the page shows", async () => {
    const talk = aDemoConversation();
    await talk.say("women's updraft singlet, Cobalt Blue M, is it still there?");
    const asked = await talk.say("put it in my cart");
    const tern = aDemoShop().documents.find(({ handle }) => handle === "mens-tern-3");
    const variantId = tern?.variants.find(({ available }) => available)?.id ?? "";
    const onPage = aDemoConversation({ page: { ...pageOf("mens-tern-3"), variantId } });
    await onPage.say("add this one");

    expect(lines(asked)).toEqual(["1 Women's Updraft Race Singlet, Cobalt Blue / M"]);
    expect(onPage.cart.contents()).toEqual([{ variantId, quantity: 1 }]);
  });

  test("never takes a price that is named for a quantity", async () => {
    const reply = await aDemoConversation().say("make it 100 dollars for the men's Tern 3");

    expect(reply.trace.specialist).toBe("sales/negotiate");
  });
});

describe("questions about what is listed", () => {
  test("asks the same of the other one", async () => {
    const talk = aDemoConversation();
    await talk.say("tell me about the Compass 45");
    await talk.say("how long does the battery last?");
    const reply = await talk.say("and of the Sextant?");

    expect(reply.text).toMatch(/Sextant 47 Trail Watch .*60 h/);
  });

  test.each(["compare the Heron and the Gannet sunglasses", "compare Milepost, Gritstone and Five Lane socks"])(
    "knows them by their first names: %s",
    async (message) => {
      const reply = await aDemoConversation().say(message);

      expect(reply.blocks.some(({ type }) => type === "comparison")).toBe(true);
    },
  );

  test("compares the price first, and tells a width that can be chosen once", async () => {
    const reply = await aDemoConversation().say("compare the Keelson 5 and the Cairn Mid WP");
    const labels = reply.blocks.find((block) => block.type === "comparison")?.rows.map(({ label }) => label);

    expect(labels?.[0]).toBe("Price");
    expect(labels?.filter((label) => label === "Width")).toHaveLength(1);
  });

  test("says sold out of the very one that is wanted", async () => {
    const reply = await aDemoConversation().say("I want the women's Scree 4 in teal 6.5");

    expect(reply.text).toMatch(/Teal \/ 6\.5 is sold out/);
  });

  test("is not taken for a shopper with an order by a track spike", async () => {
    const reply = await aDemoConversation().say("Dart MD track spike in cobalt blue, M 9");

    expect(reply.trace.specialist).toBe("sales/check-stock");
  });
});

describe("the shop's texts from abroad", () => {
  test.each([
    ["Wie lange dauert die Lieferung nach Deutschland?", "de", /6-10/],
    ["Was kostet der Versand nach Frankreich?", "de", /\$22/],
    ["Liefert ihr nach Japan?", "de", /do not ship to (?:countries other|other countries)/],
    ["combien coûtent les frais de livraison vers la France ?", "fr", /\$22/],
    ["¿cuánto tarda el envío a España?", "es", /6-10/],
    ["how much is shipping to Canada?", "en", /\$15/],
  ])("%s", async (message, locale, answer) => {
    const reply = await aDemoConversation({ page: { locale } }).say(message);

    expect(reply.text).toMatch(answer);
  });

  test.each([
    ["wie lange dauert der Versand?", "de"],
    ["Wie lange braucht der Versand denn?", "de"],
    ["combien de temps prend la livraison ?", "fr"],
    ["¿cuánto tarda el envío?", "es"],
    ["how long is shipping", "en"],
  ])("after a product was shown, %j is about the shop", async (message, locale) => {
    const talk = aDemoConversation({ page: { locale } });
    await talk.say("headlamp");
    const reply = await talk.say(message);

    expect(reply.trace.specialist).toBe("knowledge/answer-policy");
    expect(reply.text).toMatch(/3-5 business days|6-10/);
  });
});

describe("sizes and what is known of a choice", () => {
  test.each([
    [
      "mens-eider-2",
      "I'm between 42 and 43 EU, which size should I take?",
      /US men's 8\.5 = EU 42; .*US men's 9\.5 = EU 43/,
    ],
    ["womens-eider-2", "I wear EU 39, what size do I need?", /US women's 8 = EU 39/],
    ["milepost-crew-socks", "which size for EU 42?", /Socks M: .*EU 39-42/],
  ])("quotes the guide's own rows for %s", async (handle, message, rows) => {
    const reply = await aDemoConversation({ page: pageOf(handle) }).say(message);

    expect(reply.text).toMatch(rows);
  });

  test("hands out the card with the colour chosen while the size is open", async () => {
    const talk = aDemoConversation({ page: pageOf("mens-tern-3") });
    const blue = await talk.say("in blue please");
    const size = await talk.say("10");
    const chosen = (reply: typeof blue) =>
      reply.blocks.flatMap((block) =>
        block.type === "products" ? block.items.map((card) => card.selectedOptions) : [],
      );

    expect(blue.cards).toEqual(["Men's Tern 3"]);
    expect(chosen(blue)).toEqual([["Harbor Blue", null]]);
    expect(chosen(size)).toEqual([["Harbor Blue", "10"]]);
  });
});
