import { expect, test } from "vitest";
import { discountFieldsOf, readDiscountFields } from "~/components/discount-fields";
import { discountSettingsSchema } from "~/contracts/discount";

const SETTINGS = discountSettingsSchema.parse({
  ...{ enabled: true, percent: 15, mostAmount: 2050, approvalAbove: 0, leastCart: 5000 },
  ...{ excludedProducts: ["123"], excludedCollections: ["77"] },
});

test("what is kept is what the form shows", () => {
  const fields = discountFieldsOf(SETTINGS, "USD");

  expect(fields).toMatchObject({ mostAmount: "20.50", usualMargin: "", excludedProducts: "/products/123" });
  expect(readDiscountFields(fields, "USD")).toEqual({ settings: SETTINGS });
});

test("an amount in yen has no cents", () => {
  expect(discountFieldsOf(SETTINGS, "JPY").leastCart).toBe("5000");
  expect(readDiscountFields(discountFieldsOf(SETTINGS, "JPY"), "JPY")).toEqual({ settings: SETTINGS });
});

test("an address from the admin's own bar is understood", () => {
  const excludedProducts =
    "https://admin.shopify.com/store/demo/products/9?ref=1\nhttps://admin.shopify.com/store/demo/products/9";

  expect(readDiscountFields({ ...discountFieldsOf(SETTINGS, "USD"), excludedProducts }, "USD")).toMatchObject({
    settings: { excludedProducts: ["9"] },
  });
});

test.each([
  ["percent", "", "Enter a whole number."],
  ["percent", "90", "Enter at most 50 %."],
  ["percent", "ten", "Enter a whole number."],
  ["mostAmount", "0", "Enter an amount above 0, or leave the field empty."],
  ["expiryHours", "1.5", "Enter a whole number."],
  ["excludedProducts", "the blue one", "Paste addresses that end in /products/ and a number."],
])("%s: %j is refused at its field", (name, text, message) => {
  expect(readDiscountFields({ ...discountFieldsOf(SETTINGS, "USD"), [name]: text }, "USD")).toEqual({
    errors: { [name]: message },
  });
});
