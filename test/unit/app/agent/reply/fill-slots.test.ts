import { describe, expect, test } from "vitest";
import { createEvidence } from "~/agent/evidence/evidence";
import { fillSlots, type SlotFacts } from "~/agent/reply/fill-slots";
import { slot } from "~/agent/reply/slot";
import { createInMemoryStorefront } from "../../../../fakes/in-memory-storefront.ts";
import { aRunningCatalogue } from "../../../../builders/a-running-catalogue.ts";

const documents = aRunningCatalogue();

function facts(overrides: Partial<SlotFacts> = {}): SlotFacts {
  const storefront = createInMemoryStorefront(documents);
  const evidence = createEvidence();
  for (const id of ["1003", "1026"]) {
    const product = storefront.liveProduct(id);
    const document = documents.find((candidate) => candidate.id === id);
    evidence.products.set(id, product);
    if (document) evidence.documents.set(id, document);
  }
  return {
    evidence,
    choice: { language: "en", tone: "warm", seed: "turn-1" },
    locale: "en-US",
    shopName: "Fleetfoot",
    agentName: "Sam",
    greeting: "",
    contactEmail: "",
    contactHours: "",
    budget: null,
    toldPrices: new Map(),
    ...overrides,
  };
}
const fill = (text: string, overrides: Partial<SlotFacts> = {}) => fillSlots(text, facts(overrides));

describe("fact slots", () => {
  test.each([
    [slot.title("1003"), "Men's Keel 6"],
    [slot.price("1003001"), "$145.00"],
    [slot.priceRange("1003"), "$145.00"],
    [slot.attribute("1003", "drop_mm"), "10 mm drop"],
    [slot.attribute("1003", "pronation", 0), "“overpronation support” pronation"],
    [slot.attribute("1003", "waterproof"), "not waterproof"],
    [slot.stock("1003001"), "in stock"],
    [slot.variant("1003001"), "Cobalt Blue / 8 / Regular"],
    [slot.compareAt("1026001"), "$60.00"],
    [slot.saving("1026001"), "$12.00"],
    [slot.shop(), "Fleetfoot"],
  ])("%s is %j", (text, expected) => {
    expect(fill(text)).toEqual({ ok: true, text: expected });
  });

  test("writes money as the reader's language does", () => {
    expect(fill(slot.price("1003001"), { locale: "de-DE" })).toEqual({ ok: true, text: "145,00\u00a0$" });
  });

  test.each([
    slot.price("9999"),
    slot.title("9999"),
    slot.cartTotal(),
    slot.budget(),
    slot.attribute("1003", "unheard_of"),
    slot.passage("p-1", [0]),
    "{{discount:10}}",
    "{{price:}}",
    "{{price:1003001",
    "{{{{price:1003001}}}}",
    "{{price:%E0%A4%A}}",
  ])("fails without evidence: %s", (text) => {
    expect(fill(`It is ${text}.`).ok).toBe(false);
  });
});
