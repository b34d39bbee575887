import type { DiscountSettings } from "~/contracts/discount";
import type { DiscountCodes, GoodsTitles } from "~/ports/discount-codes";
import type { Logger } from "~/ports/logger";

/** Titles of what gets no discount. Where Shopify does not answer, the page works without them. */
export async function readGoodsTitles(
  { codes, logger }: { codes: Pick<DiscountCodes, "readTitles">; logger: Logger },
  { excludedProducts, excludedCollections }: Pick<DiscountSettings, "excludedProducts" | "excludedCollections">,
): Promise<GoodsTitles> {
  try {
    return await codes.readTitles({ productIds: excludedProducts, collectionIds: excludedCollections });
  } catch (error) {
    logger.warn({ error }, "titles of excluded goods could not be read");
    return { products: new Map(), collections: new Map() };
  }
}
