import { assertScope } from "../../graphql/access-rules.ts";
import type { ApiCall, Resolver } from "../../graphql/api-call.ts";
import { asType, typeNameOf } from "../../graphql/type-tag.ts";
import { isReservedForOthers } from "../../commerce/reserved-namespace.ts";
import type { Metafield, Product } from "../../state/entities.ts";
import { touchProduct } from "../catalog/touch-product.ts";
import { metafieldValueProblem } from "../metafield-value-problem.ts";
import { findNode } from "../queries/node.ts";
import { digestOf, namespaceOf, ownerTypeOf, toOwnedMetafield, type MetafieldOwner } from "../types/metafield.ts";
import { userError, type UserError } from "../user-error.ts";

type SetInput = {
  ownerId: string;
  namespace?: string | null;
  key: string;
  type?: string | null;
  value: string;
  compareDigest?: string | null;
};

type PlannedMetafield = { owner: MetafieldOwner; metafield: Metafield };

const MAX_INPUTS = 25;

/** By owner type; app data (an installation's own metafields) and the shop's need no scope. */
const OWNER_SCOPES: Record<string, string | null> = {
  AppInstallation: null,
  Article: "write_content",
  Blog: "write_content",
  Collection: "write_products",
  Customer: "write_customers",
  Location: "write_locations",
  Market: "write_markets",
  Order: "write_orders",
  Page: "write_content",
  Product: "write_products",
  ProductVariant: "write_products",
  Shop: null,
};

export const metafieldMutations: Record<string, Resolver> = {
  metafieldsSet: (_root, { metafields }: { metafields: SetInput[] }, call) => {
    if (metafields.length > MAX_INPUTS) {
      const message = `Exceeded the maximum metafields input limit of ${MAX_INPUTS}.`;
      return { metafields: null, userErrors: [setError(["metafields"], message, "LESS_THAN_OR_EQUAL_TO", null)] };
    }
    const planned = metafields.map((input, index) => planSet(input, index, call));
    const userErrors = planned.flatMap((plan) => ("error" in plan ? [plan.error] : []));
    if (userErrors.length > 0) return { metafields: null, userErrors };

    const writes = planned.flatMap((plan) => ("error" in plan ? [] : [plan]));
    for (const { owner, metafield } of writes) {
      owner.metafields = [...(owner.metafields ?? []).filter((one) => !isSame(one, metafield)), metafield];
    }
    announce(
      writes.map(({ owner }) => owner),
      call,
    );
    return { metafields: writes.map(({ owner, metafield }) => toOwnedMetafield(owner, metafield)), userErrors: [] };
  },

  metafieldsDelete: (
    _root,
    { metafields }: { metafields: { ownerId: string; namespace: string; key: string }[] },
    call,
  ) => {
    const owners: MetafieldOwner[] = [];
    const deletedMetafields = metafields.map(({ ownerId, namespace, key }) => {
      const owner = findOwner(ownerId, "metafieldsDelete", call);
      const stored = namespaceOf(namespace, call);
      const metafield = owner?.metafields?.find((one) => isSame(one, { namespace: stored, key }));
      if (!owner || !metafield || isReservedForOthers(stored, call.caller.clientId ?? call.simulator.app.clientId)) {
        return null;
      }
      owner.metafields = owner.metafields?.filter((one) => one !== metafield) ?? [];
      owners.push(owner);
      return { ownerId, namespace: stored, key };
    });
    announce(owners, call);
    return { deletedMetafields, userErrors: [] };
  },
};

function planSet(input: SetInput, index: number, call: ApiCall): PlannedMetafield | { error: UserError } {
  const refuse = (field: string | null, message: string, code: string) => ({
    error: setError(["metafields", index, ...(field === null ? [] : [field])], message, code, index),
  });
  const owner = findOwner(input.ownerId, "metafieldsSet", call);
  if (!owner) return refuse("ownerId", "Owner does not exist.", "INVALID");
  const namespace = namespaceOf(input.namespace, call);
  if (isReservedForOthers(namespace, call.caller.clientId ?? call.simulator.app.clientId)) {
    const message = "Access to this namespace and key on Metafields for this resource type is not allowed.";
    return refuse(null, message, "APP_NOT_AUTHORIZED");
  }

  const current = owner.metafields?.find((one) => isSame(one, { namespace, key: input.key }));
  const isStale = input.compareDigest !== undefined && input.compareDigest !== (current ? digestOf(current) : null);
  if (isStale) {
    const message =
      "The resource has been updated since it was loaded. Try again with an updated `compareDigest` value.";
    return refuse(null, message, "STALE_OBJECT");
  }
  const type = input.type ?? definedType(owner, namespace, input.key, call) ?? current?.type;
  if (type === undefined) return refuse("type", "Type can't be blank", "BLANK");
  if (input.value === "") return refuse("value", "Value can't be blank.", "BLANK");
  const problem = metafieldValueProblem(type, input.value);
  if (problem !== null) return refuse("value", problem, "INVALID_VALUE");
  return { owner, metafield: { namespace, key: input.key, type, value: input.value } };
}

function findOwner(ownerId: string, mutation: string, call: ApiCall): MetafieldOwner | null {
  const record = findNode(ownerId, call);
  const scope = OWNER_SCOPES[typeNameOf(record) ?? ""];
  if (!record || scope === undefined) return null;
  if (scope !== null) assertScope(call, scope, mutation);
  return record as MetafieldOwner;
}

function definedType(owner: MetafieldOwner, namespace: string, key: string, { shop }: ApiCall): string | undefined {
  const ownerType = ownerTypeOf(owner);
  return shop.metafieldDefinitions.find(
    (one) => one.ownerType === ownerType && one.namespace === namespace && one.key === key,
  )?.type;
}

function announce(owners: readonly MetafieldOwner[], { simulator, shop }: ApiCall): void {
  for (const owner of new Set(owners)) {
    const product: Product | undefined = shop.products.get(owner.id);
    if (product) touchProduct(simulator, shop, asType("Product", product));
  }
}

function isSame(one: { namespace: string; key: string }, other: { namespace: string; key: string }): boolean {
  return one.namespace === other.namespace && one.key === other.key;
}

function setError(field: (string | number)[], message: string, code: string, elementIndex: number | null): UserError {
  return Object.assign(userError(field, message, code), { elementIndex });
}
