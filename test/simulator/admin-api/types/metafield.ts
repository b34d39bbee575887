import { createHash } from "node:crypto";
import type { ApiCall, Resolver } from "../../graphql/api-call.ts";
import { toGlobalId } from "../../graphql/global-id.ts";
import { paginate, type ConnectionArguments } from "../../graphql/paginate.ts";
import { asType, typeNameOf } from "../../graphql/type-tag.ts";
import { isReservedForOthers, resolveNamespace } from "../../commerce/reserved-namespace.ts";
import type { Metafield } from "../../state/entities.ts";
import { stableNumber } from "../../storefront-api/stable-id.ts";

/** Any record can own metafields; those that were never given one have no list. */
export type MetafieldOwner = { id: number; metafields?: Metafield[]; createdAt?: string; updatedAt?: string };

/** A metafield with the record it hangs on. */
export type OwnedMetafield = { id: number; metafield: Metafield; owner: MetafieldOwner };

/** The two fields of everything that has metafields; without a namespace they mean the app's own reserved one. */
export const hasMetafieldsFields: Record<string, Resolver> = {
  metafield: (owner: MetafieldOwner, args: { namespace?: string | null; key: string }, call, info) => {
    const namespace = namespaceOf(args.namespace, call);
    return (
      visibleMetafields(asType(info.parentType.name, owner), call).find(
        ({ metafield }) => metafield.namespace === namespace && metafield.key === args.key,
      ) ?? null
    );
  },
  metafields: (
    owner: MetafieldOwner,
    args: ConnectionArguments & { namespace?: string | null; keys?: string[] | null },
    call,
    info,
  ) => {
    const namespace = args.namespace == null ? null : namespaceOf(args.namespace, call);
    const wanted = visibleMetafields(asType(info.parentType.name, owner), call).filter(({ metafield }) => {
      const isInNamespace = namespace === null || metafield.namespace === namespace;
      return isInNamespace && (args.keys?.some((key) => matchesKey(metafield, key, call)) ?? true);
    });
    return paginate(wanted, args, ({ id }) => ({ last_id: id, last_value: String(id) }));
  },
};

export const metafieldFields: Record<string, Resolver> = {
  id: ({ id }: OwnedMetafield) => toGlobalId("Metafield", id),
  legacyResourceId: ({ id }: OwnedMetafield) => String(id),
  namespace: ({ metafield }: OwnedMetafield) => metafield.namespace,
  key: ({ metafield }: OwnedMetafield) => metafield.key,
  type: ({ metafield }: OwnedMetafield) => metafield.type,
  value: ({ metafield }: OwnedMetafield) => metafield.value,
  jsonValue: ({ metafield }: OwnedMetafield) => jsonValueOf(metafield),
  sizeInBytes: ({ metafield }: OwnedMetafield) => Buffer.byteLength(metafield.value),
  compareDigest: ({ metafield }: OwnedMetafield) => digestOf(metafield),
  ownerType: ({ owner }: OwnedMetafield) => ownerTypeOf(owner),
  owner: ({ owner }: OwnedMetafield) => owner,
  definition: ({ metafield, owner }: OwnedMetafield, _args, { shop }) =>
    shop.metafieldDefinitions.find(
      (definition) =>
        definition.ownerType === ownerTypeOf(owner) &&
        definition.namespace === metafield.namespace &&
        definition.key === metafield.key,
    ) ?? null,
  createdAt: ({ owner }: OwnedMetafield, _args, { shop }) => owner.createdAt ?? shop.createdAt,
  updatedAt: ({ owner }: OwnedMetafield, _args, { shop }) => owner.updatedAt ?? owner.createdAt ?? shop.createdAt,
  translations: () => [],
};

/** The stored form of a namespace argument for this caller. */
export function namespaceOf(namespace: string | null | undefined, { caller, simulator }: ApiCall): string {
  return resolveNamespace(caller.clientId ?? simulator.app.clientId, namespace);
}

export function toOwnedMetafield(owner: MetafieldOwner, metafield: Metafield): OwnedMetafield {
  const name = `${typeNameOf(owner) ?? ""} ${owner.id} ${metafield.namespace} ${metafield.key}`;
  return asType("Metafield", { id: stableNumber(name), metafield, owner });
}

/** Changes with type and value; `metafieldsSet(compareDigest:)` refuses to write over a metafield that has another. */
export function digestOf({ type, value }: Metafield): string {
  return createHash("sha256").update(`${type}\n${value}`).digest("hex");
}

/** The owner's entry in `MetafieldOwnerType`. */
export function ownerTypeOf(owner: object): string {
  const typeName = typeNameOf(owner) ?? "";
  return OWNER_TYPES[typeName] ?? typeName.toUpperCase();
}

const OWNER_TYPES: Record<string, string> = { AppInstallation: "API_PERMISSION", DiscountCodeNode: "DISCOUNT" };

function visibleMetafields(owner: MetafieldOwner, { caller }: ApiCall): OwnedMetafield[] {
  return (owner.metafields ?? [])
    .filter(({ namespace }) => caller.scopes === null || !isReservedForOthers(namespace, caller.clientId))
    .map((metafield) => toOwnedMetafield(owner, metafield));
}

/** Keys in a filter are `namespace.key`; without a dot they are in the app's own namespace. */
function matchesKey(metafield: Metafield, key: string, call: ApiCall): boolean {
  const dot = key.lastIndexOf(".");
  const namespace = namespaceOf(dot === -1 ? null : key.slice(0, dot), call);
  return metafield.namespace === namespace && metafield.key === key.slice(dot + 1);
}

function jsonValueOf({ type, value }: Metafield): unknown {
  if (
    type.startsWith("list.") ||
    /^(json|number_integer|boolean|money|dimension|volume|weight|rating|link|rich_text_field)$/.test(type)
  ) {
    try {
      return JSON.parse(value);
    } catch {
      return value;
    }
  }
  return value;
}
