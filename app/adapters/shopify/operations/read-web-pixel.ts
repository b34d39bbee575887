import { z } from "zod";
import { adminOperation } from "../shopify-operation";

/** The app's own pixel in the shop. */
export const readWebPixel = adminOperation<Record<string, never>>()({
  document: `#graphql
    query ReadWebPixel {
      webPixel { id }
    }
  `,
  result: z.object({ webPixel: z.object({ id: z.string() }) }),
});
