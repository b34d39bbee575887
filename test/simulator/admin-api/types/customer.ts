import type { Resolver } from "../../graphql/api-call.ts";
import { toGlobalId } from "../../graphql/global-id.ts";
import { cursorById, paginate, type ConnectionArguments } from "../../graphql/paginate.ts";
import { currentTotals } from "../../commerce/order-totals.ts";
import type { Customer, Order, ShopState } from "../../state/entities.ts";
import { moneyV2 } from "../../storefront-api/money-v2.ts";

export const customerFields: Record<string, Resolver> = {
  id: (customer: Customer) => toGlobalId("Customer", customer.id),
  legacyResourceId: (customer: Customer) => String(customer.id),
  displayName: (customer: Customer) =>
    [customer.firstName, customer.lastName].filter(Boolean).join(" ") || customer.email,
  defaultEmailAddress: (customer: Customer) => ({ emailAddress: customer.email, validFormat: true }),
  defaultPhoneNumber: (customer: Customer) => (customer.phone === null ? null : { phoneNumber: customer.phone }),
  addresses: (customer: Customer) => customer.addresses,
  addressesV2: (customer: Customer, args: ConnectionArguments) =>
    paginate(customer.addresses, args, (_address, index) => ({ last_id: index, last_value: index })),
  defaultAddress: (customer: Customer) => customer.addresses[0] ?? null,
  state: (customer: Customer) => (customer.password === null ? "DISABLED" : "ENABLED"),
  verifiedEmail: () => true,
  taxExempt: () => false,
  note: () => null,
  numberOfOrders: (customer: Customer, _args, { shop }) => String(ordersOf(shop, customer).length),
  amountSpent: (customer: Customer, _args, { shop }) => {
    const spent = ordersOf(shop, customer).reduce((sum, order) => sum + currentTotals(order).total, 0);
    return moneyV2(spent, shop.currency);
  },
  lastOrder: (customer: Customer, _args, { shop }) => ordersOf(shop, customer).at(-1) ?? null,
  orders: (customer: Customer, args: ConnectionArguments, { shop }) =>
    paginate(ordersOf(shop, customer), args, cursorById),
};

function ordersOf(shop: ShopState, customer: Customer): Order[] {
  return [...shop.orders.values()].filter((order) => order.customerId === customer.id);
}
