import type { ApiCall, Resolver } from "../../graphql/api-call.ts";
import { ApiError } from "../../graphql/api-error.ts";
import { toGlobalId } from "../../graphql/global-id.ts";
import { cursorById, paginate, type ConnectionArguments } from "../../graphql/paginate.ts";
import { filterBySearch } from "../../graphql/search/filter-by-search.ts";
import type { SearchFields } from "../../graphql/search/match-search.ts";
import { asType } from "../../graphql/type-tag.ts";
import type { AppInstallation, BulkOperation } from "../../state/entities.ts";
import { appNumber } from "../app-identity.ts";
import { toApp, topicToEnum, webPixelOf } from "../types/app.ts";
import { sortByKey } from "../sorting.ts";
import { onlineStorePublication } from "../types/publication.ts";
import { requireNumericId } from "./products.ts";

type ListArguments = ConnectionArguments & { query?: string | null; sortKey?: string | null };

const bulkOperationSearch: { fields: SearchFields<BulkOperation>; defaultFields: string[] } = {
  defaultFields: [],
  fields: {
    id: { type: "id", read: ({ id }) => id },
    status: { type: "keyword", read: ({ status }) => status },
    operation_type: { type: "keyword", read: () => "query" },
    created_at: { type: "date", read: ({ createdAt }) => createdAt },
  },
};

const bulkOperationSortKeys = {
  CREATED_AT: ({ createdAt }: BulkOperation) => createdAt,
  COMPLETED_AT: ({ completedAt }: BulkOperation) => completedAt,
};

export const appQueries: Record<string, Resolver> = {
  shop: (_root, _args, { shop }) => asType("Shop", shop),
  app: (_root, { id }: { id?: string | null }, call) => {
    const clientId = clientIdOf(call);
    const isOwn = id == null || id === toGlobalId("App", appNumber(clientId));
    return isOwn ? toApp(clientId) : null;
  },
  appByKey: (_root, { apiKey }: { apiKey: string }, call) => (apiKey === clientIdOf(call) ? toApp(apiKey) : null),
  currentAppInstallation: (_root, _args, call) => requireInstallation(call),
  appInstallation: (_root, { id }: { id?: string | null }, call) => {
    const installation = requireInstallation(call);
    return id == null || requireNumericId("AppInstallation", id) === installation.id ? installation : null;
  },
  webPixel: (_root, _args, call) => {
    const pixel = webPixelOf(call);
    // Seen with an app that has none; the wording of a missing one is not among the captures.
    if (!pixel) throw new ApiError("RESOURCE_NOT_FOUND", "No web pixel was found for this app.");
    return pixel;
  },
  publications: (_root, args: ConnectionArguments, { shop }) =>
    paginate([onlineStorePublication(shop)], args, cursorById),
  webhookSubscription: (_root, { id }: { id: string }, { shop }) =>
    shop.webhookSubscriptions.find((one) => one.id === requireNumericId("WebhookSubscription", id)) ?? null,
  webhookSubscriptions: (
    _root,
    args: ConnectionArguments & { topics?: string[] | null; uri?: string | null; callbackUrl?: string | null },
    { shop },
  ) => {
    const uri = args.uri ?? args.callbackUrl;
    const found = shop.webhookSubscriptions.filter(
      (one) => (args.topics?.includes(topicToEnum(one.topic)) ?? true) && (uri == null || one.uri === uri),
    );
    return paginate(found, args, cursorById);
  },
  bulkOperation: (_root, { id }: { id: string }, { shop }) =>
    shop.bulkOperations.get(requireNumericId("BulkOperation", id)) ?? null,
  bulkOperations: (_root, args: ListArguments, call, info) => {
    const found = filterBySearch([...call.shop.bulkOperations.values()], args.query, bulkOperationSearch, call, info);
    const { sorted, cursorOf } = sortByKey(found, args.sortKey ?? "CREATED_AT", bulkOperationSortKeys);
    return paginate(sorted, args, cursorOf);
  },
  currentBulkOperation: (_root, _args, { shop }) => [...shop.bulkOperations.values()].at(-1) ?? null,
  metafieldDefinitions: (
    _root,
    args: ConnectionArguments & { ownerType: string; namespace?: string | null; key?: string | null },
    { shop },
  ) => {
    const found = shop.metafieldDefinitions.filter(
      (one) =>
        one.ownerType === args.ownerType &&
        (args.namespace == null || one.namespace === args.namespace) &&
        (args.key == null || one.key === args.key),
    );
    return paginate(found, args, cursorById);
  },
};

/** The merchant's own calls act for the one app that is registered. */
export function clientIdOf({ caller, simulator }: ApiCall): string {
  return caller.clientId ?? simulator.app.clientId;
}

/** The calling app's installation. Throws when the app is not installed (the merchant's calls only). */
export function requireInstallation(call: ApiCall): AppInstallation {
  const installation = call.shop.installations.get(clientIdOf(call));
  if (!installation) throw new ApiError("NOT_FOUND", `The app is not installed on ${call.shop.domain}.`);
  return asType("AppInstallation", installation);
}
