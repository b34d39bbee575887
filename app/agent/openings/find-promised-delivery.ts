import type { KnowledgeSearch } from "~/ports/knowledge-search";
import { findFreeDelivery } from "./find-free-delivery";
import type { FreeDelivery } from "./opening-situation";

/** For the search alone: nobody reads it. */
const FREE_DELIVERY =
  "free delivery shipping from order value kostenloser Versand ab livraison offerte dès envío gratis desde";
const MOST_PASSAGES = 16;

export type FoundFreeDelivery = FreeDelivery | null;

/** From which amount a page of the shop promises free delivery to a country, with the sentence that says so. */
export async function findPromisedDelivery(
  knowledge: Pick<KnowledgeSearch, "search">,
  { country, currency, today }: { country: string | null; currency: string; today: string },
): Promise<FoundFreeDelivery> {
  const scope = { countries: country === null ? [] : [country], today };
  return findFreeDelivery(await knowledge.search(FREE_DELIVERY, MOST_PASSAGES, scope), { currency, country });
}
