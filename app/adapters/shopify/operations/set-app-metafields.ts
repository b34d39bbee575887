import { z } from "zod";
import { adminOperation } from "../shopify-operation";
import { userErrorSchema } from "../user-error";

type Metafield = { ownerId: string; namespace: string; key: string; type: string; value: string };

export const setAppMetafields = adminOperation<{ metafields: Metafield[] }>()({
  document: `#graphql
    mutation SetAppMetafields($metafields: [MetafieldsSetInput!]!) {
      metafieldsSet(metafields: $metafields) {
        userErrors { field message code }
      }
    }
  `,
  result: z.object({ metafieldsSet: z.object({ userErrors: z.array(userErrorSchema) }) }),
});
