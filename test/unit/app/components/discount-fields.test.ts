import { expect, test } from "vitest";
import { discountFieldsOf, readDiscountFields } from "~/components/discount-fields";
import { discountSettingsSchema } from "~/contracts/discount";

const SETTINGS = discountSettingsSchema.parse({
  ...{ enabled: true, percent: 15, mostAmount: 2050, approvalAbove: 0, leastCart: 5000 },
  ...{ excludedProducts: ["123", "124"], excludedCollections: ["77"], openings: ["cart-rescue"] },
});
const TITLES = { products: new Map([["123", "Trail Shoe"]]), collections: new Map([["77", "Sale"]]) };

test("what is kept is what the form shows", () => {
  const fields = discountFieldsOf(SETTINGS, "USD", TITLES);

  expect(fields).toMatchObject({ mostAmount: "20.50", usualMargin: "" });
  expect(fields.excludedProducts).toEqual([
    { id: "123", title: "Trail Shoe" },
    { id: "124", title: null },
  ]);
  expect(readDiscountFields(fields, "USD")).toEqual({ settings: SETTINGS });
});

test("an amount in yen has no cents", () => {
  expect(discountFieldsOf(SETTINGS, "JPY", TITLES).leastCart).toBe("5000");
  expect(readDiscountFields(discountFieldsOf(SETTINGS, "JPY", TITLES), "JPY")).toEqual({ settings: SETTINGS });
});

test.each([
  ["percent", "", "Enter a whole number."],
  ["percent", "90", "Enter at most 50%."],
  ["percent", "ten", "Enter a whole number."],
  ["mostAmount", "0", "Enter an amount above 0, or leave this empty."],
  ["leastCart", "a lot", "Enter an amount, such as 25."],
  ["approvalAbove", "1.000", "Enter an amount, such as 25."],
  ["approvalAbove", "9,000,000", "Enter a smaller amount."],
  ["expiryHours", "1.5", "Enter a whole number."],
])("%s: %j is refused at its field", (name, text, message) => {
  expect(readDiscountFields({ ...discountFieldsOf(SETTINGS, "USD", TITLES), [name]: text }, "USD")).toEqual({
    errors: { [name]: message },
  });
});
