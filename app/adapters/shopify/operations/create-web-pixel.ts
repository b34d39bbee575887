import { z } from "zod";
import { adminOperation } from "../shopify-operation";
import { userErrorSchema } from "../user-error";

/** An app has one pixel in a shop: a second one is refused as TAKEN. `settings`: JSON as the extension declares it. */
export const createWebPixel = adminOperation<{ settings: string }>()({
  document: `#graphql
    mutation CreateWebPixel($settings: JSON!) {
      webPixelCreate(webPixel: { settings: $settings }) {
        userErrors { field message code }
      }
    }
  `,
  result: z.object({ webPixelCreate: z.object({ userErrors: z.array(userErrorSchema) }) }),
});
