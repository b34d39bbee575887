import type { ApiCall, Resolver } from "../../graphql/api-call.ts";
import type { Collection, Product } from "../../state/entities.ts";
import { collectionPayload } from "../../webhooks/payloads/collection-payload.ts";
import { touchProduct } from "../catalog/touch-product.ts";
import { findNode } from "../queries/node.ts";
import { userError } from "../user-error.ts";

type PublishArguments = { id: string; input: { publicationId?: string | null; publishDate?: string | null }[] };

export const publishingMutations: Record<string, Resolver> = {
  publishablePublish: (_root, { id, input }: PublishArguments, call) =>
    changePublication(id, input[0]?.publishDate ?? call.simulator.clock.nowIso(), call),
  publishableUnpublish: (_root, { id }: PublishArguments, call) => changePublication(id, null, call),
};

/** The online store is the one publication there is. */
function changePublication(id: string, publishedAt: string | null, call: ApiCall) {
  const { shop, simulator } = call;
  const publishable = findNode(id, call);
  if (!publishable || !isPublishable(publishable)) {
    return { publishable: null, shop, userErrors: [userError(["id"], "Resource does not exist")] };
  }
  publishable.publishedAt = publishedAt;
  if ("variants" in publishable) {
    touchProduct(simulator, shop, publishable);
  } else {
    publishable.updatedAt = simulator.clock.nowIso();
    simulator.emit({ shop, topic: "collections/update", payload: collectionPayload(shop, publishable) });
  }
  return { publishable, shop, userErrors: [] };
}

function isPublishable(record: object): record is Product | Collection {
  return "publishedAt" in record && ("variants" in record || "productIds" in record);
}
