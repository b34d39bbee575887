import type { QuotedRate } from "../../commerce/shipping-rates.ts";
import type { Resolvers } from "../../graphql/api-call.ts";
import type { ConnectionArguments } from "../../graphql/paginate.ts";
import type { CartNode } from "../cart/cart-node.ts";
import type { DeliveryGroup } from "../cart/delivery-groups.ts";
import { groupAddressNode } from "../address-node.ts";
import { moneyV2 } from "../money-v2.ts";
import { lineConnection } from "./cart.ts";

type GroupNode = { node: CartNode; group: DeliveryGroup };

export const cartDeliveryGroupResolvers: Resolvers = {
  CartDeliveryGroup: {
    id: ({ node, group }: GroupNode) => `gid://shopify/CartDeliveryGroup/${group.id}?cart=${node.cart.token}`,
    groupType: () => "ONE_TIME_PURCHASE",
    deliveryAddress: ({ group }: GroupNode) => groupAddressNode(group.address.address),
    cartLines: ({ node, group }: GroupNode, args: ConnectionArguments) => lineConnection(node, group.lines, args),
    deliveryOptions: ({ node, group }: GroupNode) => group.options.map((option) => optionNode(node, option)),
    selectedDeliveryOption: ({ node, group }: GroupNode) =>
      group.selected === null ? null : optionNode(node, group.selected),
    discountAllocations: () => [],
  },
};

function optionNode({ pricing }: CartNode, { rate, price }: QuotedRate) {
  return {
    handle: rate.handle,
    code: rate.name,
    title: rate.name,
    description: rate.description ?? "",
    deliveryMethodType: "SHIPPING",
    estimatedCost: moneyV2(pricing.presentment.amount(price), pricing.currency),
  };
}
