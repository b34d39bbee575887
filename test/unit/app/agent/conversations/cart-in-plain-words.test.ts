import { expect, test } from "vitest";
import { aDemoConversation } from "../../../../builders/a-demo-conversation.ts";
import { aDemoShop } from "../../../../builders/a-demo-shop.ts";

const SOCKS = "milepost-crew-socks";
const TUBE = "draftstop-neck-tube";
const CAP = "breakwater-running-cap";
const TEE = "mens-daily-tee";
const BELT = "carry-on-running-belt";
const GEL = "quickstep-gel";

/** What lies in the cart after a talk on the page of a product: "2 Plum". */
async function cartAfter(locale: string, handle: string, messages: string[]) {
  const product = aDemoShop().documents.find((document) => document.handle === handle);
  const talk = aDemoConversation({
    page: { locale, template: "product", productId: product?.id ?? "", productHandle: handle },
  });
  for (const message of messages) await talk.say(message);
  return talk.cart
    .contents()
    .map(({ variantId, quantity }) => {
      const variant = product?.variants.find(({ id }) => id === variantId);
      return `${String(quantity)} ${variant?.options.join(" / ") ?? variantId}`;
    })
    .sort();
}

test.each([
  ["en", CAP, "one in white and one in coral", ["1 Coral", "1 White"]],
  ["de", CAP, "einmal in koralle und einmal in weiß", ["1 Coral", "1 White"]],
  ["de", TUBE, "zwei davon in pflaume", ["2 Plum"]],
  ["de", TUBE, "ich nehm ihn in gruen", ["1 Pine Green"]],
  ["de", SOCKS, "je eins in weiss und schwarz in 41", ["1 Black / M (EU 39-42)", "1 White / M (EU 39-42)"]],
  ["fr", TUBE, "un en prune et un en vert", ["1 Pine Green", "1 Plum"]],
  ["fr", TEE, "il m'en faut trois en noir, M", ["3 Black / M"]],
  ["es", TUBE, "una en ciruela y otra en verde", ["1 Pine Green", "1 Plum"]],
])("%s, %s: counts and choices alone are an order: %s", async (locale, handle, message, lines) => {
  expect(await cartAfter(locale, handle, [message])).toEqual(lines);
});

test.each([
  ["en", GEL, ["u got these in black?"], []],
  ["de", TEE, ["gibts das in schwarz in M?"], []],
  ["es", TEE, ["¿lo tienes en negro?"], []],
  ["fr", TEE, ["vous l'avez en noir ?"], []],
])("%s, %s: what is only asked is not put in: %j", async (locale, handle, messages, lines) => {
  expect(await cartAfter(locale, handle, messages)).toEqual(lines);
});

test.each([
  ["en", TUBE, ["add green", "great, two please pls"], ["2 Pine Green"]],
  ["de", TUBE, ["pack grün in den Warenkorb", "nee, 2 bitte"], ["2 Pine Green"]],
  ["de", TUBE, ["pack grün in den Warenkorb", "mach zwei draus"], ["2 Pine Green"]],
  ["fr", TUBE, ["ajoute vert au panier", "j'en veux 2 en fait"], ["2 Pine Green"]],
  ["fr", SOCKS, ["ajoute noir taille M au panier", "super, mets-en deux svp"], ["2 Black / M (EU 39-42)"]],
  ["fr", BELT, ["ajoute corail taille M au panier", "bon alors mettez-en 2 plutot"], ["2 Coral / M"]],
  ["es", TUBE, ["añade verde al carrito", "mejor ponme 2"], ["2 Pine Green"]],
  ["de", TUBE, ["pack grün in den Warenkorb", "noch eins bitte"], ["2 Pine Green"]],
])("%s, %s: a count right behind what was put in is the count: %j", async (locale, handle, messages, lines) => {
  expect(await cartAfter(locale, handle, messages)).toEqual(lines);
});

test.each([
  ["en", TUBE, ["add green", "ok and the same in plum"], ["1 Pine Green", "1 Plum"]],
  ["de", TUBE, ["pack grün in den Warenkorb", "dasselbe auch in pflaume"], ["1 Pine Green", "1 Plum"]],
  ["de", TUBE, ["je eins in pflaume und grün", "von den grünen noch eins dazu"], ["1 Plum", "2 Pine Green"]],
  ["fr", TEE, ["ajoute noir en S au panier", "bon alors et un autre en bleu"], ["1 Black / S", "1 Harbor Blue / S"]],
  ["es", TEE, ["añade negro en S al carrito", "y la misma en azul por favor"], ["1 Black / S", "1 Harbor Blue / S"]],
  ["de", TEE, ["pack blau M in den warenkorb", "tausch das gegen schwarz bitte"], ["1 Black / M"]],
  ["es", TEE, ["añade negro en S al carrito", "mejor en azul"], ["1 Harbor Blue / S"]],
])("%s, %s: one besides is put in, one instead is swapped: %j", async (locale, handle, messages, lines) => {
  expect(await cartAfter(locale, handle, messages)).toEqual(lines);
});

test.each([
  ["en", CAP, ["add coral", "actually no cap"]],
  ["de", CAP, ["pack weiß in den Warenkorb", "doch keine kappe"]],
  ["de", CAP, ["je eins in weiß und koralle", "alles wieder raus"]],
  ["fr", SOCKS, ["ajoute noir taille M au panier", "finalement pas de chaussettes"]],
  ["es", CAP, ["añade blanca al carrito", "mejor sin gorra"]],
])("%s, %s: what is no longer wanted goes: %j", async (locale, handle, messages) => {
  expect(await cartAfter(locale, handle, messages)).toEqual([]);
});

test.each([
  ["en", ["two of each flavor", "singles"], 2],
  ["de", ["je 3 von jeder Sorte", "einzeln"], 3],
  ["fr", ["un de chaque goût", "à l'unité"], 1],
  ["es", ["uno de cada sabor", "sueltos, no caja"], 1],
])(
  "%s: so many of each flavor are ordered, and what is open of all of them is asked once",
  async (locale, messages, n) => {
    const each = ["Blood Orange", "Lemon Lime", "Neutral", "Raspberry"].map(
      (flavor) => `${String(n)} ${flavor} / Single`,
    );
    expect(await cartAfter(locale, GEL, messages)).toEqual(each);
  },
);
