import { describe, expect, it } from "vitest";
import {
  canBeBought,
  cheapestVariant,
  chosenVariant,
  initialChoice,
  openOptions,
} from "../../../../extensions/shopwalker-widget/src/panel/variant-choice.ts";
import { aProductCard } from "../turn-event-examples.ts";

const card = aProductCard();

describe("the choice of a variant", () => {
  it("starts empty where the shopper has to choose, and with what is known already", () => {
    expect(initialChoice(card)).toEqual([null, null]);
    expect(initialChoice({ ...card, selectedOptions: ["Blue", null] })).toEqual(["Blue", null]);
    expect(initialChoice({ ...card, selectedOptions: ["Blue", "42"] })).toEqual(["Blue", "42"]);
  });

  it("chooses by itself what leaves no choice, and does not ask for it", () => {
    const oneColor = {
      ...card,
      options: [
        { name: "Color", values: ["Blue"] },
        { name: "Size", values: ["41", "42"] },
      ],
    };

    expect(initialChoice(oneColor)).toEqual(["Blue", null]);
    expect(openOptions(oneColor)).toEqual([{ name: "Size", values: ["41", "42"], index: 1 }]);
  });

  it("finds the variant once everything is chosen, and none for a combination that does not exist", () => {
    expect(chosenVariant(card, ["Blue", null])).toBeNull();
    expect(chosenVariant(card, ["Blue", "42"])?.id).toBe("102");
    expect(chosenVariant(card, ["Slate", "42"])).toBeNull();
  });

  it("takes the only variant of a product without options", () => {
    const plain = { ...card, options: [], variants: card.variants.slice(0, 1) };
    expect(chosenVariant(plain, initialChoice(plain))?.id).toBe("101");
  });

  it("marks what cannot be bought together with the rest of the choice", () => {
    expect(canBeBought(card, [null, null], 0, "Slate")).toBe(false);
    expect(canBeBought(card, [null, null], 1, "41")).toBe(true);
    expect(canBeBought(card, ["Slate", null], 1, "41")).toBe(false);
    expect(canBeBought(card, ["Slate", null], 1, "42")).toBe(false);
  });

  it("counts unknown stock as something that can be bought", () => {
    const unknown = {
      ...card,
      variants: card.variants.map((variant) => ({ ...variant, stock: { state: "unknown" as const, left: null } })),
    };
    expect(canBeBought(unknown, [null, null], 0, "Slate")).toBe(true);
  });

  it("shows the cheapest price, as from where others cost more", () => {
    expect(cheapestVariant(card)).toMatchObject({ variant: { id: "101" }, isFrom: true });
    expect(cheapestVariant({ ...card, variants: card.variants.slice(0, 2) })).toMatchObject({ isFrom: false });
    expect(cheapestVariant({ ...card, variants: [] })).toBeNull();
  });
});
