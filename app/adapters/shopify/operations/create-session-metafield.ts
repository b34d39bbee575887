import { z } from "zod";
import { adminOperation } from "../shopify-operation";
import { userErrorSchema } from "../user-error";

/**
 * Without a namespace the definition is in the one that is reserved for the app: no other app can write it. Shopify copies
 * a cart's metafield of the same key to the order.
 */
export const createSessionMetafield = adminOperation<Record<string, never>>()({
  document: `#graphql
    mutation CreateSessionMetafield {
      metafieldDefinitionCreate(
        definition: {
          ownerType: ORDER
          key: "shopwalker_session"
          name: "Shopwalker conversation"
          description: "The conversation with the assistant that this order came from."
          type: "single_line_text_field"
          capabilities: { cartToOrderCopyable: { enabled: true } }
        }
      ) {
        userErrors { field message code }
      }
    }
  `,
  result: z.object({ metafieldDefinitionCreate: z.object({ userErrors: z.array(userErrorSchema) }) }),
});
