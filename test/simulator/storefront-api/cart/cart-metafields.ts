import { isReservedForOthers, resolveNamespace } from "../../commerce/reserved-namespace.ts";
import type { ApiCall } from "../../graphql/api-call.ts";
import { asType } from "../../graphql/type-tag.ts";
import type { Cart, Metafield } from "../../state/entities.ts";
import { metafieldProblem } from "../metafield-problem.ts";
import { metafieldGlobalId, type MetafieldNode } from "../resolvers/metafield.ts";
import { cartGlobalIdWithoutKey } from "./cart-ids.ts";
import { cartNode } from "./cart-node.ts";

export type MetafieldInput = { key: string; type: string; value: string };

export type MetafieldError = { field: string[]; message: string; code: string };

/** `custom.note` is namespace and key; a simple key is in the app's reserved namespace. Null: the caller may not go there. */
export function readMetafieldKey(call: ApiCall, text: string): { namespace: string; key: string } | null {
  const dot = text.lastIndexOf(".");
  const given = dot === -1 ? null : text.slice(0, dot);
  const key = text.slice(dot + 1);
  const appId = call.caller.isServer ? call.caller.clientId : null;
  if (appId === null) {
    if (given === null || given.startsWith("$app") || isReservedForOthers(given, null)) return null;
    return { namespace: given, key };
  }

  const namespace = resolveNamespace(appId, given);
  return isReservedForOthers(namespace, appId) ? null : { namespace, key };
}

/** Parses inputs for a cart; all or none. `path` leads the field of errors. */
export function readMetafields(
  call: ApiCall,
  inputs: readonly MetafieldInput[],
  path: readonly string[],
): { metafields: Metafield[]; errors: MetafieldError[] } {
  const metafields: Metafield[] = [];
  const errors: MetafieldError[] = [];
  for (const [index, input] of inputs.entries()) {
    const at = [...path, String(index)];
    const place = readMetafieldKey(call, input.key);
    const problem = metafieldProblem(input.type, input.value);
    if (!place) {
      errors.push({
        field: [...at, "key"],
        message: "Access to this namespace and key is not allowed.",
        code: "APP_NOT_AUTHORIZED",
      });
    } else if (problem) {
      errors.push({ field: [...at, problem.field], message: problem.message, code: problem.code });
    } else {
      metafields.push({ ...place, type: input.type, value: input.value });
    }
  }
  return { metafields, errors };
}

/** Puts metafields into a cart; one with the same namespace and key is replaced in its place. */
export function putMetafields(cart: Cart, metafields: readonly Metafield[]): void {
  for (const metafield of metafields) {
    const index = cart.metafields.findIndex((stored) => isSame(stored, metafield));
    if (index === -1) cart.metafields.push(metafield);
    else cart.metafields[index] = metafield;
  }
}

/** Takes one out; its global id, null when it was not there. */
export function deleteMetafield(cart: Cart, place: { namespace: string; key: string }): string | null {
  const stored = cart.metafields.find((metafield) => isSame(metafield, place));
  if (!stored) return null;
  cart.metafields = cart.metafields.filter((metafield) => metafield !== stored);
  return metafieldGlobalId({ ownerId: cartGlobalIdWithoutKey(cart), metafield: stored });
}

/** The answer of `cartMetafieldsSet` names the cart without its key, as the capture of 2026-04 does. */
export function cartMetafieldNode(call: ApiCall, cart: Cart, metafield: Metafield): MetafieldNode {
  const owner = asType("Cart", { ...cartNode(cart, call), isNamedWithoutKey: true });
  const ownerId = cartGlobalIdWithoutKey(cart);
  return { metafield, owner, ownerId, createdAt: cart.updatedAt, updatedAt: cart.updatedAt };
}

function isSame(a: { namespace: string; key: string }, b: { namespace: string; key: string }): boolean {
  return a.namespace === b.namespace && a.key === b.key;
}
