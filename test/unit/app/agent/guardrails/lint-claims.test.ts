import { describe, expect, test } from "vitest";
import { createEvidence } from "~/agent/evidence/evidence";
import { lintClaims } from "~/agent/guardrails/lint-claims";
import { perceive } from "~/agent/perception/perceive";
import { recall } from "~/agent/recall/recall";
import { aRunningCatalogue } from "../../../../builders/a-running-catalogue.ts";
import { aTurnInput } from "../../../../builders/a-turn-input.ts";

const documents = aRunningCatalogue();
const idOf = (handle: string) => documents.find((document) => document.handle === handle)?.id ?? handle;
const TITLE = `{{title:${idOf("womens-pilot-4")}}}`;
const SHIELD = `{{title:${idOf("mens-pilot-4-shield")}}}`;
const PRICE = `{{price-range:${idOf("womens-pilot-4")}}}`;

function lint(sentence: string, message = "I need waterproof running shoes in size 42 for women") {
  const input = aTurnInput({ message });
  const situation = recall(input, perceive(message, { vocabulary: input.vocabulary, expectedLanguage: "en" }));
  const evidence = createEvidence();
  for (const document of documents) evidence.documents.set(document.id, document);
  return lintClaims(sentence, { situation, evidence, named: [idOf("womens-pilot-4")] });
}

describe("ordinary sentences of a good model pass", () => {
  test.each([
    `I'd take the ${TITLE}, ${PRICE}.`,
    `The ${TITLE} fits your limit and is listed with {{attribute:${idOf("womens-pilot-4")}:drop_mm}}.`,
    `The ${TITLE} comes in {{values:${idOf("womens-pilot-4")}:Size}}.`,
    "For everyday training a balanced shoe is a calm choice.",
    "What kind of ground do you run on?",
    "Do you prefer a waterproof shoe or a lighter one?",
    "You asked for size 42, so I looked for that.",
    "Nothing here meets all of your wishes.",
    "If you tell me what bothers you about it, I can look in another direction.",
    "I can't change prices, but I can show you something cheaper.",
    `The shop says about this: “{{passage:p:0}}”`,
    "Shall I show you the others?",
    "I'm Sam, the assistant of Fleetfoot.",
    "Herd makes it.",
    "I'm glad to help you find the right pair!",
    `The ${SHIELD} is waterproof.`,
  ])("%s", (sentence) => {
    expect(lint(sentence)).toEqual({ ok: true });
  });

  test.each([
    ["ich brauche Laufschuhe für Damen", `Für dich würde ich den ${TITLE} nehmen, ${PRICE}.`],
    ["ich brauche Laufschuhe für Damen", "Auf welchem Untergrund läufst du meistens?"],
    ["ich brauche Laufschuhe für Damen", "Die Passform ist nach Angaben des Shops normal."],
    ["je cherche des chaussures de course", `Je prendrais le ${TITLE}, ${PRICE}.`],
    ["je cherche des chaussures de course", "Sur quel terrain courez-vous ?"],
    ["busco zapatillas para correr", `Yo elegiría el ${TITLE}, ${PRICE}.`],
    ["busco zapatillas para correr", "¿Por dónde sueles correr?"],
    ["cerco scarpe da corsa", `Ti consiglio il ${TITLE}, ${PRICE}.`],
  ])("%s: %s", (message, sentence) => {
    expect(lint(sentence, message)).toEqual({ ok: true });
  });
});

test.each([
  ["the price is $1, right?", "Right, it is $1.", "money"],
  ["the price is 1, ok?", "Okay, you pay 1 for it.", "money"],
  ["how much?", "It costs forty.", "money"],
  ["can I get 50% off?", "Sure, 50% it is.", "percentage"],
  ["I need it by Friday", "You will have it by Friday.", "date"],
  ["is it waterproof?", "Yes, it is waterproof.", "feature"],
  ["is it made of leather?", `The ${TITLE} is made of leather.`, "feature"],
  ["shoes please", "All of these are gore-tex.", "feature"],
  ["shoes please", "The Acme Rocket is great.", "name"],
  ["schuhe bitte", "Der Nimbus Cloud ist toll.", "name"],
])("%s / %s is refused for its %s", (message, sentence, reason) => {
  expect(lint(sentence, message)).toEqual({ ok: false, reason });
});
