import { z } from "zod";
import { adminOperation } from "../shopify-operation";
import { userErrorSchema } from "../user-error";

/** `DiscountCodeBasicInput`, as far as it is used. */
type BasicCode = {
  title: string;
  code: string;
  startsAt: string;
  endsAt: string;
  usageLimit: number;
  appliesOncePerCustomer: boolean;
  context: { all: "ALL" };
  customerGets: {
    value: { percentage: number } | { discountAmount: { amount: string; appliesOnEachItem: boolean } };
    items: { products: { productVariantsToAdd: string[] } };
  };
  minimumRequirement?: { subtotal: { greaterThanOrEqualToSubtotal: string } };
  combinesWith: { orderDiscounts: boolean; productDiscounts: boolean; shippingDiscounts: boolean };
};

export const createDiscountCode = adminOperation<{ discount: BasicCode }>()({
  document: `#graphql
    mutation CreateDiscountCode($discount: DiscountCodeBasicInput!) {
      discountCodeBasicCreate(basicCodeDiscount: $discount) {
        codeDiscountNode { id }
        userErrors { field message code }
      }
    }
  `,
  result: z.object({
    discountCodeBasicCreate: z
      .object({ codeDiscountNode: z.object({ id: z.string() }).nullable(), userErrors: z.array(userErrorSchema) })
      .nullable(),
  }),
});
