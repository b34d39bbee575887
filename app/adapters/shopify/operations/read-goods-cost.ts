import { z } from "zod";
import { moneyDataSchema } from "../money-data";
import { adminOperation } from "../shopify-operation";

const idSchema = z.object({ id: z.string() });

/** Prices of the shop itself, not of a market. A product in more collections than are read is excluded by none of the others. */
export const readGoodsCost = adminOperation<{ ids: string[] }>()({
  document: `#graphql
    query ReadGoodsCost($ids: [ID!]!) {
      nodes(ids: $ids) {
        ... on ProductVariant {
          id
          price
          compareAtPrice
          inventoryItem { unitCost { amount currencyCode } }
          product { id collections(first: 50) { nodes { id } } }
        }
      }
    }
  `,
  result: z.object({
    nodes: z.array(
      z
        .object({
          id: z.string(),
          price: z.string(),
          compareAtPrice: z.string().nullable(),
          inventoryItem: z.object({ unitCost: moneyDataSchema.nullable() }),
          product: idSchema.extend({ collections: z.object({ nodes: z.array(idSchema) }) }),
        })
        .nullable(),
    ),
  }),
});
