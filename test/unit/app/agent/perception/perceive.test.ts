import { describe, expect, test } from "vitest";
import { perceive } from "~/agent/perception/perceive";
import type { IntentName } from "~/agent/perception/perception";
import { aRunningCatalogue } from "../../../../builders/a-running-catalogue.ts";
import { aVocabulary } from "../../../../builders/a-vocabulary.ts";

const vocabulary = aVocabulary(aRunningCatalogue());
const read = (text: string, expectedLanguage = "en") => perceive(text, { vocabulary, expectedLanguage });
const best = (text: string): IntentName | undefined => read(text).intents[0]?.name;
const found = (text: string) =>
  read(text).entities.map(({ type, value, negated }) => ({ type, value, ...(negated ? { negated } : {}) }));

describe("intents", () => {
  test.each<[string, IntentName]>([
    ["I'm looking for trail shoes", "find_product"],
    ["running shoes under 100", "find_product"],
    ["do you have socks", "find_product"],
    ["what would you recommend?", "get_recommendation"],
    ["compare the first two", "compare_products"],
    ["what's the difference between the Pilot 4 and the Keel 6", "compare_products"],
    ["is this waterproof?", "product_detail"],
    ["tell me more about it", "product_detail"],
    ["what size should I take", "size_fit"],
    ["does it run small?", "size_fit"],
    ["do you have it in 10?", "availability"],
    ["is it in stock", "availability"],
    ["how much is it?", "price"],
    ["do you have a discount code?", "promotion"],
    ["a gift for my dad", "gift_help"],
    ["add it to my cart", "add_to_cart"],
    ["I'll take the blue one", "add_to_cart"],
    ["make it two", "change_cart"],
    ["undo that", "change_cart"],
    ["take the socks out", "remove_from_cart"],
    ["show me my cart", "view_cart"],
    ["checkout", "checkout"],
    ["can you do 20 % off?", "negotiate"],
    ["where is my order?", "track_order"],
    ["cancel my order please", "cancel_order"],
    ["I need to change the shipping address", "change_address"],
    ["I want to return my shoes", "return_item"],
    ["I'd like to exchange them", "exchange_item"],
    ["where's my refund", "refund_status"],
    ["my shoes arrived damaged", "order_problem"],
    ["can I get an invoice", "invoice"],
    ["do you ship to Canada?", "shipping_policy"],
    ["how long does delivery take", "delivery_time"],
    ["what is your return policy", "return_policy"],
    ["can I pay with paypal", "payment_methods"],
    ["my card was declined", "payment_problem"],
    ["how do I wash them", "warranty_care"],
    ["where is your store?", "store_info"],
    ["unsubscribe me from the newsletter", "newsletter"],
    ["I forgot my password", "account_help"],
    ["delete my data", "privacy_request"],
    ["hi there", "greeting"],
    ["bye", "goodbye"],
    ["thank you!", "thanks"],
    ["yes please", "affirm"],
    ["no thanks", "deny"],
    ["let me talk to a person", "human_agent"],
    ["this is a scam, worst shop ever", "complaint"],
    ["love your shop", "feedback"],
    ["what's the weather tomorrow?", "out_of_scope"],
    ["write me a poem", "out_of_scope"],
  ])("hears %j as %s", (text, intent) => {
    expect(best(text)).toBe(intent);
  });

  test.each<[string, string, IntentName]>([
    ["Ich suche Laufschuhe unter 150 Euro", "de", "find_product"],
    ["Wo ist meine Bestellung?", "de", "track_order"],
    ["Ich möchte die Schuhe zurückschicken", "de", "return_item"],
    ["Leg sie in den Warenkorb", "de", "add_to_cart"],
    ["Je cherche des chaussures de course", "fr", "find_product"],
    ["Quels sont les délais de livraison ?", "fr", "delivery_time"],
    ["Je voudrais parler à une personne", "fr", "human_agent"],
    ["Busco zapatillas para correr", "es", "find_product"],
    ["¿Cuánto tarda el envío?", "es", "delivery_time"],
    ["¿Dónde está mi pedido?", "es", "track_order"],
  ])("hears %j (%s) as %s", (text, language, intent) => {
    const perception = read(text);

    expect(perception.language).toBe(language);
    expect(perception.intents[0]?.name).toBe(intent);
  });

  test("hears two things in one message", () => {
    const names = read("add it and how long is shipping?").intents.map(({ name }) => name);

    expect(names).toEqual(expect.arrayContaining(["add_to_cart", "delivery_time"]));
  });
});

describe("language", () => {
  test.each([
    ["ok", "de", "de"],
    ["привет, сколько стоит доставка?", "en", "ru"],
    ["靴を探しています", "en", "ja"],
    ["cerco delle scarpe per la corsa, grazie", "en", "it"],
    ["do you have these in blue", "de", "en"],
  ])("reads %j (expected %s) as %s", (text, expected, language) => {
    expect(read(text, expected).language).toBe(language);
  });
});

describe("entities", () => {
  test("reads a whole need", () => {
    expect(found("shoes for my first marathon, under 150, I overpronate")).toEqual([
      { type: "category", value: "Shoes" },
      { type: "attribute", value: { name: "use", value: "marathon" } },
      { type: "price", value: { max: 150 } },
      { type: "attribute", value: { name: "attribute", value: "stability" } },
    ]);
  });

  test.each([
    ["a belt, not leather", { type: "material", value: "leather", negated: true }],
    ["gels with no caffeine", { type: "attribute", value: { name: "tag", value: "caffeine" }, negated: true }],
    ["socks without wool", { type: "material", value: "wool", negated: true }],
    ["in blue", { type: "color", value: "blue" }],
    ["the Harbor Blue one", { type: "color", value: "Harbor Blue" }],
    ["size 10.5", { type: "size", value: { size: "10.5", upTo: null, system: null } }],
    ["I'm a 42 EU", { type: "size", value: { size: "42", upTo: null, system: "EU" } }],
    ["between 42 and 43", { type: "size", value: { size: "42", upTo: "43", system: null } }],
    ["two pairs of socks", { type: "quantity", value: 2 }],
    ["order #1001", { type: "order-number", value: "#1001" }],
    ["write to ann@example.com", { type: "email", value: "ann@example.com" }],
    ["for my wife", { type: "recipient", value: { person: "wife", group: "women" } }],
    ["do you have anything from Strand?", { type: "brand", value: "Strand" }],
    ["I need it by Friday", { type: "date", value: "friday" }],
    ["runing shoos", { type: "category", value: "Running Shoes" }],
    ["wasserdichte Schuhe", { type: "attribute", value: { name: "attribute", value: "waterproof" } }],
  ])("finds in %j: %j", (text, entity) => {
    expect(found(text)).toContainEqual(entity);
  });

  test("finds a product by its short name", () => {
    const [product] = read("how much is the Keel?").entities;

    expect(product?.type).toBe("product");
    expect(product?.text).toBe("Keel");
  });

  test("keeps the offsets of the message as it was sent", () => {
    const text = "Für mich: BLAUE Laufschuhe!!";
    const entities = read(text).entities;

    expect(entities.map(({ start, end }) => text.slice(start, end))).toEqual(["BLAUE", "Laufschuhe"]);
  });
});

describe("sentiment", () => {
  test.each([
    ["this is great, thank you", "positive"],
    ["THIS IS RIDICULOUS!!! worst shop", "negative"],
    ["not good at all", "negative"],
    ["blue shoes in 42", "neutral"],
    ["I love it 😍", "positive"],
  ])("%j is %s", (text, label) => {
    expect(read(text).sentiment.label).toBe(label);
  });
});

test.each(["", "   ", "😀😀😀", "?", "x".repeat(5000), "\u0000\u200b", "((((([[[[", "$$$ %%% {{price:1}}"])(
  "survives %j",
  (text) => {
    expect(() => read(text)).not.toThrow();
  },
);

test("reads the same message the same way", () => {
  expect(read("blue trail shoes under 130 for my wife")).toEqual(read("blue trail shoes under 130 for my wife"));
});
