import { z } from "zod";
import { adminOperation } from "../shopify-operation";

export const readShopProfile = adminOperation<Record<string, never>>()({
  document: `#graphql
    query ReadShopProfile {
      shop {
        id
        name
        email
        currencyCode
        ianaTimezone
        myshopifyDomain
        primaryDomain { host }
        shopAddress { countryCodeV2 }
        plan { partnerDevelopment }
      }
    }
  `,
  result: z.object({
    shop: z.object({
      id: z.string(),
      name: z.string(),
      email: z.string(),
      currencyCode: z.string(),
      ianaTimezone: z.string(),
      myshopifyDomain: z.string(),
      primaryDomain: z.object({ host: z.string() }),
      plan: z.object({ partnerDevelopment: z.boolean() }),
      shopAddress: z.object({ countryCodeV2: z.string().nullable() }),
    }),
  }),
});
