import { z } from "zod";
import { adminOperation } from "../shopify-operation";

export const findDiscountCode = adminOperation<{ code: string }>()({
  document: `#graphql
    query FindDiscountCode($code: String!) {
      codeDiscountNodeByCode(code: $code) { id }
    }
  `,
  result: z.object({ codeDiscountNodeByCode: z.object({ id: z.string() }).nullable() }),
});
