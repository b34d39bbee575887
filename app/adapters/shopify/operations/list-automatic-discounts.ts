import { z } from "zod";
import { moneyDataSchema } from "../money-data";
import { adminOperation } from "../shopify-operation";

const idsSchema = z.object({ nodes: z.array(z.object({ id: z.string() })) });
const itemsSchema = z.discriminatedUnion("__typename", [
  z.object({ __typename: z.literal("AllDiscountItems") }),
  z.object({ __typename: z.literal("DiscountProducts"), products: idsSchema, productVariants: idsSchema }),
  z.object({ __typename: z.literal("DiscountCollections"), collections: idsSchema }),
]);
const minimumSchema = z
  .union([
    z.object({ greaterThanOrEqualToSubtotal: moneyDataSchema }),
    z.object({ greaterThanOrEqualToQuantity: z.coerce.number().int() }),
  ])
  .nullable();
const common = { title: z.string(), context: z.object({ __typename: z.string() }), minimumRequirement: minimumSchema };

const basicSchema = z.object({
  ...common,
  __typename: z.literal("DiscountAutomaticBasic"),
  customerGets: z.object({ items: itemsSchema }),
});
const freeShippingSchema = z.object({
  ...common,
  __typename: z.literal("DiscountAutomaticFreeShipping"),
  destinationSelection: z.object({ __typename: z.string() }),
});
/** Buy X get Y, and discounts of other apps: what they need cannot be told in a line. The cart shows what they take off. */
const buySomeSchema = z.object({ __typename: z.literal("DiscountAutomaticBxgy") });
const ofAnAppSchema = z.object({ __typename: z.literal("DiscountAutomaticApp") });

/** Running discounts without a code. `automaticDiscountNodes` answers the same, and is deprecated for `discountNodes`. */
export const listAutomaticDiscounts = adminOperation<Record<string, never>>()({
  document: `#graphql
    query ListAutomaticDiscounts {
      discountNodes(first: 25, query: "method:automatic AND status:active") {
        nodes {
          discount {
            __typename
            ... on DiscountAutomaticBasic {
              title
              context { __typename }
              minimumRequirement {
                ... on DiscountMinimumSubtotal { greaterThanOrEqualToSubtotal { amount currencyCode } }
                ... on DiscountMinimumQuantity { greaterThanOrEqualToQuantity }
              }
              customerGets {
                items {
                  __typename
                  ... on DiscountProducts {
                    products(first: 50) { nodes { id } }
                    productVariants(first: 50) { nodes { id } }
                  }
                  ... on DiscountCollections { collections(first: 25) { nodes { id } } }
                }
              }
            }
            ... on DiscountAutomaticFreeShipping {
              title
              context { __typename }
              destinationSelection { __typename }
              minimumRequirement {
                ... on DiscountMinimumSubtotal { greaterThanOrEqualToSubtotal { amount currencyCode } }
                ... on DiscountMinimumQuantity { greaterThanOrEqualToQuantity }
              }
            }
          }
        }
      }
    }
  `,
  result: z.object({
    discountNodes: z.object({
      nodes: z.array(
        z.object({
          discount: z.discriminatedUnion("__typename", [basicSchema, freeShippingSchema, buySomeSchema, ofAnAppSchema]),
        }),
      ),
    }),
  }),
});
