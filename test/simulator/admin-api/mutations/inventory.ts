import type { ApiCall, Resolver } from "../../graphql/api-call.ts";
import { ApiError } from "../../graphql/api-error.ts";
import { numericIdOf, toGlobalId } from "../../graphql/global-id.ts";
import { asType } from "../../graphql/type-tag.ts";
import { setStock } from "../../commerce/set-stock.ts";
import { findVariantByInventoryItem } from "../../commerce/find-variant.ts";
import { levelsOfItem } from "../../state/inventory-levels.ts";
import type { InventoryItem } from "../types/inventory.ts";
import { inventoryItemOf, locationOf } from "../types/inventory.ts";
import { toApp } from "../types/app.ts";
import { touchProduct } from "../catalog/touch-product.ts";
import { userError, type UserError } from "../user-error.ts";

type Change = { inventoryItemId: string; locationId: string; changeFromQuantity?: number | null };

type PlannedChange = { inventoryItemId: number; locationId: number; before: number; after: number };

type AdjustmentGroup = {
  id: string;
  reason: string;
  createdAt: string;
  referenceDocumentUri: string | null;
  changes: {
    name: string;
    delta: number;
    quantityAfterChange: number;
    item: InventoryItem | null;
    location: unknown;
  }[];
};

const MAX_QUANTITY = 1_000_000_000;

export const inventoryMutations: Record<string, Resolver> = {
  inventoryAdjustQuantities: (
    _root,
    {
      input,
    }: {
      input: {
        name: string;
        reason: string;
        referenceDocumentUri?: string | null;
        changes: (Change & { delta: number })[];
      };
    },
    call,
  ) => {
    const userErrors = input.name === "available" ? [] : [invalidName("INVALID_QUANTITY_NAME")];
    return changeStock(call, {
      list: "changes",
      changes: input.changes,
      header: input,
      userErrors,
      after: (change, before) => before + change.delta,
    });
  },

  inventorySetQuantities: (
    _root,
    {
      input,
    }: {
      input: {
        name: string;
        reason: string;
        referenceDocumentUri?: string | null;
        quantities: (Change & { quantity: number })[];
      };
    },
    call,
  ) => {
    const userErrors = input.name === "available" ? [] : [invalidName("INVALID_NAME")];
    return changeStock(call, {
      list: "quantities",
      changes: input.quantities,
      header: input,
      userErrors,
      after: (change) => change.quantity,
    });
  },
};

/** All changes or none. Since 2026-04 each one must say which quantity it changes from (null: any). */
function changeStock<OneChange extends Change>(
  call: ApiCall,
  request: {
    list: "changes" | "quantities";
    changes: readonly OneChange[];
    header: { reason: string; referenceDocumentUri?: string | null };
    userErrors: UserError[];
    after: (change: OneChange, before: number) => number;
  },
) {
  if (request.changes.some((change) => change.changeFromQuantity === undefined)) {
    throw new ApiError(
      "INVALID_FIELD_ARGUMENTS",
      `The changeFromQuantity argument is required for every item of ${request.list}.`,
    );
  }
  const planned = request.changes.map((change, index) => planChange(call, request, change, index));
  const userErrors = [...request.userErrors, ...planned.flatMap((plan) => ("error" in plan ? [plan.error] : []))];
  if (userErrors.length > 0) return { inventoryAdjustmentGroup: null, userErrors };

  const made = planned.flatMap((plan) => ("error" in plan ? [] : [plan]));
  for (const { inventoryItemId, locationId, after } of made) {
    setStock(call.simulator, call.shop, { inventoryItemId, locationId, available: after });
  }
  announceProducts(call, made);
  return { inventoryAdjustmentGroup: toGroup(call, made, request.header), userErrors: [] };
}

function planChange<OneChange extends Change>(
  { shop }: ApiCall,
  request: { list: string; after: (change: OneChange, before: number) => number },
  change: OneChange,
  index: number,
): PlannedChange | { error: UserError } {
  const refuse = (field: string, message: string, code: string) => ({
    error: userError(["input", request.list, index, field], message, code),
  });
  const inventoryItemId = numericIdOf("InventoryItem", change.inventoryItemId);
  const locationId = numericIdOf("Location", change.locationId);
  if (inventoryItemId === null || !findVariantByInventoryItem(shop, inventoryItemId)) {
    return refuse("inventoryItemId", "The specified inventory item could not be found.", "INVALID_INVENTORY_ITEM");
  }
  if (locationId === null || !locationOf(shop, locationId)) {
    return refuse("locationId", "The specified location could not be found.", "INVALID_LOCATION");
  }
  const level = levelsOfItem(shop, inventoryItemId).find((one) => one.locationId === locationId);
  const before = level?.available ?? 0;
  if (change.changeFromQuantity != null && change.changeFromQuantity !== before) {
    const message = "The specified changeFromQuantity no longer matches the persisted quantity.";
    return refuse("changeFromQuantity", message, "CHANGE_FROM_QUANTITY_STALE");
  }
  const after = request.after(change, before);
  if (Math.abs(after) > MAX_QUANTITY) {
    const code = after > 0 ? "INVALID_QUANTITY_TOO_HIGH" : "INVALID_QUANTITY_TOO_LOW";
    return refuse("quantity", `The quantity can't be beyond ${MAX_QUANTITY}.`, code);
  }
  return { inventoryItemId, locationId, before, after };
}

function announceProducts({ simulator, shop }: ApiCall, changes: readonly PlannedChange[]): void {
  const owners = changes.flatMap((change) => findVariantByInventoryItem(shop, change.inventoryItemId)?.product ?? []);
  for (const product of new Set(owners)) touchProduct(simulator, shop, product);
}

function toGroup(
  { simulator, shop }: ApiCall,
  changes: readonly PlannedChange[],
  { reason, referenceDocumentUri }: { reason: string; referenceDocumentUri?: string | null },
): AdjustmentGroup {
  return asType("InventoryAdjustmentGroup", {
    id: toGlobalId("InventoryAdjustmentGroup", simulator.ids.numeric()),
    reason,
    createdAt: simulator.clock.nowIso(),
    referenceDocumentUri: referenceDocumentUri ?? null,
    app: toApp(simulator.app.clientId),
    staffMember: null,
    changes: changes.map(({ inventoryItemId, locationId, before, after }) => ({
      name: "available",
      delta: after - before,
      quantityAfterChange: after,
      ledgerDocumentUri: null,
      item: inventoryItemOf(shop, inventoryItemId),
      location: locationOf(shop, locationId),
    })),
  });
}

function invalidName(code: string): UserError {
  return userError(["input", "name"], "The quantity name must be either 'available' or 'on_hand'.", code);
}
