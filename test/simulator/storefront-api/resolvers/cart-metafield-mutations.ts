import { findCart } from "../../commerce/create-cart.ts";
import { saveCart } from "../../commerce/save-cart.ts";
import type { ApiCall, Resolver } from "../../graphql/api-call.ts";
import type { Cart } from "../../state/entities.ts";
import {
  cartMetafieldNode,
  deleteMetafield,
  putMetafields,
  readMetafieldKey,
  readMetafields,
  type MetafieldInput,
} from "../cart/cart-metafields.ts";
import { parseCartGlobalId } from "../cart/cart-ids.ts";

const MAX_METAFIELDS = 25;

/** The two mutations whose payloads have no cart. */
export const cartMetafieldMutations: Record<string, Resolver> = {
  cartMetafieldsSet: (_parent: unknown, args: { metafields: (MetafieldInput & { ownerId: string })[] }, call) => {
    const inputs = args.metafields;
    if (inputs.length > MAX_METAFIELDS) {
      const message = `The maximum number of metafields is ${MAX_METAFIELDS}.`;
      return refused([{ field: ["metafields"], message, code: "LESS_THAN_OR_EQUAL_TO" }]);
    }
    const carts = inputs.map((input) => findOwner(call, input.ownerId));
    const missing = carts.indexOf(null);
    if (missing !== -1) {
      const field = ["metafields", String(missing), "ownerId"];
      return refused([{ field, message: "The specified cart does not exist.", code: "INVALID_OWNER" }]);
    }
    const { metafields, errors } = readMetafields(call, inputs, ["metafields"]);
    if (errors.length > 0) return refused(errors);

    const stored = metafields.flatMap((metafield, index) => {
      const cart = carts[index];
      if (!cart) return [];
      putMetafields(cart, [metafield]);
      return [{ cart, metafield }];
    });
    for (const cart of new Set(stored.map((entry) => entry.cart))) saveCart(call.simulator, call.shop, cart);
    const nodes = stored.map(({ cart, metafield }) => cartMetafieldNode(call, cart, metafield));
    return { metafields: nodes, userErrors: [] };
  },
  cartMetafieldDelete: (_parent: unknown, { input }: { input: { ownerId: string; key: string } }, call) => {
    const cart = findOwner(call, input.ownerId);
    if (!cart) return notDeleted(["input", "ownerId"], "The specified cart does not exist.", "INVALID_OWNER");
    const place = readMetafieldKey(call, input.key);
    if (!place) {
      return notDeleted(["input", "key"], "Access to this namespace and key is not allowed.", "APP_NOT_AUTHORIZED");
    }
    const deletedId = deleteMetafield(cart, place);
    if (deletedId === null) {
      return notDeleted(["input", "key"], "Metafield does not exist", "METAFIELD_DOES_NOT_EXIST");
    }
    saveCart(call.simulator, call.shop, cart);
    return { deletedId, userErrors: [] };
  },
};

function findOwner({ shop }: ApiCall, globalId: string): Cart | null {
  const named = parseCartGlobalId(globalId);
  return named ? findCart(shop, named.token, named.key) : null;
}

function refused(errors: { field: string[]; message: string; code: string }[]) {
  return { metafields: [], userErrors: errors.map((error) => ({ ...error, elementIndex: null })) };
}

function notDeleted(field: string[], message: string, code: string) {
  return { deletedId: null, userErrors: [{ field, message, code }] };
}
