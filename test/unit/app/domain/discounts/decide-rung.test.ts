import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AutomaticDiscount } from "~/contracts/automatic-discount";
import type { DeliveryPromise } from "~/contracts/delivery-promise";
import {
  ASKED_OCCASIONS,
  DISCOUNT_RUNGS,
  OFFERING_MOVES,
  discountSettingsSchema,
  type DiscountSettings,
  type DiscountTerms,
} from "~/contracts/discount";
import { decideRung, MOST_ASKS } from "~/domain/discounts/decide-rung";
import type { EarlierGrant, LadderFacts, LadderLine } from "~/domain/discounts/ladder-facts";

const NOW = new Date("2026-03-02T10:00:00Z");
const HOUR = 3600_000;
const DAY = 24 * HOUR;

function aLine(over: Partial<LadderLine> = {}): LadderLine {
  const line = { variantId: "11", productId: "1", quantity: 1, unitPrice: 10_000, compareAtPrice: null };
  return { ...line, unitCost: 5000, collectionIds: [], ...over };
}

function settings(over: Partial<DiscountSettings> = {}): DiscountSettings {
  return discountSettingsSchema.parse({ enabled: true, occasions: [...ASKED_OCCASIONS], ...over });
}

/** A percentage for carts in other currencies too. */
function abroad(over: Partial<DiscountSettings> = {}): DiscountSettings {
  return settings({ otherCurrencies: true, ...over });
}

function facts(over: Partial<LadderFacts> = {}, lines: LadderLine[] = [aLine()]): LadderFacts {
  const subtotal = lines.reduce((sum, { unitPrice, quantity }) => sum + unitPrice * quantity, 0);
  return {
    ...{ settings: settings(), occasion: "asked", now: NOW, currency: "USD", isCounted: true, freeDelivery: null },
    ...{ move: null, automatic: [], cart: { currency: "USD", subtotal, saving: 0, hasCode: false, lines } },
    memory: { grants: [], asks: 1, grantedToday: 0 },
    ...over,
  };
}

function anAutomatic(over: Partial<AutomaticDiscount> = {}): AutomaticDiscount {
  return { title: "Spring", gives: "goods", goods: null, least: null, ...over };
}

/** Nothing was said, and an opening speaks up that the merchant lets bring something. */
function hesitating(over: Partial<DiscountSettings> = {}): Partial<LadderFacts> {
  return { occasion: "hesitated", move: "cart-rescue", settings: settings({ openings: ["cart-rescue"], ...over }) };
}

const TEN_PERCENT: DiscountTerms = {
  ...{ schemaVersion: 1, value: { kind: "percent", percent: 10 }, variantIds: ["11"], leastSubtotal: 0 },
  ...{ worth: 1000, currency: "USD" },
};

/** Of a page: free from an amount, and what it says of the cost below. */
function promise(from: number, cost: number | null): DeliveryPromise {
  const usd = (amount: number) => ({ amount, currency: "USD" });
  return { from: usd(from), cost: cost === null ? null : usd(cost) };
}

function aGrant(over: Partial<EarlierGrant> = {}): EarlierGrant {
  return {
    state: "issued",
    grantedAt: new Date(NOW.getTime() - HOUR),
    expiresAt: new Date(NOW.getTime() + DAY),
    terms: TEN_PERCENT,
    ...over,
  };
}

function remembering(...grants: EarlierGrant[]): Partial<LadderFacts> {
  return { memory: { grants, asks: 1, grantedToday: 0 } };
}

describe("each rung", () => {
  const cart = facts().cart;
  const expired = { expiresAt: new Date(NOW.getTime() - 1) };

  test.each<[why: string, LadderFacts, rung: string, reason: string]>([
    ["off until a merchant turns it on", facts({ settings: settings({ enabled: false }) }), "reassure", "off"],
    [
      "an occasion that is not allowed",
      facts({ settings: settings({ occasions: ["looked-for-code"] }) }),
      "reassure",
      "not-this-occasion",
    ],
    ["nobody who may not be remembered", facts({ isCounted: false }), "reassure", "not-counted"],
    ["no cart", facts({ cart: null }), "reassure", "no-cart"],
    ["an empty cart", facts({}, []), "reassure", "no-cart"],
    ["a market of its own currency", facts({ currency: "EUR" }), "reassure", "other-currency"],
    ["a percentage there, where it is allowed", facts({ currency: "EUR", settings: abroad() }), "code", "granted"],
    [
      "an amount there",
      facts({ currency: "EUR", settings: abroad({ mostAmount: 900 }) }),
      "reassure",
      "other-currency",
    ],
    [
      "a margin that is gone at the shop's own prices",
      facts({ currency: "EUR", settings: abroad() }, [aLine({ unitCost: 8000 })]),
      "reassure",
      "margin",
    ],
    [
      "steps there that are known in the shop's currency alone",
      facts({
        ...{ currency: "EUR", settings: abroad() },
        freeDelivery: { from: { amount: 12_000, currency: "EUR" }, cost: null },
        automatic: [anAutomatic({ least: { kind: "subtotal", amount: 15_000 } })],
      }),
      "code",
      "granted",
    ],
    ["a cart that is reduced", facts({ cart: cart && { ...cart, saving: 1000 } }), "existing-offer", "cart-reduced"],
    ["goods that are all reduced", facts({}, [aLine({ compareAtPrice: 12_000 })]), "existing-offer", "goods-reduced"],
    [
      "a step to free delivery",
      facts({ freeDelivery: { from: { amount: 12_000, currency: "USD" }, cost: null } }),
      "free-shipping-gap",
      "gap-within-reach",
    ],
    [
      "free delivery out of reach",
      facts({ freeDelivery: { from: { amount: 30_000, currency: "USD" }, cost: null } }),
      "code",
      "granted",
    ],
    [
      "free delivery had already",
      facts({ freeDelivery: { from: { amount: 9000, currency: "USD" }, cost: null } }),
      "code",
      "granted",
    ],
    ["too small a cart", facts({ settings: settings({ leastCart: 10_001 }) }), "reassure", "below-least-cart"],
    ["fishing", facts({ memory: { grants: [], asks: MOST_ASKS + 1, grantedToday: 0 } }), "reassure", "asked-too-often"],
    ["a no from the merchant", facts(remembering(aGrant({ state: "declined" }))), "reassure", "declined"],
    ["one that was used", facts(remembering(aGrant({ state: "redeemed" }))), "reassure", "had-one"],
    ["one that was let lapse", facts(remembering(aGrant(expired))), "reassure", "had-one"],
    ["the day's budget", facts({ memory: { grants: [], asks: 1, grantedToday: 20 } }), "reassure", "day-budget"],
    ["an excluded product", facts({ settings: settings({ excludedProducts: ["1"] }) }), "reassure", "excluded"],
    [
      "an excluded collection",
      facts({ settings: settings({ excludedCollections: ["7"] }) }, [aLine({ collectionIds: ["7"] })]),
      "reassure",
      "excluded",
    ],
    ["a cost that nobody knows", facts({}, [aLine({ unitCost: null })]), "reassure", "cost-unknown"],
    ["a margin that is gone", facts({}, [aLine({ unitCost: 8000 })]), "reassure", "margin"],
    ["a price of nothing", facts({}, [aLine({ unitPrice: 0, unitCost: 0 })]), "reassure", "margin"],
    [
      "more than may be given unasked",
      facts({ settings: settings({ approvalAbove: 999 }) }),
      "approval",
      "above-limit",
    ],
    ["one that waits for the merchant", facts(remembering(aGrant({ state: "waiting" }))), "approval", "still-waiting"],
    ["one that can be used", facts(remembering(aGrant())), "code", "still-valid"],
    ["nothing against it", facts(), "code", "granted"],
    [
      "an automatic discount that the cart has",
      facts({ cart: cart && { ...cart, saving: 1000 }, automatic: [anAutomatic()] }),
      "existing-offer",
      "automatic-applies",
    ],
    ["one that Shopify did not give, for whatever reason", facts({ automatic: [anAutomatic()] }), "code", "granted"],
    [
      "a code in the cart in the place of an automatic discount",
      facts({ cart: cart && { ...cart, saving: 1000, hasCode: true }, automatic: [anAutomatic()] }),
      "existing-offer",
      "cart-reduced",
    ],
    [
      "free delivery for everybody, which no saving shows",
      facts({ automatic: [anAutomatic({ gives: "delivery", least: { kind: "subtotal", amount: 10_000 } })] }),
      "existing-offer",
      "automatic-applies",
    ],
    [
      "a step to an automatic discount",
      facts({ automatic: [anAutomatic({ least: { kind: "subtotal", amount: 15_000 } })] }),
      "existing-offer",
      "automatic-within-reach",
    ],
    [
      "one piece short of it",
      facts({ automatic: [anAutomatic({ least: { kind: "quantity", quantity: 2 } })] }),
      "existing-offer",
      "automatic-within-reach",
    ],
    [
      "an automatic discount out of reach",
      facts({ automatic: [anAutomatic({ least: { kind: "subtotal", amount: 15_001 } })] }),
      "code",
      "granted",
    ],
    [
      "an automatic discount on other goods",
      facts({
        automatic: [
          anAutomatic({ gives: "delivery", goods: { productIds: ["9"], variantIds: [], collectionIds: ["9"] } }),
        ],
      }),
      "code",
      "granted",
    ],
    ["who hesitates, with an opening that may", facts(hesitating()), "code", "granted"],
    [
      "who hesitates, with an opening that may not",
      facts({ ...hesitating(), move: "bundle" }),
      "reassure",
      "not-this-occasion",
    ],
    [
      "who hesitates, where no opening may",
      facts({ ...hesitating({ openings: [] }) }),
      "reassure",
      "not-this-occasion",
    ],
    [
      "who hesitates, above what may be given without a yes",
      facts(hesitating({ approvalAbove: 999 })),
      "reassure",
      "needs-approval",
    ],
    ["who hesitates, and had one", facts({ ...hesitating(), ...remembering(aGrant(expired)) }), "reassure", "had-one"],
    ["who hesitates, and has one", facts({ ...hesitating(), ...remembering(aGrant()) }), "code", "still-valid"],
    [
      "who hesitates, when the day's budget is given",
      facts({ ...hesitating(), memory: { grants: [], asks: 0, grantedToday: 20 } }),
      "reassure",
      "day-budget",
    ],
    [
      "who hesitates, after having fished",
      facts({ ...hesitating(), memory: { grants: [], asks: MOST_ASKS + 1, grantedToday: 0 } }),
      "reassure",
      "asked-too-often",
    ],
  ])("%s", (_why, given, rung, reason) => {
    expect(decideRung(given)).toMatchObject({ rung, reason });
  });
});

describe("the terms", () => {
  test("are in the shop's currency, whatever the shopper pays in", () => {
    expect(decideRung(facts({ currency: "EUR", settings: abroad() })).terms).toMatchObject({
      ...{ value: { kind: "percent", percent: 10 }, currency: "EUR", worth: 1000 },
    });
  });

  test("a percentage is for the goods of the cart that bear it, and for nothing else", () => {
    const lines = [
      aLine(),
      aLine({ variantId: "12", unitCost: 9500 }),
      aLine({ variantId: "13", compareAtPrice: 11_000 }),
    ];

    const { terms } = decideRung(facts({ settings: settings({ leastCart: 20_000 }) }, lines));

    expect(terms).toMatchObject({
      value: { kind: "percent", percent: 10 },
      variantIds: ["11"],
      leastSubtotal: 10_000,
      worth: 1000,
    });
  });

  test("a limit in money makes it an amount in whole units, for a cart no smaller than this one", () => {
    const limited = settings({ mostAmount: 750 });

    expect(decideRung(facts({ settings: limited })).terms).toMatchObject({
      ...{ value: { kind: "amount", amount: 700 }, leastSubtotal: 10_000, worth: 700 },
    });
  });

  test("a usual margin stands in for a cost that Shopify does not know", () => {
    const usual = settings({ usualMargin: 60 });

    expect(decideRung(facts({ settings: usual }, [aLine({ unitCost: null })]))).toMatchObject({ rung: "code" });
  });
});

describe("free delivery that a code would take away", () => {
  // A cart of 100 at 10 %: with the whole code it comes to 90.
  test.each<[string, Partial<LadderFacts>, object]>([
    ["stays, where the code leaves enough", { freeDelivery: promise(9000, 600) }, { value: { percent: 10 } }],
    ["stays, by a smaller code that is worth more", { freeDelivery: promise(9500, 600) }, { worth: 500 }],
    ["goes, where the code is worth more all the same", { freeDelivery: promise(9600, 300) }, { worth: 1000 }],
    ["goes for who asked, where nobody knows what it costs", { freeDelivery: promise(9900, null) }, { worth: 1000 }],
    [
      "stays for who asked, where a smaller code is worth its words",
      { freeDelivery: promise(9700, null) },
      { worth: 300 },
    ],
  ])("%s", (_why, over, terms) => {
    expect(decideRung(facts(over))).toMatchObject({ rung: "code", reason: "granted", terms });
  });

  test.each<[string, Partial<LadderFacts>]>([
    ["costs more than any code saves", { freeDelivery: promise(10_000, 1000) }],
    ["may cost more, and nobody had asked", { ...hesitating(), freeDelivery: promise(9900, null) }],
    [
      "makes a code dearer that is there already",
      { ...hesitating(), ...remembering(aGrant()), freeDelivery: promise(9900, 1500) },
    ],
  ])("%s: no code is brought", (_why, over) => {
    expect(decideRung(facts(over))).toEqual({ rung: "reassure", reason: "delivery-dearer", terms: null });
  });

  test("who asks for a code that is there already is told of it all the same", () => {
    const given = facts({ ...remembering(aGrant()), freeDelivery: promise(9900, 1500) });

    expect(decideRung(given)).toMatchObject({ rung: "code", reason: "still-valid" });
  });
});

const anySettings = fc
  .record({
    percent: fc.integer({ min: 1, max: 50 }),
    mostAmount: fc.option(fc.integer({ min: 1, max: 20_000 })),
    lowestMargin: fc.integer({ min: 0, max: 95 }),
    usualMargin: fc.option(fc.integer({ min: 0, max: 95 })),
    codesADay: fc.integer({ min: 1, max: 50 }),
    leastCart: fc.nat(30_000),
    occasions: fc.subarray([...ASKED_OCCASIONS], { minLength: 1 }),
    openings: fc.integer({ min: 0, max: 2 }).map((few) => (few === 0 ? [] : [...OFFERING_MOVES])),
    excludedProducts: fc.subarray(["1", "2"]),
    approvalAbove: fc.option(fc.nat(5000)),
  })
  .map(settings);

const anyLine = fc.record({
  variantId: fc.constantFrom("11", "12", "21", "22"),
  productId: fc.constantFrom("1", "2", "3"),
  quantity: fc.integer({ min: 0, max: 5 }),
  unitPrice: fc.nat(50_000),
  compareAtPrice: fc.option(fc.nat(50_000), { freq: 4 }),
  unitCost: fc.option(fc.nat(50_000)),
  collectionIds: fc.constant<string[]>([]),
});

const anyAutomatic: fc.Arbitrary<AutomaticDiscount> = fc.record({
  title: fc.constant("Spring"),
  gives: fc.constantFrom("goods" as const, "delivery" as const),
  goods: fc.option(fc.constant({ productIds: ["1"], variantIds: [], collectionIds: [] })),
  least: fc.option(fc.record({ kind: fc.constant("subtotal" as const), amount: fc.nat(80_000) })),
});

const anyGrant = fc.record({
  terms: fc.constant(TEN_PERCENT),
  state: fc.constantFrom(...(["waiting", "issued", "redeemed", "declined", "withdrawn"] as const)),
  grantedAt: fc.integer({ min: 1, max: 60 * 24 }).map((hours) => new Date(NOW.getTime() - hours * HOUR)),
  expiresAt: fc.integer({ min: -50, max: 50 }).map((hours) => new Date(NOW.getTime() + hours * HOUR)),
});

const anyFacts = fc
  .record({
    settings: anySettings,
    lines: fc.array(anyLine, { maxLength: 5 }),
    by: fc.oneof(
      fc.record({ occasion: fc.constantFrom(...ASKED_OCCASIONS), move: fc.constant(null) }),
      fc.record({ occasion: fc.constant("hesitated" as const), move: fc.constantFrom(...OFFERING_MOVES) }),
    ),
    automatic: fc.array(anyAutomatic, { maxLength: 9 }).map((some) => some.slice(8)),
    asks: fc.nat(12),
    grants: fc.array(anyGrant, { maxLength: 2 }),
    grantedToday: fc.nat(50),
    freeFrom: fc.option(fc.nat(60_000)),
    deliveryCost: fc.option(fc.nat(3000)),
  })
  .map(({ settings: chosen, lines, by, automatic, asks, grants, grantedToday, freeFrom, deliveryCost }) =>
    facts(
      {
        ...{ settings: chosen, ...by, automatic, memory: { grants, asks, grantedToday } },
        freeDelivery: freeFrom === null ? null : promise(freeFrom, deliveryCost),
      },
      lines,
    ),
  );

describe("whatever the shop and the cart", () => {
  const height = (given: LadderFacts) => DISCOUNT_RUNGS.indexOf(decideRung(given).rung);
  const worth = (given: LadderFacts) => decideRung(given).terms?.worth ?? 0;

  test("asking more often is never rewarded", () => {
    fc.assert(
      fc.property(anyFacts, fc.nat(20), (given, more) => {
        const again = { ...given, memory: { ...given.memory, asks: given.memory.asks + more } };

        expect(height(again)).toBeLessThanOrEqual(height(given));
        expect(worth(again)).toBeLessThanOrEqual(worth(given));
      }),
    );
  });

  test("a shopper who had an offer before never gets a larger one for it", () => {
    fc.assert(
      fc.property(anyFacts, anyGrant, (given, grant) => {
        const again = { ...given, memory: { ...given.memory, grants: [...given.memory.grants, grant] } };

        expect(worth(again)).toBeLessThanOrEqual(worth(given));
      }),
    );
  });

  test("coming back later, with the same cart and the same past, brings no better terms within the days of the budget", () => {
    fc.assert(
      fc.property(anyFacts, fc.integer({ min: 1, max: 29 }), (given, days) => {
        const first = decideRung(given);
        fc.pre(first.terms !== null);
        const granted = aGrant({ grantedAt: given.now, expiresAt: new Date(given.now.getTime() + 48 * HOUR) });
        const later = { ...given, now: new Date(given.now.getTime() + days * DAY) };

        expect(
          decideRung({ ...later, memory: { ...given.memory, grants: [...given.memory.grants, granted] } }).terms,
        ).toBeNull();
      }),
    );
  });

  test("who hesitates in silence gets nothing that who asks would not get", () => {
    fc.assert(
      fc.property(anyFacts, (given) => {
        const asking: LadderFacts = {
          ...{ ...given, occasion: "asked", move: null },
          settings: { ...given.settings, occasions: ["asked"] },
        };

        expect(worth({ ...given, occasion: "hesitated", move: "bundle" })).toBeLessThanOrEqual(worth(asking));
      }),
    );
  });

  test("with what delivery costs, a code leaves every cart cheaper, and no dearer than without the promise", () => {
    fc.assert(
      fc.property(anyFacts, (given) => {
        const { terms } = decideRung(given);
        const { cart, freeDelivery } = given;
        fc.pre(terms !== null && cart !== null && freeDelivery !== null && freeDelivery.cost !== null);
        const { from, cost } = freeDelivery;
        const total = (goods: number) => goods + (goods < from.amount ? cost.amount : 0);

        expect(total(cart.subtotal - terms.worth)).toBeLessThan(total(cart.subtotal));
        expect(terms.worth).toBeLessThanOrEqual(worth({ ...given, freeDelivery: null }));
      }),
      { numRuns: 200 },
    );
  });

  test("no code takes off more than the merchant allows, and every product that it is for keeps its margin", () => {
    fc.assert(
      fc.property(anyFacts, (given) => {
        const { terms } = decideRung(given);
        fc.pre(terms !== null);
        const { settings: allowed, cart } = given;
        const lines = cart?.lines.filter(({ quantity }) => quantity > 0) ?? [];
        const share =
          terms.value.kind === "percent" ? terms.value.percent / 100 : terms.value.amount / terms.leastSubtotal;

        expect(terms.worth).toBeLessThanOrEqual(
          Math.min(allowed.mostAmount ?? Infinity, ((cart?.subtotal ?? 0) * allowed.percent) / 100),
        );
        expect(share).toBeLessThanOrEqual(allowed.percent / 100);
        for (const id of terms.variantIds) {
          const bearing = lines.some(({ variantId, unitPrice, unitCost }) => {
            const paid = unitPrice * (1 - share);
            const cost = unitCost ?? (unitPrice * (100 - (allowed.usualMargin ?? 0))) / 100;
            return variantId === id && (paid - cost) / paid >= allowed.lowestMargin / 100 - 1e-9;
          });
          expect(bearing).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});
