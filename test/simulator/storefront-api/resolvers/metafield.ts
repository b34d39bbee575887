import { z } from "zod";
import { toGlobalId } from "../../graphql/global-id.ts";
import { paginate, type ConnectionArguments } from "../../graphql/paginate.ts";
import type { ApiCall, Resolvers } from "../../graphql/api-call.ts";
import { isReservedForOthers, resolveNamespace } from "../../commerce/reserved-namespace.ts";
import type { Metafield } from "../../state/entities.ts";
import { dateTime } from "../date-time.ts";
import { findNode } from "../find-node.ts";
import { stableNumber } from "../stable-id.ts";

/** A metafield with its owner; `ownerId` and the times are as the owner shows them. */
export type MetafieldNode = {
  metafield: Metafield;
  owner: object;
  ownerId: string;
  createdAt: string;
  updatedAt: string;
};

export type MetafieldOwner = Omit<MetafieldNode, "metafield"> & { metafields: readonly Metafield[] };

export type MetafieldIdentifier = { namespace?: string | null; key: string };

/** Looks a metafield up; a missing namespace is the app's own. App-reserved ones are hidden from everybody else. */
export function findMetafield(
  owner: MetafieldOwner,
  { namespace, key }: MetafieldIdentifier,
  call: ApiCall,
): MetafieldNode | null {
  // A token in a browser is the app's token, but must not read what is the app's own.
  const appId = call.caller.isServer ? call.caller.clientId : null;
  const wanted = appId === null ? (namespace ?? null) : resolveNamespace(appId, namespace);
  if (wanted === null || isReservedForOthers(wanted, appId)) return null;

  const metafield = owner.metafields.find((candidate) => candidate.namespace === wanted && candidate.key === key);
  if (!metafield) return null;
  return {
    metafield,
    owner: owner.owner,
    ownerId: owner.ownerId,
    createdAt: owner.createdAt,
    updatedAt: owner.updatedAt,
  };
}

export function metafieldGlobalId({ ownerId, metafield }: Pick<MetafieldNode, "ownerId" | "metafield">): string {
  return toGlobalId("Metafield", stableNumber(`${ownerId} ${metafield.namespace}.${metafield.key}`));
}

/** `metafield` and `metafields` of one type; `ownerOf` says where they are stored. */
export function metafieldFields(ownerOf: (parent: never, call: ApiCall) => MetafieldOwner): Resolvers[string] {
  return {
    metafield: (parent: never, args: MetafieldIdentifier, call) => findMetafield(ownerOf(parent, call), args, call),
    metafields: (parent: never, { identifiers }: { identifiers: MetafieldIdentifier[] }, call) =>
      identifiers.map((identifier) => findMetafield(ownerOf(parent, call), identifier, call)),
  };
}

export const metafieldResolvers: Resolvers = {
  Metafield: {
    id: (node: MetafieldNode) => metafieldGlobalId(node),
    namespace: ({ metafield }: MetafieldNode) => metafield.namespace,
    key: ({ metafield }: MetafieldNode) => metafield.key,
    type: ({ metafield }: MetafieldNode) => metafield.type,
    value: ({ metafield }: MetafieldNode) => metafield.value,
    list: ({ metafield }: MetafieldNode) => metafield.type.startsWith("list."),
    description: () => null,
    createdAt: ({ createdAt }: MetafieldNode) => dateTime(createdAt),
    updatedAt: ({ updatedAt }: MetafieldNode) => dateTime(updatedAt),
    parentResource: ({ owner }: MetafieldNode) => owner,
    reference: ({ metafield }: MetafieldNode, _args: unknown, call) => findNode(metafield.value, call),
    references: ({ metafield }: MetafieldNode, args: ConnectionArguments, call) => {
      if (!metafield.type.startsWith("list.") || !metafield.type.endsWith("_reference")) return null;
      const nodes = referencedIds(metafield.value).flatMap((id) => findNode(id, call) ?? []);
      return paginate(nodes, args, (_node, index) => ({ last_id: index + 1, last_value: index + 1 }));
    },
  },
};

/** A list of references is stored as a JSON array of global ids. */
function referencedIds(value: string): string[] {
  return z.array(z.string()).catch([]).parse(JSON.parse(value));
}
