import { z } from "zod";
import { storefrontOperation } from "../shopify-operation";

const policySchema = z.object({ handle: z.string(), title: z.string(), body: z.string(), url: z.string() }).nullable();

export const readPolicies = storefrontOperation<Record<string, never>>()({
  document: `#graphql
    query ReadPolicies {
      shop {
        refundPolicy { ...Policy }
        shippingPolicy { ...Policy }
        privacyPolicy { ...Policy }
        termsOfService { ...Policy }
        contactInformation { ...Policy }
        subscriptionPolicy { handle title body url }
      }
    }
    fragment Policy on ShopPolicy { handle title body url }
  `,
  result: z.object({
    shop: z.object({
      refundPolicy: policySchema,
      shippingPolicy: policySchema,
      privacyPolicy: policySchema,
      termsOfService: policySchema,
      contactInformation: policySchema,
      subscriptionPolicy: policySchema,
    }),
  }),
});
