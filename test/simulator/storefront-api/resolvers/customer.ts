import type { Resolvers } from "../../graphql/api-call.ts";
import { toGlobalId } from "../../graphql/global-id.ts";
import { paginate, type ConnectionArguments } from "../../graphql/paginate.ts";
import type { Customer } from "../../state/entities.ts";
import { customerAddressNode } from "../address-node.ts";
import { dateTime } from "../date-time.ts";
import { metafieldFields } from "./metafield.ts";

export const customerResolvers: Resolvers = {
  Customer: {
    id: (customer: Customer) => toGlobalId("Customer", customer.id),
    displayName,
    acceptsMarketing: () => false,
    avatarUrl: () => null,
    socialLoginProvider: () => null,
    createdAt: (customer: Customer) => dateTime(customer.createdAt),
    updatedAt: (customer: Customer) => dateTime(customer.updatedAt),
    numberOfOrders: (customer: Customer, _args: unknown, { shop }) =>
      String([...shop.orders.values()].filter((order) => order.customerId === customer.id).length),
    defaultAddress: (customer: Customer) => addressNodes(customer)[0] ?? null,
    addresses: (customer: Customer, args: ConnectionArguments) =>
      paginate(addressNodes(customer), args, (_address, index) => ({ last_id: index + 1, last_value: index + 1 })),
    ...metafieldFields((customer: Customer) => ({
      owner: customer,
      ownerId: toGlobalId("Customer", customer.id),
      metafields: [],
      createdAt: customer.createdAt,
      updatedAt: customer.updatedAt,
    })),
  },
};

function displayName(customer: Customer): string {
  return [customer.firstName, customer.lastName].filter(Boolean).join(" ") || customer.email;
}

function addressNodes(customer: Customer) {
  return customer.addresses.map((address, index) => customerAddressNode(address, customer.id * 100 + index));
}
