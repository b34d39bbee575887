import { handleBulkFinish } from "./handle-bulk-finish";
import { handleCheckout } from "./handle-checkout";
import { handleCollection } from "./handle-collection";
import { handleCustomerRedact, handleDataRequest, handleShopRedact } from "./handle-compliance";
import { handleOrder } from "./handle-order";
import { handleProductChange, handleProductDeleted, handleVariantStock } from "./handle-product";
import { handleRefund } from "./handle-refund";
import { handleScopesUpdate, handleShopUpdate, handleUninstalled } from "./handle-shop";
import type { WebhookHandler } from "./webhook-handler";

/** What is done about each topic. A test keeps it equal to shopify.app.toml and the routes. */
export const WEBHOOK_HANDLERS: WebhookHandler[] = [
  { topic: "app/uninstalled", handle: handleUninstalled },
  { topic: "app/scopes_update", handle: handleScopesUpdate },
  { topic: "shop/update", handle: handleShopUpdate },
  { topic: "products/create", handle: handleProductChange },
  { topic: "products/update", handle: handleProductChange },
  { topic: "products/delete", handle: handleProductDeleted },
  { topic: "collections/create", handle: handleCollection },
  { topic: "collections/update", handle: handleCollection },
  { topic: "collections/delete", handle: handleCollection },
  { topic: "variants/in_stock", handle: handleVariantStock },
  { topic: "variants/out_of_stock", handle: handleVariantStock },
  { topic: "bulk_operations/finish", handle: handleBulkFinish },
  { topic: "checkouts/create", handle: handleCheckout },
  { topic: "orders/create", handle: handleOrder },
  { topic: "orders/paid", handle: handleOrder },
  { topic: "orders/updated", handle: handleOrder },
  { topic: "orders/cancelled", handle: handleOrder },
  { topic: "refunds/create", handle: handleRefund },
  { topic: "customers/data_request", alsoUninstalled: true, handle: handleDataRequest },
  { topic: "customers/redact", alsoUninstalled: true, handle: handleCustomerRedact },
  { topic: "shop/redact", alsoUninstalled: true, handle: handleShopRedact },
];
