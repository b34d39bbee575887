import type { ApiCall, Resolver } from "../../graphql/api-call.ts";
import { ApiError } from "../../graphql/api-error.ts";
import { numericIdOf } from "../../graphql/global-id.ts";
import type { Collection } from "../../state/entities.ts";
import { collectionPayload } from "../../webhooks/payloads/collection-payload.ts";
import { uniqueHandle } from "../catalog/unique-handle.ts";
import { userError } from "../user-error.ts";

type CollectionInput = {
  id?: string | null;
  title?: string | null;
  handle?: string | null;
  descriptionHtml?: string | null;
  sortOrder?: string | null;
  products?: string[] | null;
};

type InputArguments = { collection?: CollectionInput | null; input?: CollectionInput | null };

/** `CollectionSortOrder`, as far as the state knows it. */
const SORT_ORDERS: Record<string, Collection["sortOrder"]> = {
  MANUAL: "MANUAL",
  BEST_SELLING: "BEST_SELLING",
  PRICE_ASC: "PRICE_ASC",
  PRICE_DESC: "PRICE_DESC",
  CREATED_DESC: "CREATED_DESC",
  ALPHA_ASC: "ALPHA_ASC",
};

export const collectionMutations: Record<string, Resolver> = {
  collectionCreate: (_root, args: InputArguments, call) => {
    const { shop, simulator } = call;
    const input = requireInput("collectionCreate", args);
    if ((input.title ?? "").trim() === "") {
      return { collection: null, userErrors: [userError(["title"], "Title can't be blank")] };
    }
    const now = simulator.clock.nowIso();
    const title = input.title ?? "";
    const collection: Collection = {
      id: simulator.ids.numeric(),
      handle: uniqueHandle(input.handle ?? title, shop.collections.values()),
      title,
      descriptionHtml: "",
      image: null,
      productIds: [],
      sortOrder: "BEST_SELLING",
      publishedAt: null,
      createdAt: now,
      updatedAt: now,
    };
    applyInput(collection, input);
    shop.collections.set(collection.id, collection);
    announce("collections/create", collection, call);
    return { collection, userErrors: [] };
  },

  collectionUpdate: (_root, args: InputArguments, call) => {
    const input = requireInput("collectionUpdate", args);
    const collection = findCollection(input.id, call);
    if (!collection) return { collection: null, job: null, userErrors: [noSuchCollection()] };
    if (input.title != null) collection.title = input.title;
    if (input.handle != null && input.handle !== collection.handle) {
      collection.handle = uniqueHandle(input.handle, call.shop.collections.values());
    }
    applyInput(collection, input);
    announce("collections/update", collection, call);
    return { collection, job: null, userErrors: [] };
  },

  collectionAddProducts: (_root, { id, productIds }: { id: string; productIds: string[] }, call) => {
    const collection = findCollection(id, call);
    if (!collection) return { collection: null, userErrors: [noSuchCollection()] };
    const added = productIds.flatMap((productId) => numericIdOf("Product", productId) ?? []);
    collection.productIds = [...new Set([...collection.productIds, ...added])];
    announce("collections/update", collection, call);
    return { collection, userErrors: [] };
  },

  collectionDelete: (_root, { input }: { input: { id: string } }, call) => {
    const { shop, simulator } = call;
    const collection = findCollection(input.id, call);
    if (!collection) return { deletedCollectionId: null, shop, userErrors: [noSuchCollection()] };
    shop.collections.delete(collection.id);
    simulator.emit({ shop, topic: "collections/delete", payload: { id: collection.id } });
    return { deletedCollectionId: input.id, shop, userErrors: [] };
  },
};

function requireInput(mutation: string, { collection, input }: InputArguments): CollectionInput {
  const given = collection ?? input;
  if (given && !(collection && input)) return given;
  throw new ApiError(
    "INVALID_FIELD_ARGUMENTS",
    `${mutation} must include exactly one of the following arguments: collection, input.`,
  );
}

function applyInput(collection: Collection, input: CollectionInput): void {
  if (input.descriptionHtml != null) collection.descriptionHtml = input.descriptionHtml;
  if (input.sortOrder != null) collection.sortOrder = SORT_ORDERS[input.sortOrder] ?? collection.sortOrder;
  if (input.products != null) collection.productIds = input.products.flatMap((id) => numericIdOf("Product", id) ?? []);
}

function announce(topic: "collections/create" | "collections/update", collection: Collection, call: ApiCall): void {
  const { shop, simulator } = call;
  collection.updatedAt = simulator.clock.nowIso();
  simulator.emit({ shop, topic, payload: collectionPayload(shop, collection) });
}

function findCollection(globalId: string | null | undefined, { shop }: ApiCall): Collection | null {
  return globalId == null ? null : (shop.collections.get(numericIdOf("Collection", globalId) ?? 0) ?? null);
}

function noSuchCollection() {
  return userError(["id"], "Collection does not exist");
}
