import { z } from "zod";
import { storefrontOperation } from "../shopify-operation";

/** The Admin API tells a shop's languages only with read_locales; the storefront answers in its primary one. */
export const readPrimaryLanguage = storefrontOperation<Record<string, never>>()({
  document: `#graphql
    query ReadPrimaryLanguage {
      localization {
        language { isoCode }
      }
    }
  `,
  result: z.object({ localization: z.object({ language: z.object({ isoCode: z.string() }) }) }),
});
