import type { z } from "zod";
import { writeOpening } from "~/agent/openings/write-opening";
import type { openingRequestSchema, openingResponseSchema } from "~/contracts/agent-api";
import type { ShopSettings } from "~/contracts/shop-settings";
import { prepareSteering } from "~/agent/ranking/steering/prepare-steering";
import type { CatalogSearch } from "~/ports/catalog-search";
import type { Clock } from "~/ports/clock";
import type { EventStore } from "~/ports/event-store";
import type { Ids } from "~/ports/ids";
import type { MerchandisingStore } from "~/ports/merchandising-store";
import type { LiveProduct, Storefront } from "~/ports/storefront";

type Dependencies = {
  storefront: Storefront;
  catalog: CatalogSearch;
  merchandising: MerchandisingStore;
  events: EventStore;
  clock: Clock;
  ids: Ids;
};

/** A first line for a shopper who hesitates, about the product on their page as it is now; null where silence is the better move. */
export async function offerOpening(
  { storefront, catalog, merchandising, events, clock, ids }: Dependencies,
  visitor: { id: string; isPreview: boolean },
  { page, reasons }: z.infer<typeof openingRequestSchema>,
  settings: ShopSettings,
): Promise<z.infer<typeof openingResponseSchema>> {
  const { productId, locale } = page;
  const [products, alternatives] =
    productId === null
      ? [[], []]
      : await Promise.all([storefront.readProducts([productId]), storefront.readRecommendations(productId, "related")]);

  const isNever = await findNever([...products, ...alternatives], { catalog, merchandising });
  const opening = writeOpening({ reasons, product: products[0] ?? null, alternatives, locale, settings, isNever });
  if (opening === null) return { opening };

  const { reason, ...shown } = opening;
  const id = ids.random();
  if (!visitor.isPreview) {
    // What the device reports of it later names the id alone.
    const facts = { rule: null, experiment: null, arm: null, offer: null, product: productId };
    const data = { ...facts, opening: id, reason, move: `answer-${reason}` };
    const at = clock.now();
    await events.append([{ id, at, type: "opening-offered", data, visitorId: visitor.id, conversationId: null }]);
  }
  return { opening: { id, ...shown } };
}

async function findNever(
  products: LiveProduct[],
  { catalog, merchandising }: Pick<Dependencies, "catalog" | "merchandising">,
): Promise<(id: string) => boolean> {
  const said = await merchandising.read();
  if (!said.rules.some(({ action }) => action === "never")) return () => false;

  const [vocabulary, documents] = await Promise.all([
    catalog.getVocabulary(),
    catalog.getByIds(products.map(({ id }) => id)),
  ]);
  const steering = prepareSteering(said, vocabulary);
  return (id) =>
    steering.isNeverId(
      id,
      documents.find((document) => document.id === id),
    );
}
