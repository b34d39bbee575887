import { createWebPixel } from "./operations/create-web-pixel";
import { readWebPixel } from "./operations/read-web-pixel";
import { updateWebPixel } from "./operations/update-web-pixel";
import type { ShopifyClient } from "./shopify-client";
import { ShopifyGraphqlError } from "./shopify-graphql-error";
import { assertNoUserErrors } from "./user-error";

/**
 * Makes the app's one web pixel in the shop, or gives the one that is there these settings. Whether there is one is asked
 * by making it: a query for a missing one is answered with an error. False: the extension was not deployed yet, or the
 * merchant has not granted `write_pixels` and `read_customer_events`.
 */
export async function ensurePixel(admin: ShopifyClient<"admin">, settings: string): Promise<boolean> {
  try {
    const { webPixelCreate } = await admin.request(createWebPixel, { settings });
    const codes = webPixelCreate.userErrors.map(({ code }) => code);
    if (codes.includes("NO_EXTENSION")) return false;
    assertNoUserErrors("create the web pixel", webPixelCreate.userErrors, ["TAKEN"]);
    if (!codes.includes("TAKEN")) return true;

    const { webPixel } = await admin.request(readWebPixel, {});
    const { webPixelUpdate } = await admin.request(updateWebPixel, { id: webPixel.id, settings });
    assertNoUserErrors("update the web pixel", webPixelUpdate.userErrors);
    return true;
  } catch (error) {
    if (error instanceof ShopifyGraphqlError && error.codes.includes("ACCESS_DENIED")) return false;
    throw error;
  }
}
