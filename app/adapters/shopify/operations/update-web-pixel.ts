import { z } from "zod";
import { adminOperation } from "../shopify-operation";
import { userErrorSchema } from "../user-error";

export const updateWebPixel = adminOperation<{ id: string; settings: string }>()({
  document: `#graphql
    mutation UpdateWebPixel($id: ID!, $settings: JSON!) {
      webPixelUpdate(id: $id, webPixel: { settings: $settings }) {
        userErrors { field message code }
      }
    }
  `,
  result: z.object({ webPixelUpdate: z.object({ userErrors: z.array(userErrorSchema) }) }),
});
