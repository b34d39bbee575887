import type { Resolver } from "../../graphql/api-call.ts";
import { paginate, type ConnectionArguments } from "../../graphql/paginate.ts";
import { filterBySearch } from "../../graphql/search/filter-by-search.ts";
import type { SearchFields } from "../../graphql/search/match-search.ts";
import type { Collection } from "../../state/entities.ts";
import { sortByKey } from "../sorting.ts";
import { limitedCount, requireNumericId } from "./products.ts";

type ListArguments = ConnectionArguments & { query?: string | null; sortKey?: string | null };

const collectionSearch: { fields: SearchFields<Collection>; defaultFields: string[] } = {
  defaultFields: ["title"],
  fields: {
    id: { type: "id", read: ({ id }) => id },
    title: { type: "text", read: ({ title }) => title },
    handle: { type: "keyword", read: ({ handle }) => handle },
    product_id: { type: "id", read: ({ productIds }) => productIds },
    collection_type: { type: "keyword", read: () => "custom" },
    published_status: { type: "keyword", read: ({ publishedAt }) => (publishedAt ? "published" : "unpublished") },
    updated_at: { type: "date", read: ({ updatedAt }) => updatedAt },
  },
};

const collectionSortKeys = {
  ID: ({ id }: Collection) => id,
  TITLE: ({ title }: Collection) => title,
  UPDATED_AT: ({ updatedAt }: Collection) => updatedAt,
};

export const collectionQueries: Record<string, Resolver> = {
  collection: (_root, { id }: { id: string }, { shop }) =>
    shop.collections.get(requireNumericId("Collection", id)) ?? null,
  collectionByIdentifier: (
    _root,
    { identifier }: { identifier: { id?: string | null; handle?: string | null } },
    { shop },
  ) => {
    const { id, handle } = identifier;
    if (id != null) return shop.collections.get(requireNumericId("Collection", id)) ?? null;
    return [...shop.collections.values()].find((collection) => collection.handle === handle) ?? null;
  },
  collections: (_root, args: ListArguments, call, info) => {
    const found = filterBySearch([...call.shop.collections.values()], args.query, collectionSearch, call, info);
    const { sorted, cursorOf } = sortByKey(found, args.sortKey, collectionSortKeys);
    return paginate(sorted, args, cursorOf);
  },
  collectionsCount: (_root, { query, limit }: { query?: string | null; limit?: number | null }, call, info) => {
    const found = filterBySearch([...call.shop.collections.values()], query, collectionSearch, call, info);
    return limitedCount(found.length, limit);
  },
};
