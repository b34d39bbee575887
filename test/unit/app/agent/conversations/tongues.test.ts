import { expect, test } from "vitest";
import { aDemoConversation } from "../../../../builders/a-demo-conversation.ts";
import { aDemoShop } from "../../../../builders/a-demo-shop.ts";

/** A talk on a page of the demo's shop in one of its languages; `handle` where it begins at a product. */
function aTalk(locale: string, handle?: string) {
  const product = aDemoShop().documents.find((document) => document.handle === handle);
  const at = product ? { template: "product", productId: product.id, productHandle: product.handle } : {};
  return aDemoConversation({ page: { locale, ...at } });
}

test.each([
  ["de", "sprecht ihr deutsch?", /auf Deutsch/],
  ["fr", "tu parles français ?", /en français/],
  ["es", "habláis español?", /en español/],
  ["en", "do you speak German?", /German/],
])("says which languages it speaks, %s: %s", async (locale, message, said) => {
  const reply = await aTalk(locale).say(message);
  expect(reply.text).toMatch(said);
});

test.each([
  ["de", "was habt ihr denn so?"],
  ["fr", "qu'est-ce que vous vendez ?"],
  ["es", "¿qué vendéis?"],
  ["en", "what do you sell?"],
])("who asks what there is gets somewhere to begin, %s", async (locale, message) => {
  const reply = await aTalk(locale).say(message);
  expect(reply.trace.specialist).toBe("sales/tell-range");
});

test.each([
  ["de", "wer zahlt den rückversand?", /auf Englisch: „/],
  ["fr", "vous livrez en Belgique ?", /en anglais : «/],
  ["es", "hacéis envíos a México?", /en inglés: «/],
])("says that what it quotes is written in another language, %s", async (locale, message, said) => {
  const reply = await aTalk(locale).say(message);
  expect(reply.text).toMatch(said);
});

test("says nothing of the language of what is quoted in the shopper's own", async () => {
  const reply = await aTalk("en").say("do you ship to Belgium?");
  expect(reply.text).not.toMatch(/in English/);
});

test.each([
  ["de", "wenn die schuhe nicht passen, wie läuft das?"],
  ["fr", "si les chaussures ne me vont pas je fais comment ?"],
])("puts what it words for the search to the pages in any language, %s", async (locale, message) => {
  const reply = await aTalk(locale).say(message);
  expect(reply.text).toContain("60 days");
});

test.each([
  ["de", "wer zahlt den rückversand?", "und reduzierte sachen?", /Sale goods can be returned/],
  ["es", "¿tengo 60 días para devolver?", "¿y si ya las he usado?", /worn or not/],
  ["es", "¿cuánto cuesta mandarlo a Francia?", "¿cuándo me llegaría?", /6-10 business days/],
])("takes what follows on an answer for more of the same question, %s: %s %s", async (locale, first, then, said) => {
  const talk = aTalk(locale);
  await talk.say(first);
  expect((await talk.say(then)).text).toMatch(said);
});

test.each([
  ["es", "shearwater-5-running-vest", "¿cuántos litros caben?", /capacidad|litros|5/i],
  ["es", "rebuild-protein-bar", "¿cuánta proteína tiene?", /20\sg/],
  ["de", "compass-45-gps-watch", "misst die auch den Puls am Handgelenk?", /Herzfrequenz/],
  ["fr", "mens-headwater-rain-jacket", "elle a une capuche ?", /hood/],
])("answers what is asked of the thing at hand, %s %s: %s", async (locale, handle, message, said) => {
  const reply = await aTalk(locale, handle).say(message);
  expect(reply.text).toMatch(said);
});

test("a pronoun before the verb asks for the thing at hand in Spanish, and for nothing else", async () => {
  const talk = aTalk("es", "mens-tern-3");
  await talk.say("que talla cojo si uso un 43?");
  const asked = await talk.say("la tienes en azul?");
  expect(asked.cards).toEqual(["Men's Tern 3"]);
  const added = await talk.say("vale, ponmela en el carrito");
  expect(added.text).toContain("Men's Tern 3 (Harbor Blue / 9.5)");
});

test.each([
  ["de", "womens-scree-4", "je eins in Beere und Petrol in 38", ["Berry / 7", "Teal / 7"]],
  ["de", "milepost-crew-socks", "je eins in Schwarz und Weiß in M", ["Black / M (EU 39-42)", "White / M (EU 39-42)"]],
])("puts one of each in, by the shopper's names for shades: %s %s %s", async (locale, handle, message, variants) => {
  const talk = aTalk(locale, handle);
  const reply = await talk.say(message);
  for (const variant of variants) expect(reply.text).toContain(variant);
});

test("finds the line of a colour in the shopper's word for it", async () => {
  const talk = aTalk("de", "milepost-crew-socks");
  await talk.say("je eins in Schwarz und Weiß in M bitte");
  const reply = await talk.say("doch lieber 2 von den schwarzen");
  expect(reply.text).toMatch(/^Geändert: Milepost Crew Socks \(Black .*jetzt 2/);
});

test("knows a flavour by its French name, and counts behind a clitic", async () => {
  const talk = aTalk("fr");
  await talk.say("t'as des gels sans caféine ?");
  await talk.say("mets m'en 6 au citron");
  const reply = await talk.say("à l'unité");
  expect(reply.text).toMatch(/^6 × Quickstep Gel \(Lemon Lime \/ Single\)/);
});

test.each([
  ["de", "Ich such ein Geschenk für meine Freundin", "gibts auch gutscheine?"],
  ["fr", "je cherche un cadeau pour mon père", "vous avez des cartes cadeaux ?"],
  ["es", "quiero regalarle algo a mi novio", "y si le regalo una tarjeta?"],
  ["en", "I want to give something to my boyfriend", "and what about a gift card?"],
])("a card asked for among presents is a present, %s", async (locale, first, then) => {
  const talk = aTalk(locale);
  await talk.say(first);
  expect((await talk.say(then)).cards).toEqual(["Millrace Gift Card"]);
});

test("the amount of a card may be changed in Spanish", async () => {
  const talk = aTalk("es");
  await talk.say("quiero regalarle algo a mi novio");
  await talk.say("y si le regalo una tarjeta?");
  await talk.say("de 50 mejor");
  expect((await talk.say("ponla en el carrito")).text).toContain("Millrace Gift Card ($50)");
});

test.each([
  ["de", "do gift cards expire?"],
  ["es", "¿puedo pagar con una tarjeta regalo?"],
])("what holds for cards stays a question for the pages, %s: %s", async (locale, message) => {
  const reply = await aTalk(locale).say(message);
  expect(reply.trace.specialist).toContain("knowledge/answer-policy");
});

test.each([
  ["de", "welcher von denen ist am leichtesten?"],
  ["fr", "laquelle est la plus légère ?"],
  ["es", "¿cuál pesa menos?"],
])("the lightest of a list is chosen by figures, %s: %s", async (locale, message) => {
  const talk = aTalk(locale);
  await talk.say(
    { de: "Laufschuhe für Damen", fr: "chaussures de running pour femme" }[locale] ?? "zapatillas de mujer",
  );
  expect((await talk.say(message)).trace.specialist).toBe("sales/pick-most");
});

test.each([
  ["de", "Schuhe zum Laufen in den Bergen"],
  ["fr", "je cherche des chaussures pour courir en montagne"],
  ["en", "I'm looking for shoes to run in the mountains"],
])("mountains are for trail shoes, %s", async (locale, message) => {
  const reply = await aTalk(locale).say(message);
  expect(reply.text).toContain("trail");
});

test.each([
  ["de", "kannst du mir helfen?", /Was suchen Sie/],
  ["fr", "vous pouvez m'aider ?", /Que cherchez-vous/],
  ["es", "¿me puedes ayudar?", /Qué buscas/],
])("who asks for help gets it, %s: %s", async (locale, message, said) => {
  const reply = await aTalk(locale).say(message);
  expect(reply.text).toMatch(said);
});

test("how are you is a greeting, and no question for the pages", async () => {
  expect((await aTalk("es").say("hola! qué tal?")).trace.specialist).toBe("sales/greet");
});

test.each([
  ["de", "habt ihr damenlaufschuhe für breite füße?", /^Ich würde mit Women's/],
  ["de", "hi ich suche trinkrucksack fürs trailrunning", /Shearwater/],
  ["fr", "j'ai besoin de quelque chose à manger pendant un marathon", /Bar|Gel|Waffle/],
  ["es", "camiseta de manga larga de mujer", /Evenfall Long Sleeve/],
  ["es", "¿tienen algo para llevar el móvil y las llaves corriendo?", /Belt|Armband/],
])("finds what is wanted in compounds and chat spelling, %s: %s", async (locale, message, said) => {
  expect((await aTalk(locale).say(message)).text).toMatch(said);
});

test("a size within the range of a value keeps the thing", async () => {
  const talk = aTalk("es");
  await talk.say("quiero unos calcetines de lana");
  expect((await talk.say("talla 41")).text).toContain("Gritstone Merino Crew Socks");
});

test("takes out as many as are said, and not the line", async () => {
  const talk = aTalk("de");
  await talk.say("leg mir 2 tarn soft flask in blau in den warenkorb");
  expect((await talk.say("nimm eine flasche wieder raus")).text).toMatch(/jetzt 1/);
});

test.each([
  ["de", "wie lange braucht ein paket nach berlin?", "und was kostet mich das?"],
  ["es", "¿mandáis a Francia?", "y a Francia cuánto cuesta?"],
])("what a parcel costs is asked of the pages, %s", async (locale, first, then) => {
  const talk = aTalk(locale);
  await talk.say(first);
  expect((await talk.say(then)).text).toContain("$22");
});

test.each([
  ["de", "Der Reißverschluss an meiner Jacke ist kaputt, bin echt sauer", "was kann ich jetzt machen?"],
  ["es", "me han mandado un color que no era", "qué hago?"],
])("who asks what to do after something went wrong is led to a person, %s", async (locale, first, then) => {
  const talk = aTalk(locale);
  await talk.say(first);
  expect((await talk.say(then)).trace.specialist).toBe("escalation/hand-over");
});

test.each([
  ["it", "cerco scarpe da corsa impermeabili", /capisco solo inglese, tedesco, francese e spagnolo/],
  ["nl", "hebben jullie waterdichte hardloopschoenen?", /alleen Engels, Duits, Frans en Spaans/],
  ["pl", "szukam butów do biegania", /angielski, niemiecki, francuski i hiszpański/],
  ["pt", "procuro uma jaqueta impermeável", /inglês, alemão, francês e espanhol/],
])("says once in the shopper's own language which ones are understood, %s: %s", async (locale, message, said) => {
  const talk = aTalk(locale);
  expect((await talk.say(message)).text).toMatch(said);
  expect((await talk.say(message)).text).not.toMatch(said);
});

test.each([
  ["de", "ich hab mir laufschuhe bestellt und die drücken vorne. kann ich die noch zurückgeben?", /60 days/],
  ["es", "compré unas zapatillas y me quedan chicas, las puedo cambiar?", /Exchanges/],
])("what was bought and does not fit is no wish for such a thing, %s: %s", async (locale, message, said) => {
  const reply = await aTalk(locale).say(message);
  expect(reply.text).toMatch(said);
  expect(reply.cards).toEqual([]);
});
