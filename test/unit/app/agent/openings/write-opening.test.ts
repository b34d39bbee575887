import { describe, expect, test } from "vitest";
import { shopSettingsSchema } from "~/contracts/shop-settings";
import { writeOpening, type OpeningInput } from "~/agent/openings/write-opening";
import { createInMemoryStorefront } from "../../../../fakes/in-memory-storefront.ts";
import { aRunningCatalogue } from "../../../../builders/a-running-catalogue.ts";

const storefront = createInMemoryStorefront(aRunningCatalogue());
const settings = shopSettingsSchema.parse({});

function open(reason: string, overrides: Partial<OpeningInput> = {}) {
  return writeOpening({
    reasons: [{ reason, weight: 1 }],
    product: storefront.liveProduct("1003"),
    alternatives: [storefront.liveProduct("1001")],
    locale: "en",
    settings,
    isNever: () => false,
    ...overrides,
  });
}

describe("an opening", () => {
  test.each(["checks-size", "compares-products", "weighs-price", "checks-shipping", "toggles-variants", "idle-cart"])(
    "answers %s without a figure or pressure",
    (reason) => {
      const opening = open(reason);

      expect(opening?.text).not.toMatch(/[$€£%]|\bonly\b|hurry|last chance/i);
      expect(opening?.quickReplies.length).toBeGreaterThan(0);
    },
  );

  test("names both products that are compared", () => {
    expect(open("compares-products")?.text).toContain("Men's Keel 6");
    expect(open("compares-products")?.text).toContain("Men's Pilot 4");
  });

  test("speaks the page's language", () => {
    expect(open("checks-size", { locale: "de-AT" })?.text).toContain("Größe");
  });

  test.each<[string, Partial<OpeningInput>]>([
    ["an unknown reason", { reasons: [{ reason: "moon-phase", weight: 1 }] }],
    ["a paused agent", { settings: { ...settings, paused: true } }],
    [
      "hesitation openings switched off",
      { settings: { ...settings, openings: { ...settings.openings, hesitation: false } } },
    ],
    ["no product on the page", { product: null }],
    ["a product that is never recommended", { isNever: (id) => id === "1003" }],
  ])("stays silent for %s", (_name, overrides) => {
    expect(open("checks-size", overrides)).toBeNull();
  });

  test("brings no other product up that is never recommended", () => {
    expect(open("compares-products", { isNever: (id) => id === "1001" })).toBeNull();
  });

  test("stays silent at the exit unless the merchant wants it", () => {
    expect(open("about-to-leave")).toBeNull();
    expect(
      open("about-to-leave", { settings: { ...settings, openings: { ...settings.openings, exit: true } } }),
    ).not.toBeNull();
  });

  test("takes the strongest reason that it can answer", () => {
    const opening = open("", {
      reasons: [
        { reason: "checks-size", weight: 0.2 },
        { reason: "checks-shipping", weight: 0.9 },
      ],
    });

    expect(opening?.text).toMatch(/delivery/);
  });
});
