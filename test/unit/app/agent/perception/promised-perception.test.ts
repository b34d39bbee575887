import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { perceiveChat } from "~/agent/perception/perceive-chat";
import { INTENT_NAMES, type IntentName } from "~/agent/perception/perception";
import { readMessages } from "../../../../../scripts/train/read-messages.ts";
import { aDemoShop } from "../../../../builders/a-demo-shop.ts";
import { aVocabulary } from "../../../../builders/a-vocabulary.ts";

const vocabulary = aVocabulary(aDemoShop().documents);
const read = (text: string, expectedLanguage = "en") => perceiveChat(text, { vocabulary, expectedLanguage });
const meant = (text: string, language?: string) =>
  read(text, language)
    .intents.filter(({ confidence }) => confidence >= 0.5)
    .map(({ name }) => name);
const entitiesOf = (text: string) => read(text).entities.map(({ type, value, negated }) => ({ type, value, negated }));

describe("every kind of entity", () => {
  const attribute = (name: string, value: string) => ({ type: "attribute", value: { name, value } });
  const size = (text: string, system: string | null = null, upTo: string | null = null) => ({
    type: "size",
    value: { size: text, upTo, system },
  });
  const person = (name: string, group: string | null, more: object = {}) => ({
    type: "recipient",
    value: { person: name, group, ...more },
  });

  test.each([
    ["a product of the shop", "is the Keelson Lite any good", { type: "product" }],
    ["a kind of thing the shop has", "any trail running shoes", { type: "category", value: "Trail Running Shoes" }],
    ["a maker of the shop", "something from Strandline", { type: "brand", value: "Strandline" }],
    ["a colour of the shop", "in Glacier Blue", { type: "color", value: "Glacier Blue" }],
    ["a plain colour", "in red", { type: "color", value: "red" }],
    [
      "a flavour of the shop",
      "gels in blood orange",
      { type: "option", value: { name: "Flavor", value: "Blood Orange" } },
    ],
    [
      "a width of the shop",
      "do you have it extra wide",
      { type: "option", value: { name: "Width", value: "Extra Wide" } },
    ],
    ["a material", "socks en coton", { type: "material", value: "cotton" }],
    ["a property of the shop", "a waterproof jacket", attribute("waterproof", "true")],
    ["a property in another language", "wasserdicht muss sie sein", attribute("attribute", "waterproof")],
    ["a size", "size 42", size("42")],
    ["a size of a system", "UK 8", size("8", "UK")],
    ["a size of a system, said after it", "a 42 in european sizes", size("42", "EU")],
    ["a size with its unit", "shoe size 27 cm", size("27 cm")],
    ["a size between two", "size 10 or 11", size("10", null, "11")],
    ["a quantity", "three pairs", { type: "quantity", value: 3 }],
    ["an order's number", "bestellung 1042", { type: "order-number", value: "#1042" }],
    ["an address", "mail me at Jo.Doe@Mail.com", { type: "email", value: "jo.doe@mail.com" }],
    ["a date", "by 2026-12-24", { type: "date", value: "2026-12-24" }],
    ["a day", "avant samedi", { type: "date", value: "samedi" }],
    ["a deadline", "within two weeks", { type: "date", value: "within two weeks" }],
    ["an occasion", "for christmas", { type: "date", value: "christmas" }],
    ["for whom", "pour ma mère", person("mere", "women")],
    ["for whom, of no group", "for a friend", person("friend", null)],
    ["for whom, by age alone", "for my 6 year old", person("6 year old", "kids", { age: 6 })],
  ])("%s: %j", (_kind, text, entity) => {
    expect(entitiesOf(text)).toContainEqual(expect.objectContaining({ ...entity, negated: false }));
  });

  test.each([
    ["not leather", { type: "material", value: "leather" }],
    ["ohne Leder", { type: "material", value: "leather" }],
    ["pas en cuir", { type: "material", value: "leather" }],
    ["sin cuero", { type: "material", value: "leather" }],
    ["anything but black", { type: "color", value: "black" }],
    ["kein Schwarz", { type: "color", value: "black" }],
    ["leather-free", { type: "material", value: "leather" }],
    ["nothing from Strandline", { type: "brand", value: "Strandline" }],
  ])("denied: %j", (text, entity) => {
    expect(entitiesOf(text)).toContainEqual({ ...entity, negated: true });
  });

  test.each([
    ["shoes under 50", { max: 50 }],
    ["around $20", { about: 20, currency: "USD" }],
    ["between 50 and 80 euros", { min: 50, max: 80, currency: "EUR" }],
    ["at most 2k", { max: 2000 }],
    ["over 100 pounds", { min: 100, currency: "GBP" }],
    ["1.299,99 € höchstens", { max: 1299.99, currency: "EUR" }],
    ["moins de 60 €", { max: 60, currency: "EUR" }],
    ["menos de 40 euros", { max: 40, currency: "EUR" }],
    ["about 20 CHF", { about: 20, currency: "CHF" }],
    ["less than two hundred", { max: 200 }],
  ])("price: %j", (text, value) => {
    expect(entitiesOf(text)).toContainEqual({ type: "price", value, negated: false });
  });
});

describe("several intents in one message", () => {
  test.each<[string, IntentName[]]>([
    ["add the black one and how long does shipping take", ["add_to_cart", "delivery_time"]],
    ["leg die schwarze in den Warenkorb und sag mir, wie lange der Versand dauert", ["add_to_cart", "delivery_time"]],
    ["mets la rouge dans le panier et dis-moi combien de temps prend la livraison", ["add_to_cart", "delivery_time"]],
    ["pon el rojo en el carrito y dime cuánto tarda el envío", ["add_to_cart", "delivery_time"]],
    ["hi, where is my order and can i also get an invoice", ["greeting", "track_order", "invoice"]],
    ["Hallo, wo ist mein Paket und kann ich die Jacke umtauschen?", ["greeting", "track_order", "exchange_item"]],
    ["où est mon colis et comment retourner la veste", ["track_order", "return_item"]],
    ["el pedido llegó roto y quiero un reembolso", ["order_problem", "refund_status"]],
  ])("%j", (text, intents) => {
    expect(meant(text)).toEqual(expect.arrayContaining(intents));
  });
});

describe("what nobody sells", () => {
  test.each([
    "who won the world cup",
    "write a python script",
    "what's 17 times 23",
    "can you help me with my tax return",
    "was ist die hauptstadt von australien",
    "quién ganó el mundial de fútbol",
  ])("%j is out of scope, and nothing else", (text) => {
    expect(meant(text)).toEqual(["out_of_scope"]);
  });
});

describe("as shoppers write", () => {
  test.each<[string, string, IntentName]>([
    ["shouting", "WHERE IS MY ORDER???", "track_order"],
    ["typos", "wheres my ordr", "track_order"],
    ["chat spelling", "whr is my pkg pls", "track_order"],
    ["slang", "yo got any kicks in black", "find_product"],
    ["short forms and typos", "do u hav any runing shoos in balck undr 100", "find_product"],
    ["emoji between words", "hello 😀 do you have red socks???", "find_product"],
    ["emoji alone", "😡😡😡", "complaint"],
    ["two languages", "hola, do you ship to Berlin?", "shipping_policy"],
    ["three languages", "i want zapatos rojos for my wife bitte", "find_product"],
  ])("%s: %j", (_manner, text, intent) => {
    expect(meant(text)).toContain(intent);
  });

  test("typos and short forms lose no part of the wish", () => {
    expect(entitiesOf("do u hav any runing shoos in balck undr 100")).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ type: "category", value: "Running Shoes" }),
        expect.objectContaining({ type: "color", value: "black" }),
        { type: "price", value: { max: 100 }, negated: false },
      ]),
    );
  });

  test.each(["", "   ", "\n\n"])("%j says nothing, and is no failure", (text) => {
    expect(read(text)).toMatchObject({ intents: [], entities: [], terms: [], sentiment: { score: 0 }, urgency: 0 });
  });
});

describe("mood", () => {
  test("is a score from -1 to 1, its label by its side", () => {
    for (const { text, language } of readMessages("fresh")) {
      const { score, label } = read(text, language).sentiment;
      expect(Math.abs(score)).toBeLessThanOrEqual(1);
      if (label === "positive") expect(score).toBeGreaterThan(0);
      if (label === "negative") expect(score).toBeLessThan(0);
    }
  });

  test.each([
    ["I hate this, worst shop ever, total scam", "negative"],
    ["das ist eine Frechheit", "negative"],
    ["absolutely love it, best purchase ever!!", "positive"],
    ["estoy encantada, gracias", "positive"],
    ["a 500 ml bottle", "neutral"],
  ])("%j is %s", (text, label) => {
    expect(read(text).sentiment.label).toBe(label);
  });

  test("hurry is heard, and the lack of it", () => {
    expect(read("I need this TODAY, it's urgent!!").urgency).toBeGreaterThan(0.7);
    expect(read("ich brauche das dringend bis morgen").urgency).toBeGreaterThan(0.5);
    expect(read("no rush").urgency).toBe(0);
    expect(read("a red cap").urgency).toBe(0);
  });
});

describe("on messages that nothing was learnt from", () => {
  const parts = ["fresh", "strangers"] as const;
  const messages = parts
    .flatMap((part) => readMessages(part))
    .map((message) => ({ ...message, ...read(message.text, message.language), wanted: message.intents }));

  test.each(["en", "de", "fr", "es"])(
    "the language of those in %s is told, where they have three words",
    (language) => {
      const long = readMessages("strangers").filter(
        (message) => message.language === language && message.text.split(" ").length >= 3,
      );
      const right = long.filter(({ text }) => read(text, "en").language === language);
      expect(right.length / long.length).toBeGreaterThan(0.97);
    },
  );

  test.each(["en", "de", "fr", "es"])("intents of those in %s are read", (language) => {
    const own = messages.filter(({ wanted, text }) => wanted.length > 0 && read(text, language).language === language);
    const right = own.filter(({ wanted, intents }) => wanted.some((name) => name === intents[0]?.name));
    expect(own.length).toBeGreaterThan(50);
    expect(right.length / own.length).toBeGreaterThan(0.9);
  });

  test("a confidence is how often it is right", () => {
    const given = messages.flatMap(({ intents, wanted }) =>
      intents.map(({ name, confidence }) => ({ confidence, isRight: wanted.includes(name) })),
    );
    const share = (from: number, to: number) => {
      const some = given.filter(({ confidence }) => confidence >= from && confidence < to);
      return some.filter(({ isRight }) => isRight).length / some.length;
    };
    expect(share(0.9, 2)).toBeGreaterThan(0.9);
    expect(share(0.5, 0.9)).toBeLessThan(share(0.9, 2));
    expect(share(0, 0.5)).toBeLessThan(share(0.5, 0.9));
    const claimed = given.reduce((sum, { confidence }) => sum + confidence, 0) / given.length;
    expect(Math.abs(claimed - share(0, 2))).toBeLessThan(0.05);
  });

  test("every intent is found among them", () => {
    const found = new Set(
      messages.flatMap(({ wanted, intents }) =>
        intents.map(({ name }) => name).filter((name) => wanted.includes(name)),
      ),
    );
    expect(INTENT_NAMES.filter((name) => !found.has(name))).toEqual([]);
  });
});

test("all weights together take less than 10 MB", () => {
  const folder = "app/agent/perception/weights";
  const files = readdirSync(folder).filter((file) => file.endsWith(".json"));
  expect(files.length).toBeGreaterThan(4);
  expect(files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0)).toBeLessThan(10_000_000);
});
