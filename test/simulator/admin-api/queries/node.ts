import type { ApiCall, Resolver } from "../../graphql/api-call.ts";
import { parseGlobalId } from "../../graphql/global-id.ts";
import { asType } from "../../graphql/type-tag.ts";
import { findVariant } from "../../commerce/find-variant.ts";
import { toDiscountNode } from "../types/discount.ts";
import { inventoryItemOf, locationOf } from "../types/inventory.ts";
import { toApp, webPixelOf } from "../types/app.ts";
import { appNumber } from "../app-identity.ts";
import { clientIdOf } from "./app.ts";
import { findLevel } from "./inventory.ts";
import { readableOrders } from "./orders.ts";

type Finder = (id: number, call: ApiCall, globalId: string) => object | null | undefined;

/** How a record is found by its type. */
const FINDERS: Record<string, Finder> = {
  App: (id, call) => (id === appNumber(clientIdOf(call)) ? toApp(clientIdOf(call)) : null),
  AppInstallation: (id, { shop }) => [...shop.installations.values()].find((one) => one.id === id),
  Article: (id, { shop }) => shop.articles.find((one) => one.id === id),
  Blog: (id, { shop }) => shop.blogs.find((one) => one.id === id),
  BulkOperation: (id, { shop }) => shop.bulkOperations.get(id),
  Collection: (id, { shop }) => shop.collections.get(id),
  Customer: (id, { shop }) => shop.customers.get(id),
  DiscountAutomaticNode: (id, call) => findDiscountNode(id, call, "automatic"),
  DiscountCodeNode: (id, call) => findDiscountNode(id, call, "code"),
  InventoryItem: (id, { shop }) => inventoryItemOf(shop, id),
  InventoryLevel: (_id, { shop }, globalId) => findLevel(shop, globalId),
  Location: (id, { shop }) => locationOf(shop, id),
  Market: (id, { shop }) => shop.markets.find((one) => one.id === id),
  Metaobject: (id, { shop }) => shop.metaobjects.find((one) => one.id === id),
  MetafieldDefinition: (id, { shop }) => shop.metafieldDefinitions.find((one) => one.id === id),
  Order: (id, call) => readableOrders(call).find((one) => one.id === id),
  Page: (id, { shop }) => shop.pages.find((one) => one.id === id),
  Product: (id, { shop }) => shop.products.get(id),
  ProductVariant: (id, { shop }) => findVariant(shop, id)?.variant,
  Shop: (id, { shop }) => (shop.id === id ? shop : null),
  ShopPolicy: (id, { shop }) => shop.policies.find((one) => one.id === id),
  StorefrontAccessToken: (id, { shop }) => shop.storefrontTokens.find((one) => one.id === id),
  WebPixel: (_id, call) => webPixelOf(call),
  WebhookSubscription: (id, { shop }) => shop.webhookSubscriptions.find((one) => one.id === id),
};

export const nodeQueries: Record<string, Resolver> = {
  node: (_root, { id }: { id: string }, call) => findNode(id, call),
  nodes: (_root, { ids }: { ids: string[] }, call) => ids.map((id) => findNode(id, call)),
};

/** The record behind a global id, marked with its type; null when there is none. */
export function findNode(globalId: string, call: ApiCall): object | null {
  const parsed = parseGlobalId(globalId);
  const find = parsed && FINDERS[parsed.type];
  const record = find ? find(Number(parsed.id), call, globalId) : null;
  return record && parsed ? asType(parsed.type, record) : null;
}

function findDiscountNode(id: number, { shop }: ApiCall, method: "code" | "automatic") {
  const discount = shop.discounts.get(id);
  if (discount?.method !== method) return null;
  return toDiscountNode(discount, method === "code" ? "DiscountCodeNode" : "DiscountAutomaticNode");
}
