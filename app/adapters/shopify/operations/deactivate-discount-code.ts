import { z } from "zod";
import { adminOperation } from "../shopify-operation";
import { userErrorSchema } from "../user-error";

export const deactivateDiscountCode = adminOperation<{ id: string }>()({
  document: `#graphql
    mutation DeactivateDiscountCode($id: ID!) {
      discountCodeDeactivate(id: $id) {
        codeDiscountNode { id }
        userErrors { field message code }
      }
    }
  `,
  result: z.object({ discountCodeDeactivate: z.object({ userErrors: z.array(userErrorSchema) }).nullable() }),
});
