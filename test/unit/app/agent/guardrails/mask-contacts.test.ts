import { expect, test } from "vitest";
import { maskContacts } from "~/agent/guardrails/mask-contacts";

test.each([
  ["write to ada.lovelace+shop@mail.example.co.uk please", "ada"],
  ["meine Mail: käthe@müller.example", "käthe"],
  ["ada (at) mail (dot) example", "mail (dot)"],
  ["call me on +44 20 7946 0958", "7946"],
  ["(212) 555-0187 after six", "0187"],
  ["0171 / 2345678", "2345678"],
  ["06 12 34 56 78", "34 56"],
  ["card 4111-1111-1111-1111 exp 12/29", "1111"],
  ["5500 0000 0000 0004", "0000"],
  ["DE89 3704 0044 0532 0130 00 is my account", "3704"],
  ["I live at 221B Baker Street, flat 4", "Baker"],
  ["ship it to 1600 Pennsylvania Avenue, Washington", "Pennsylvania"],
  ["Springfield, IL 62704", "62704"],
  ["my postcode is SW1A 1AA", "SW1A"],
  ["Hauptstraße 5a, 10115 Berlin", "10115"],
  ["Musterstr. 12", "Musterstr"],
  ["ich wohne in der Lindenallee 7", "Lindenallee"],
  ["5 rue de la Paix, 75002 Paris", "Paix"],
  ["Calle Mayor 3, Madrid", "Mayor"],
  ["P.O. Box 1234", "1234"],
])("%s", (text, secret) => {
  expect(maskContacts(text)).not.toContain(secret);
});

test.each([
  "I need running shoes under 150 dollars, size 42",
  "between 1.299,00 and 2.000 euros",
  "waterproof trail shoes, 8 mm drop, for 100 km a week",
  "order #1001 from 2026-11-02",
  "the second one in 10.5, two of them",
  "is the Three-Pack Crew Socks in stock in US 8?",
  "ich suche Laufschuhe Größe 44 bis 120 Euro",
  "je cherche des chaussures taille 42 pour moins de 100 euros",
  "busco zapatillas talla 42 por menos de 100 euros",
  "a 12000 lumen lamp for 1999",
  "10 road running shoes for our team",
  "gift for my brother, budget 50, needs it by 24.12.2026",
])("leaves alone: %s", (text) => {
  expect(maskContacts(text)).toBe(text);
});
