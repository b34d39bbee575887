import { describe, expect, test } from "vitest";
import { readForget } from "~/agent/profile/read-forget";

describe("what the shopper wants forgotten", () => {
  test.each([
    "forget me",
    "Please forget me!",
    "forget everything you know about me",
    "can you forget everything I told you?",
    "delete my data",
    "please erase all of my personal data",
    "delete my chat history",
    "wipe everything you have about me",
    "Vergiss mich",
    "Vergessen Sie mich bitte",
    "vergiss alles, was du über mich weißt".replace(",", ""),
    "Lösche meine Daten",
    "Löschen Sie bitte alle meine Daten",
    "oublie-moi",
    "Oubliez tout sur moi",
    "efface mes données",
    "supprimez toutes mes données personnelles".replace(" personnelles", ""),
    "olvídame",
    "olvida todo sobre mí",
    "borra mis datos",
    "elimina todos mis datos",
  ])("everything: %s", (message) => {
    expect(readForget(message)).toEqual({ what: "everything" });
  });

  test.each([
    ["forget my size", ["size"]],
    ["please forget my shoe size", ["size"]],
    ["Forget about my budget", ["budget"]],
    ["forget my favourite colours", ["like", "color"]],
    ["forget what I looked at", ["product"]],
    ["forget what I was looking for", ["search"]],
    ["Vergiss meine Größe", ["size"]],
    ["Vergessen Sie bitte meine Schuhgröße", ["size"]],
    ["vergiss mein Budget", ["budget"]],
    ["oublie ma taille", ["size"]],
    ["oubliez ma pointure", ["size"]],
    ["efface mes préférences", ["like", "dislike"]],
    ["olvida mi talla", ["size"]],
    ["borra mi talla", ["size"]],
    ["olvida mis preferencias", ["like", "dislike"]],
    ["forget that I don't like leather", []],
  ])("named: %s", (message, kinds) => {
    expect(readForget(message)).toMatchObject({ what: "named", kinds });
  });

  test.each([
    "don't forget me",
    "Please don't forget my size",
    "did you forget me?",
    "I forgot my size",
    "forget it, show me socks",
    "forget about the leather ones",
    "forget everything",
    "delete my account",
    "cancel my order",
    "remove the second one from my cart",
    "vergiss mich nicht",
    "vergiss meine Größe nicht",
    "vergiss es",
    "n'oublie pas ma taille",
    "no olvides mi talla",
    "what do you remember about me?",
    "do you sell forget-me-nots?",
    "remove my size from the cart",
  ])("nothing: %s", (message) => {
    expect(readForget(message)).toBeNull();
  });
});
