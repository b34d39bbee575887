import type { ApiCall, Resolver } from "../../graphql/api-call.ts";
import { paginate, type ConnectionArguments } from "../../graphql/paginate.ts";
import { filterBySearch } from "../../graphql/search/filter-by-search.ts";
import type { SearchFields } from "../../graphql/search/match-search.ts";
import type { Order } from "../../state/entities.ts";
import { sortByKey } from "../sorting.ts";
import { limitedCount, requireNumericId } from "./products.ts";

type ListArguments = ConnectionArguments & { query?: string | null; sortKey?: string | null };

const SIXTY_DAYS_MS = 60 * 24 * 60 * 60 * 1000;

const orderSearch: { fields: SearchFields<Order>; defaultFields: string[] } = {
  defaultFields: ["name", "email"],
  fields: {
    id: { type: "id", read: ({ id }) => id },
    // Both `#1001` and `1001` find the order.
    name: { type: "keyword", read: ({ name }) => [name, name.replace("#", "")] },
    email: { type: "keyword", read: ({ email }) => email },
    cart_token: { type: "keyword", read: ({ cartToken }) => cartToken },
    checkout_token: { type: "keyword", read: ({ checkoutToken }) => checkoutToken },
    customer_id: { type: "id", read: ({ customerId }) => customerId },
    confirmation_number: { type: "keyword", read: ({ confirmationNumber }) => confirmationNumber },
    discount_code: { type: "keyword", read: ({ discountCodes }) => discountCodes.map(({ code }) => code) },
    financial_status: { type: "keyword", read: ({ financialStatus }) => financialStatus },
    fulfillment_status: { type: "keyword", read: ({ fulfillmentStatus }) => fulfillmentStatus },
    status: { type: "keyword", read: ({ cancelledAt }) => ["any", cancelledAt === null ? "open" : "cancelled"] },
    source_name: { type: "keyword", read: ({ sourceName }) => sourceName },
    sku: { type: "keyword", read: ({ lines }) => lines.map(({ sku }) => sku) },
    test: { type: "boolean", read: ({ test }) => test },
    created_at: { type: "date", read: ({ createdAt }) => createdAt },
    processed_at: { type: "date", read: ({ createdAt }) => createdAt },
    updated_at: { type: "date", read: ({ updatedAt }) => updatedAt },
  },
};

const orderSortKeys = {
  ID: ({ id }: Order) => id,
  CREATED_AT: ({ createdAt }: Order) => createdAt,
  PROCESSED_AT: ({ createdAt }: Order) => createdAt,
  UPDATED_AT: ({ updatedAt }: Order) => updatedAt,
  ORDER_NUMBER: ({ number }: Order) => number,
  TOTAL_PRICE: ({ total }: Order) => total,
  FINANCIAL_STATUS: ({ financialStatus }: Order) => financialStatus,
  FULFILLMENT_STATUS: ({ fulfillmentStatus }: Order) => fulfillmentStatus,
};

export const orderQueries: Record<string, Resolver> = {
  order: (_root, { id }: { id: string }, call) =>
    readableOrders(call).find((order) => order.id === requireNumericId("Order", id)) ?? null,
  orders: (_root, args: ListArguments, call, info) => {
    const found = filterBySearch(readableOrders(call), args.query, orderSearch, call, info);
    const { sorted, cursorOf } = sortByKey(found, args.sortKey ?? "PROCESSED_AT", orderSortKeys);
    return paginate(sorted, args, cursorOf);
  },
  ordersCount: (_root, { query, limit }: { query?: string | null; limit?: number | null }, call, info) =>
    limitedCount(filterBySearch(readableOrders(call), query, orderSearch, call, info).length, limit),
};

/** `read_orders` reaches back 60 days; older orders need `read_all_orders`. */
export function readableOrders({ shop, simulator, caller }: ApiCall): Order[] {
  const all = [...shop.orders.values()];
  if (caller.scopes === null || caller.scopes.has("read_all_orders")) return all;
  const oldest = simulator.clock.now().getTime() - SIXTY_DAYS_MS;
  return all.filter((order) => Date.parse(order.createdAt) >= oldest);
}
