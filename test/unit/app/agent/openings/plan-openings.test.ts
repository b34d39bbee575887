import { describe, expect, test } from "vitest";
import { planOpenings, type OpeningVisit } from "~/agent/openings/plan-openings";
import { type OpeningConditions, openingConditionsSchema, type OpeningRule } from "~/contracts/opening-rule";
import { shopSettingsSchema } from "~/contracts/shop-settings";

const VISIT: OpeningVisit = {
  ...{ page: "product", device: "phone", country: "DE", segment: "new", currency: "EUR", hour: 14 },
  cartValue: { amount: 5000, currency: "EUR" },
};

function aRule(id: string, action: OpeningRule["action"], conditions: Partial<OpeningConditions> = {}): OpeningRule {
  return { id, action, isActive: true, conditions: openingConditionsSchema.parse(conditions) };
}

function plan(
  reasons: string[],
  {
    rules = [],
    visit = {},
    openings = {},
    paused = false,
  }: { rules?: OpeningRule[]; visit?: Partial<OpeningVisit>; openings?: object; paused?: boolean } = {},
) {
  return planOpenings({
    reasons: reasons.map((reason, index) => ({ reason, weight: 1 - index / 10 })),
    settings: shopSettingsSchema.parse({ paused, openings }),
    rules,
    visit: { ...VISIT, ...visit },
  });
}
const movesOf = (planned: ReturnType<typeof plan>) => planned.map(({ move }) => move);

describe("the plan", () => {
  test("puts the strongest reason first, each move once", () => {
    expect(movesOf(plan(["weighs-price", "copied-price", "checks-shipping"]))).toEqual([
      "alternative",
      "reduced-price",
      "lower-price",
      "free-shipping",
      "reassurance",
    ]);
  });

  test.each([
    ["a paused agent", ["checks-size"], { paused: true }],
    ["an unknown reason", ["moon-phase"], {}],
    ["what asks nothing", ["reads-reviews", "inspects-images"], {}],
    ["hesitation switched off", ["checks-size"], { openings: { hesitation: false } }],
    ["leaving, by default", ["about-to-leave"], {}],
    ["a welcome, by default", ["welcome"], {}],
    ["a move that is switched off", ["compares-products"], { openings: { movesOff: ["comparison", "alternative"] } }],
  ])("is silence for %s", (_name, reasons, options) => {
    expect(plan(reasons, options)).toEqual([]);
  });

  test("welcomes, rescues and follows up where the merchant wants each", () => {
    expect(movesOf(plan(["welcome"], { openings: { welcome: true } }))).toEqual(["welcome"]);
    expect(movesOf(plan(["welcome"], { openings: { followUp: true } }))).toEqual(["follow-up"]);
    expect(movesOf(plan(["about-to-leave"], { openings: { exit: true } }))).toEqual(["cart-rescue"]);
  });
});

describe("rules", () => {
  test.each<[string, Partial<OpeningConditions>, Partial<OpeningVisit>]>([
    ["page", { pages: ["cart"] }, {}],
    ["device", { devices: ["desktop"] }, {}],
    ["device, where it is not known", { devices: ["phone"] }, { device: null }],
    ["market", { countries: ["US"] }, {}],
    ["market, where it is not known", { countries: ["DE"] }, { country: null }],
    ["segment", { segments: ["customer", "returning"] }, {}],
    ["a smaller cart", { cartFrom: 5001 }, {}],
    ["a larger cart", { cartUntil: 4999 }, {}],
    ["a cart in another currency", { cartFrom: 1 }, { cartValue: { amount: 9000, currency: "USD" } }],
    ["hours", { hours: { from: 15, until: 18 } }, {}],
    ["hours over midnight", { hours: { from: 22, until: 6 } }, {}],
  ])("keep a move for where they hold: %s", (_name, conditions, visit) => {
    const rules = [aRule("a", "variant-help", conditions)];
    expect(movesOf(plan(["toggles-variants"], { rules, visit }))).toEqual(["alternative"]);
  });

  test.each<[string, Partial<OpeningConditions>, Partial<OpeningVisit>]>([
    ["nothing asked", {}, {}],
    [
      "all asked",
      {
        pages: ["product"],
        devices: ["phone"],
        countries: ["DE"],
        segments: ["new"],
        cartFrom: 5000,
        cartUntil: 5000,
        hours: { from: 14, until: 15 },
      },
      {},
    ],
    ["after midnight", { hours: { from: 22, until: 6 } }, { hour: 5 }],
    ["an empty cart of at most nothing", { cartUntil: 0 }, { cartValue: { amount: 0, currency: "EUR" } }],
  ])("open where they hold: %s", (_name, conditions, visit) => {
    const rules = [aRule("a", "variant-help", conditions)];
    expect(plan(["toggles-variants"], { rules, visit })[0]).toEqual({
      ...{ move: "variant-help", reason: "toggles-variants", ruleId: "a" },
    });
  });

  test("go in the merchant's order, before what no rule is about", () => {
    const rules = [aRule("first", "reassurance"), aRule("second", "comparison")];
    expect(plan(["compares-products", "checks-shipping"], { rules }).map(({ ruleId }) => ruleId)).toEqual([
      ...["first", "second"],
      ...[null, null],
    ]);
  });

  test("make a move only for a reason that it answers", () => {
    expect(movesOf(plan(["checks-size"], { rules: [aRule("a", "bundle")] }))).not.toContain("bundle");
  });

  test("silence all that stands below, and nothing above", () => {
    const rules = [
      aRule("a", "size-help"),
      aRule("quiet", "silence", { pages: ["product"] }),
      aRule("b", "comparison"),
    ];
    expect(movesOf(plan(["checks-size", "compares-products"], { rules }))).toEqual(["size-help"]);
    expect(movesOf(plan(["checks-size", "compares-products"], { rules, visit: { page: "home" } }))).toContain(
      "comparison",
    );
  });

  test("that are switched off say nothing", () => {
    const rules = [{ ...aRule("quiet", "silence"), isActive: false }];
    expect(plan(["checks-size"], { rules })).not.toEqual([]);
  });
});
