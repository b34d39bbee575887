import type { LineChange, NewLine } from "../../commerce/cart-lines.ts";
import { findVariant } from "../../commerce/find-variant.ts";
import { isPublished } from "../../commerce/is-published.ts";
import { lineKey } from "../../commerce/line-key.ts";
import type { ApiCall } from "../../graphql/api-call.ts";
import { numericIdOf } from "../../graphql/global-id.ts";
import type { Cart, CartAttribute } from "../../state/entities.ts";
import { lineIdOf } from "./cart-ids.ts";
import { refuse, type CartRefusal } from "./change-cart.ts";

export type AttributeInput = { key: string; value: string };

export type CartLineInput = {
  merchandiseId: string;
  quantity: number;
  attributes?: AttributeInput[] | null;
  sellingPlanId?: string | null;
};

export type CartLineUpdateInput = {
  id?: string | null;
  viewKey?: string | null;
  merchandiseId?: string | null;
  quantity?: number | null;
  attributes?: AttributeInput[] | null;
  sellingPlanId?: string | null;
};

/** New lines, or the refusal for the first that cannot be sold at all. `path` leads the error's field. */
export function readNewLines(
  call: ApiCall,
  inputs: readonly CartLineInput[],
  path: readonly string[],
): { lines: NewLine[] } | CartRefusal {
  const lines: NewLine[] = [];
  for (const [index, input] of inputs.entries()) {
    const at = [...path, String(index)];
    const variantId = findMerchandise(call, input.merchandiseId);
    if (variantId === null) return unknownMerchandise(at, input.merchandiseId);
    // The local Shopify has no selling plans, so none applies.
    if (input.sellingPlanId != null) return unknownSellingPlan(at);
    if (input.quantity < 0) {
      return refuse([...at, "quantity"], "The quantity must be greater than or equal to 0", "LESS_THAN");
    }
    lines.push({
      variantId,
      quantity: input.quantity,
      attributes: toAttributes(input.attributes),
      sellingPlanId: null,
    });
  }
  return { lines };
}

/** Changes of lines, or the refusal for the first line that is not in the cart (which Shopify then still returns). */
export function readLineChanges(
  call: ApiCall,
  cart: Cart,
  inputs: readonly CartLineUpdateInput[],
): { changes: LineChange[] } | CartRefusal {
  const changes: LineChange[] = [];
  for (const [index, input] of inputs.entries()) {
    const at = ["lines", String(index)];
    const line = findLine(cart, input);
    if (!line) {
      const id = input.id == null ? (input.viewKey ?? "") : lineIdOf(input.id);
      return refuse([...at, "id"], `The merchandise line with id ${id} does not exist.`, "INVALID_MERCHANDISE_LINE", {
        keepsCart: true,
      });
    }
    const variantId = input.merchandiseId == null ? undefined : findMerchandise(call, input.merchandiseId);
    if (variantId === null) return unknownMerchandise(at, input.merchandiseId ?? "");
    if (input.sellingPlanId != null) return unknownSellingPlan(at);

    changes.push({
      lineId: line.id,
      variantId,
      quantity: input.quantity ?? undefined,
      attributes: input.attributes == null ? undefined : toAttributes(input.attributes),
    });
  }
  return { changes };
}

function findLine(cart: Cart, { id, viewKey }: CartLineUpdateInput) {
  const wanted = id == null ? null : lineIdOf(id);
  return cart.lines.find((line) => (wanted === null ? lineKey(line) === viewKey : line.id === wanted));
}

function findMerchandise({ shop, simulator }: ApiCall, globalId: string): number | null {
  const variantId = numericIdOf("ProductVariant", globalId);
  const found = variantId === null ? null : findVariant(shop, variantId);
  return found && isPublished(found.product, simulator.clock.now()) ? found.variant.id : null;
}

function unknownMerchandise(at: readonly string[], globalId: string): CartRefusal {
  return refuse([...at, "merchandiseId"], `The merchandise with id ${globalId} does not exist.`, "INVALID");
}

function unknownSellingPlan(at: readonly string[]): CartRefusal {
  return refuse([...at, "sellingPlanId"], "Cannot apply selling plan to variant", "SELLING_PLAN_NOT_APPLICABLE");
}

function toAttributes(inputs: readonly AttributeInput[] | null | undefined): CartAttribute[] {
  return (inputs ?? []).map(({ key, value }) => ({ key, value }));
}
