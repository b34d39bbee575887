import { z } from "zod";
import { adminOperation } from "../shopify-operation";

export const readInstallation = adminOperation<Record<string, never>>()({
  document: `#graphql
    query ReadInstallation {
      currentAppInstallation { id }
    }
  `,
  result: z.object({ currentAppInstallation: z.object({ id: z.string() }) }),
});
