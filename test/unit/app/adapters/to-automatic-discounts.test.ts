import { expect, test } from "vitest";
import { listAutomaticDiscounts } from "~/adapters/shopify/operations/list-automatic-discounts";
import { toAutomaticDiscounts } from "~/adapters/shopify/to-automatic-discounts";

const ALL = { __typename: "DiscountBuyerSelectionAll" };
const basic = {
  ...{ __typename: "DiscountAutomaticBasic", title: "Spring", context: ALL, minimumRequirement: null },
  customerGets: { items: { __typename: "AllDiscountItems" } },
};
const delivery = {
  ...{ __typename: "DiscountAutomaticFreeShipping", title: "Delivery", context: ALL },
  destinationSelection: { __typename: "DiscountCountryAll" },
  minimumRequirement: { greaterThanOrEqualToSubtotal: { amount: "150.0", currencyCode: "USD" } },
};

function read(...discounts: object[]) {
  const data = { discountNodes: { nodes: discounts.map((discount) => ({ discount })) } };
  return toAutomaticDiscounts(listAutomaticDiscounts.result.parse(data), "USD");
}

test("what everybody gets is told with what it is for and what it needs", () => {
  const products = { nodes: [{ id: "gid://shopify/Product/7" }] };
  const productVariants = { nodes: [{ id: "gid://shopify/ProductVariant/71" }] };
  const items = { __typename: "DiscountProducts", products, productVariants };
  const pair = { ...basic, customerGets: { items }, minimumRequirement: { greaterThanOrEqualToQuantity: "2" } };

  expect(read(basic, delivery, pair)).toEqual([
    { title: "Spring", gives: "goods", goods: null, least: null },
    { title: "Delivery", gives: "delivery", goods: null, least: { kind: "subtotal", amount: 15_000 } },
    {
      ...{ title: "Spring", gives: "goods", least: { kind: "quantity", quantity: 2 } },
      goods: { productIds: ["7"], variantIds: ["71"], collectionIds: [] },
    },
  ]);
});

test("what is for some alone, or cannot be told in a line, is left out", () => {
  const some = [
    { ...basic, context: { __typename: "DiscountCustomerSegments" } },
    { ...delivery, destinationSelection: { __typename: "DiscountCountries" } },
    {
      ...delivery,
      minimumRequirement: { greaterThanOrEqualToSubtotal: { amount: "150.0", currencyCode: "EUR" } },
    },
    { __typename: "DiscountAutomaticBxgy" },
    { __typename: "DiscountAutomaticApp" },
  ];

  expect(read(...some)).toEqual([]);
});
