import { describe, expect, test } from "vitest";
import { findFreeDelivery } from "~/agent/openings/find-free-delivery";
import type { KnowledgePassage } from "~/ports/knowledge-search";

function aPage(text: string, more: Partial<KnowledgePassage> = {}): KnowledgePassage {
  return { id: "page:1", kind: "policy", title: "Shipping policy", url: null, score: 1, text, ...more };
}
const US = { currency: "USD", country: "US" };
const DE = { currency: "EUR", country: "DE" };

describe("free delivery", () => {
  test.each<[string, string, { currency: string; country: string | null }, number]>([
    ["of an order value", "We pay the postage. Free shipping on orders over $75.", US, 7500],
    ["in a list", "- Standard: $6, 3-5 business days. Free from $75 of goods.", US, 7500],
    ["for nothing", "Delivery costs $6, or nothing from $75.", { currency: "USD", country: null }, 7500],
    ["in German", "Versandkostenfrei ab 49,90 €.", DE, 4990],
    ["in French", "Livraison offerte dès 60 €.", { currency: "EUR", country: "FR" }, 6000],
    ["in Spanish", "Envío gratis a partir de 1.200,50 €.", { currency: "EUR", country: "ES" }, 120050],
    ["in another dollar", "Free shipping from $100.", { currency: "CAD", country: "CA" }, 10000],
    ["for the buyer's country", "Delivery to Germany is free from €80.", DE, 8000],
    ["of the lowest amount", "Delivery is free from $75. Delivery is free from $150, abroad too.", US, 7500],
  ])("is found %s", (_name, text, buyer, amount) => {
    expect(findFreeDelivery([aPage(text)], buyer)?.from).toEqual({ amount, currency: buyer.currency });
  });

  test.each<[string, string, { currency: string; country: string | null }, number | null]>([
    ["of the same sentence", "Delivery costs $6, or nothing from $75.", US, 600],
    [
      "of the line before",
      "Standard delivery costs $4.95 and takes 3-5 business days. It is free from $75 of goods.",
      US,
      495,
    ],
    ["under the amount", "Orders under $75 ship for $6. Free shipping on orders over $75.", US, 600],
    ["in German", "Der Versand kostet 4,90 €. Versandkostenfrei ab 49,90 €.", DE, 490],
    ["in French", "Livraison : 5 €. Livraison offerte dès 60 €.", { currency: "EUR", country: "FR" }, 500],
    ["in Spanish", "El envío cuesta 3,90 €. Envío gratis a partir de 50 €.", { currency: "EUR", country: "ES" }, 390],
    ["not of express", "Delivery is $6, free from $75. Express delivery is $15.", US, 600],
    ["not of other places", "Delivery is $6, free from $75. Delivery to Canada is $19.", US, 600],
    ["not where it depends", "Delivery is $6, or $12 for large parcels. Free shipping from $75.", US, null],
    ["not where nothing is said", "Free shipping on orders over $75.", US, null],
  ])("the price below it is read %s", (_name, text, buyer, amount) => {
    expect(findFreeDelivery([aPage(text)], buyer)?.cost).toEqual(
      amount === null ? null : { amount, currency: buyer.currency },
    );
  });

  test.each<[string, KnowledgePassage, { currency: string; country: string | null }]>([
    [
      "for another country alone",
      aPage("Delivery in the United States is free from $75."),
      { currency: "USD", country: "DE" },
    ],
    [
      "for a country, and the buyer's is not known",
      aPage("Delivery to Canada is free from $75."),
      { currency: "USD", country: null },
    ],
    ["in another currency", aPage("Free delivery from $75."), DE],
    ["of gift wrapping", aPage("Gift wrapping is free from $75."), US],
    ["of returns", aPage("Returns are free from $75."), US],
    ["of express delivery alone", aPage("Express delivery is free from $200."), US],
    ["without an amount", aPage("Delivery is free this week."), US],
    ["of a price", aPage("Delivery is $6. Feel free to ask."), US],
    ["in a story", aPage("Free delivery from $75, they wrote.", { kind: "article", title: "A story" }), US],
    ["where a sentence names two", aPage("Delivery is free from $75, express free from $150."), US],
  ])("is not assumed %s", (_name, page, buyer) => {
    expect(findFreeDelivery([page], buyer)).toBeNull();
  });
});
