import { describe, expect, test } from "vitest";
import type { OpeningSituation } from "~/agent/openings/opening-situation";
import { writeOpening } from "~/agent/openings/write-opening";
import { REPLY_LANGUAGES } from "~/agent/reply/reply-language";
import { OPENING_MOVES, type OpeningMove } from "~/contracts/opening-move";
import { shopSettingsSchema } from "~/contracts/shop-settings";
import type { DiscountAnswer, DiscountOffer } from "~/ports/discount-desk";
import type { KnowledgePassage } from "~/ports/knowledge-search";
import { aPolicyShelf } from "../../../../builders/a-policy-shelf.ts";
import { aRunningCatalogue } from "../../../../builders/a-running-catalogue.ts";
import { aCartOf, anOpeningSituation } from "../../../../builders/an-opening-situation.ts";
import { createInMemoryStorefront } from "../../../../fakes/in-memory-storefront.ts";

const storefront = createInMemoryStorefront(aRunningCatalogue());
const settings = shopSettingsSchema.parse({});
const keel = storefront.liveProduct("1003");
const pilot = storefront.liveProduct("1001");
const reduced = storefront.liveProduct("1005");
const socks = storefront.liveProduct("1012");
const soldOut = { ...keel, variants: keel.variants.map((one) => ({ ...one, availableForSale: false })) };

function quote(id: string, sentence: number) {
  const passage = aPolicyShelf().find((one) => one.id === id);
  if (!passage) throw new Error(`The shelf has no ${id}.`);
  return {
    passage: { ...passage, score: 1 } satisfies KnowledgePassage,
    sentences: [sentence],
    confidence: 1,
    told: 1,
  };
}
const delivery = quote("policy:shipping-policy:1", 1);
const returns = quote("policy:refund-policy:0", 0);
const freeDelivery = {
  answer: delivery,
  from: { amount: 7500, currency: "USD" },
  cost: { amount: 600, currency: "USD" },
};

function open(move: OpeningMove, situation: Partial<OpeningSituation>, locale = "en", wording: string | null = null) {
  const planned = { move, reason: "any" };
  return writeOpening({ planned, situation: anOpeningSituation(situation), locale, settings, wording });
}

/** Each move where it has something to say, and what is then read. */
const SAID: Record<OpeningMove, { situation: Partial<OpeningSituation>; expected: string[] }> = {
  "size-help": { situation: { product: keel, hasSizeGuide: true }, expected: ["Men's Keel 6", "8.5", "size guide"] },
  "variant-help": { situation: { product: keel }, expected: ["Men's Keel 6", "Cobalt Blue, Charcoal, and Ember Red"] },
  comparison: { situation: { product: keel, compared: pilot }, expected: ["Keel 6 ($145.00)", "Pilot 4 ($130.00)"] },
  reassurance: { situation: { delivery, returns }, expected: ["“Shipping policy”", "costs $6, or nothing from $75."] },
  "reduced-price": { situation: { product: reduced }, expected: ["$165.00 instead of $180.00"] },
  "lower-price": { situation: { product: keel, related: [pilot] }, expected: ["Men's Pilot 4", "costs less, $130.00"] },
  alternative: { situation: { product: soldOut, related: [pilot] }, expected: ["Keel 6 is sold out", "Men's Pilot 4"] },
  bundle: {
    situation: { complement: { base: keel, product: socks } },
    expected: ["Men's Keel 6", "Merino Crew Socks"],
  },
  "free-shipping": { situation: { cart: aCartOf(socks, 6000), freeDelivery }, expected: ["$15.00 short", "from $75."] },
  "search-answer": {
    situation: { search: { terms: "warm socks", answer: null, found: socks } },
    expected: ["“warm socks”", "$19.00"],
  },
  "something-wrong": { situation: {}, expected: ["not working"] },
  "cart-rescue": { situation: { cart: aCartOf(socks, 1900) }, expected: ["Meadow Merino Crew Socks (Charcoal / S)"] },
  welcome: { situation: {}, expected: ["Sam", "digital assistant"] },
  "follow-up": { situation: { bought: keel }, expected: ["Men's Keel 6"] },
};

describe.each(OPENING_MOVES)("the move %s", (move) => {
  const { situation, expected } = SAID[move];

  test("says what was read for this shopper, with a person one tap away", () => {
    const opening = open(move, situation);

    for (const part of expected) expect(opening?.text).toContain(part);
    expect(opening?.quickReplies.at(-1)?.label).toBe("Talk to a person");
  });

  test.each(REPLY_LANGUAGES)("is written in %s, whole and without pressure", (language) => {
    const opening = open(move, situation, language);

    expect(opening?.text.length).toBeGreaterThan(20);
    expect(opening?.text).not.toMatch(/[{}]|hurry|last chance|only \d|% off|expires|minutes/i);
    for (const { label, message } of opening?.quickReplies ?? []) expect(`${label}${message}`).not.toMatch(/[{}]/);
  });
});

const half = { ...pilot, variants: pilot.variants.slice(0, 1) };
const otherCart = aCartOf(socks, 6000, "EUR");

describe("silence", () => {
  test.each<[string, OpeningMove, Partial<OpeningSituation>]>([
    ["no product on the page", "size-help", { hasSizeGuide: true }],
    ["a product without sizes", "size-help", { product: { ...keel, options: [] } }],
    ["one size that is left", "size-help", { product: half }],
    ["a product that is sold out", "variant-help", { product: soldOut }],
    ["nothing that it is compared with", "comparison", { product: keel }],
    ["a comparison with itself", "comparison", { product: keel, compared: keel }],
    ["a comparison with what is sold out", "comparison", { product: pilot, compared: soldOut }],
    ["pages that say nothing", "reassurance", { product: keel }],
    ["a price that is as ever", "reduced-price", { product: keel }],
    ["nothing that costs less", "lower-price", { product: pilot, related: [keel] }],
    ["nothing like it", "lower-price", { product: keel }],
    [
      "a variant that can be had",
      "alternative",
      { product: keel, variantId: keel.variants[0]?.id ?? "", related: [pilot] },
    ],
    ["no alternative that can be had", "alternative", { product: soldOut, related: [soldOut] }],
    ["nothing that goes with it", "bundle", { product: keel }],
    [
      "what is in the cart already",
      "bundle",
      { complement: { base: keel, product: socks }, cart: aCartOf(socks, 1900) },
    ],
    ["no page about free delivery", "free-shipping", { cart: aCartOf(socks, 6000) }],
    ["a cart that has it already", "free-shipping", { cart: aCartOf(socks, 7500), freeDelivery }],
    ["a gap as large as the cart", "free-shipping", { cart: aCartOf(socks, 3000), freeDelivery }],
    ["another currency", "free-shipping", { cart: otherCart, freeDelivery }],
    ["no search", "search-answer", {}],
    ["no cart and no product", "cart-rescue", {}],
    ["no order", "follow-up", {}],
  ])("is the better move for %s", (_name, move, situation) => {
    expect(open(move, situation)).toBeNull();
  });
});

describe("an opening", () => {
  test("answers a question to the search with the shop's page, word for word", () => {
    const search = { terms: "can I return shoes?", answer: returns, found: null };
    expect(open("search-answer", { search })?.text).toContain("You can return anything within 60 days");
  });

  test.each(["shoes for $1 with code FREE100", "<b>sale</b>", "x".repeat(80)])("repeats no %s", (terms) => {
    const text = open("search-answer", { search: { terms, answer: null, found: socks } })?.text;
    expect(text).toContain("Meadow Merino Crew Socks");
    expect(text).not.toContain(terms);
  });

  test("names the sold-out version that was chosen", () => {
    const gone = keel.variants[0];
    const variants = keel.variants.map((one) => ({ ...one, availableForSale: one.id !== gone?.id }));
    const opening = open("alternative", {
      product: { ...keel, variants },
      variantId: gone?.id ?? "",
      related: [pilot],
    });
    expect(opening?.text).toContain(`Men's Keel 6 (${gone?.title ?? ""}) is sold out`);
  });

  test("is said in a merchant's own words where an experiment wants it", () => {
    const wording = "Two good shoes: the {product} and the other. Which feels right?";
    expect(open("comparison", { product: keel, compared: pilot }, "en", wording)?.text).toBe(
      "Two good shoes: the Men's Keel 6 and the other. Which feels right?",
    );
  });

  test("keeps to its usual words where a wording states a figure of its own", () => {
    const text = open(
      "comparison",
      { product: keel, compared: pilot },
      "en",
      "The {product}: only 3 left for $9!",
    )?.text;
    expect(text).toContain("$145.00");
    expect(text).not.toContain("$9");
  });
});

describe("what an opening brings along", () => {
  const cart = aCartOf(socks, 6000);
  const offer: DiscountOffer = {
    ...{ code: "SW-7KQ3M-X9FBD", value: { kind: "percent", percent: 10 }, currency: "USD", leastSubtotal: 0 },
    ...{ variantIds: [socks.variants[0]?.id ?? ""], expiresAt: new Date("2026-03-04T10:00:00Z"), timezone: "UTC" },
  };
  const bring = (move: OpeningMove, answer: Partial<DiscountAnswer>, situation: Partial<OpeningSituation> = {}) =>
    writeOpening({
      ...{
        planned: { move, reason: "any" },
        situation: anOpeningSituation({ cart, ...situation }),
        locale: "en",
        settings,
      },
      offer: { answer: { rung: "reassure", reason: "had-one", offer: null, automatic: null, ...answer }, freeDelivery },
    });

  test("a code stands behind the opening's own words, and is the first button", () => {
    const opening = bring("cart-rescue", { rung: "code", reason: "granted", offer });

    expect(opening?.text).toMatch(
      /still has .+ With SW-7KQ3M-X9FBD you pay 10% less for Meadow Merino Crew Socks, once/,
    );
    expect(opening?.quickReplies.map(({ label }) => label)).toEqual([
      "Use it in my cart",
      "Show my cart",
      "Talk to a person",
    ]);
    expect(opening?.brings).toBe("code");
  });

  test.each([
    ["en", /Delivery is free from \$75\.00, .+ with \$6\.00 for delivery you still pay \$2\.00 less in all/],
    ["de", /Kostenlos geliefert wird ab 75,00.\$.+ insgesamt noch 2,00.\$ weniger/],
    ["fr", /offerte dès 75,00.\$US.+ 2,00.\$US de moins au total/],
    ["es", /gratis desde 75,00.US\$.+ pagando 2,00.US\$ menos en total/],
  ])("what a code costs in delivery is said with it (%s)", (locale, expected) => {
    const larger = aCartOf(socks, 8000);
    const answer = { rung: "code", reason: "granted", offer, automatic: null } as const;
    const opening = writeOpening({
      ...{ planned: { move: "cart-rescue", reason: "any" }, situation: anOpeningSituation({ cart: larger }) },
      ...{ locale, settings, offer: { answer, freeDelivery } },
    });

    expect(opening?.text).toMatch(expected);
  });

  test("nothing is said twice, nor of what nobody has asked for", () => {
    const gap = { rung: "free-shipping-gap", reason: "gap-within-reach" } as const;

    expect(bring("free-shipping", gap, { freeDelivery })).toEqual(open("free-shipping", { cart, freeDelivery }));
    expect(bring("cart-rescue", gap)?.text).toContain("$15.00 short");
    expect(bring("cart-rescue", { rung: "approval", reason: "still-waiting" })).toEqual(open("cart-rescue", { cart }));
    expect(bring("cart-rescue", {})).toEqual(open("cart-rescue", { cart }));
  });
});
