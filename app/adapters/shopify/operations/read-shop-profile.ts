import { z } from "zod";
import { adminOperation } from "../shopify-operation";

/** `domains` is deprecated in favour of a field that no published version has yet; there is no other list without a scope. */
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
        domains { host }
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
      domains: z.array(z.object({ host: z.string() })),
      plan: z.object({ partnerDevelopment: z.boolean() }),
      shopAddress: z.object({ countryCodeV2: z.string().nullable() }),
    }),
  }),
});
