import { cartCountry } from "../../commerce/cart-stock.ts";
import { lineKey } from "../../commerce/line-key.ts";
import type { CostedLine, LineAllocation } from "../../commerce/price-cart.ts";
import type { Resolvers } from "../../graphql/api-call.ts";
import { toGlobalId } from "../../graphql/global-id.ts";
import { paginate, type ConnectionArguments } from "../../graphql/paginate.ts";
import { asType } from "../../graphql/type-tag.ts";
import type { CartDeliveryAddress } from "../../state/entities.ts";
import { cartGlobalId, cartGlobalIdWithoutKey, cartLineGlobalId } from "../cart/cart-ids.ts";
import type { CartNode } from "../cart/cart-node.ts";
import { deliveryGroups } from "../cart/delivery-groups.ts";
import { deliveryAddressNode } from "../address-node.ts";
import { dateTime } from "../date-time.ts";
import { moneyV2 } from "../money-v2.ts";
import { appliedGiftCardId } from "../cart/gift-card-codes.ts";
import { storeUrl } from "../store-url.ts";
import { variantNodeFor } from "../variant-node.ts";
import { allocationNode, applicationNode } from "./cart-discount.ts";
import { findMetafield, type MetafieldIdentifier, type MetafieldOwner } from "./metafield.ts";

export type CartLineNode = { node: CartNode; costed: CostedLine };

export const cartResolvers: Resolvers = {
  Cart: {
    id: ({ cart, isNamedWithoutKey }: CartNode) =>
      isNamedWithoutKey ? cartGlobalIdWithoutKey(cart) : cartGlobalId(cart),
    createdAt: ({ cart }: CartNode) => dateTime(cart.createdAt),
    updatedAt: ({ cart }: CartNode) => dateTime(cart.updatedAt),
    checkoutUrl: ({ cart }: CartNode, _args: unknown, { shop }) =>
      storeUrl(shop, `/cart/c/${cart.token}?key=${cart.key}`),
    totalQuantity: ({ cart }: CartNode) => cart.lines.reduce((sum, line) => sum + line.quantity, 0),
    note: ({ cart }: CartNode) => cart.note ?? "",
    attributes: ({ cart }: CartNode) => cart.attributes,
    attribute: ({ cart }: CartNode, { key }: { key: string }) =>
      cart.attributes.find((attribute) => attribute.key === key) ?? null,
    buyerIdentity: (node: CartNode) => node,
    lines: (node: CartNode, args: ConnectionArguments) => lineConnection(node, node.pricing.lines, args),

    discountCodes: ({ pricing }: CartNode) => pricing.codes.map(({ code, applicable }) => ({ code, applicable })),
    discountAllocations: ({ pricing }: CartNode) =>
      pricing.lines.flatMap((line) =>
        line.orderAllocations.map((allocation) => allocationNode(allocation, pricing.currency)),
      ),
    discountApplications: ({ pricing }: CartNode) =>
      pricing.applied.map((applied) => applicationNode(applied, pricing.currency)),
    appliedGiftCards: ({ cart, pricing }: CartNode) =>
      pricing.giftCards.map(({ card, used, balanceAfter }) => ({
        id: toGlobalId("AppliedGiftCard", appliedGiftCardId(cart, card.id)),
        lastCharacters: card.code.slice(-4),
        amountUsed: moneyV2(used, pricing.currency),
        amountUsedV2: moneyV2(used, pricing.currency),
        presentmentAmountUsed: moneyV2(used, pricing.currency),
        balance: moneyV2(balanceAfter, pricing.currency),
        balanceV2: moneyV2(balanceAfter, pricing.currency),
      })),

    cost: ({ pricing }: CartNode) => ({
      ...cartAmounts(pricing),
      subtotalAmountEstimated: true,
      totalAmountEstimated: true,
      totalDutyAmountEstimated: true,
      totalTaxAmountEstimated: true,
    }),
    estimatedCost: ({ pricing }: CartNode) => cartAmounts(pricing),

    delivery: (node: CartNode) => node,
    deliveryGroups: (node: CartNode, args: ConnectionArguments, { shop }) =>
      paginate(
        deliveryGroups(shop, node.cart, node.pricing).map((group) => ({ node, group })),
        args,
        ({ group }, index) => ({ last_id: index + 1, last_value: group.id }),
      ),
    metafield: (node: CartNode, identifier: MetafieldIdentifier, call) =>
      findMetafield(metafieldOwner(node), identifier, call),
    // A cart leaves out what is not there, where other owners answer null (seen in the cart capture of 2026-04).
    metafields: (node: CartNode, { identifiers }: { identifiers: MetafieldIdentifier[] }, call) =>
      identifiers.flatMap((identifier) => findMetafield(metafieldOwner(node), identifier, call) ?? []),
  },
  CartBuyerIdentity: {
    countryCode: ({ cart }: CartNode) => cart.buyerIdentity.countryCode,
    email: ({ cart, showsBuyer }: CartNode) => (showsBuyer ? cart.buyerIdentity.email : null),
    phone: ({ cart, showsBuyer }: CartNode) => (showsBuyer ? cart.buyerIdentity.phone : null),
    customer: ({ cart, showsBuyer }: CartNode, _args: unknown, { shop }) =>
      showsBuyer && cart.buyerIdentity.customerId !== null
        ? (shop.customers.get(cart.buyerIdentity.customerId) ?? null)
        : null,
    deliveryAddressPreferences: () => [],
    preferences: () => null,
    purchasingCompany: () => null,
  },
  CartDelivery: {
    addresses: ({ cart, showsBuyer }: CartNode, { selected }: { selected: boolean }) =>
      showsBuyer ? cart.deliveryAddresses.filter((address) => !selected || address.selected) : [],
  },
  CartSelectableAddress: {
    id: ({ id }: CartDeliveryAddress) => toGlobalId("CartSelectableAddress", id),
    address: ({ address }: CartDeliveryAddress) => deliveryAddressNode(address),
  },
  CartLine: {
    id: ({ node, costed }: CartLineNode) => cartLineGlobalId(node.cart, costed.line),
    viewKey: ({ costed }: CartLineNode) => lineKey(costed.line),
    quantity: ({ costed }: CartLineNode) => costed.line.quantity,
    attributes: ({ costed }: CartLineNode) => costed.line.attributes,
    attribute: ({ costed }: CartLineNode, { key }: { key: string }) =>
      costed.line.attributes.find((attribute) => attribute.key === key) ?? null,
    merchandise: ({ node, costed }: CartLineNode) =>
      variantNodeFor(costed.product, costed.variant, {
        priceCountry: node.cart.buyerIdentity.countryCode,
        stockCountry: cartCountry(node.cart),
      }),
    sellingPlanAllocation: () => null,
    parentRelationship: () => null,
    instructions: () => ({ canRemove: true, canUpdateQuantity: true }),
    discountAllocations: ({ node, costed }: CartLineNode, { lineLevelOnly }: { lineLevelOnly: boolean }) => {
      const shown: LineAllocation[] = lineLevelOnly
        ? costed.lineAllocations
        : [...costed.lineAllocations, ...costed.orderAllocations];
      return shown.map((allocation) => allocationNode(allocation, node.pricing.currency));
    },
    cost: ({ node, costed }: CartLineNode) => {
      const { currency } = node.pricing;
      return {
        amountPerQuantity: moneyV2(costed.unitPrice, currency),
        compareAtAmountPerQuantity: costed.compareAtPrice === null ? null : moneyV2(costed.compareAtPrice, currency),
        subtotalAmount: moneyV2(costed.subtotal, currency),
        totalAmount: moneyV2(costed.total, currency),
      };
    },
    estimatedCost: ({ node, costed }: CartLineNode) => {
      const { currency } = node.pricing;
      return {
        amount: moneyV2(costed.unitPrice, currency),
        compareAtAmount: costed.compareAtPrice === null ? null : moneyV2(costed.compareAtPrice, currency),
        subtotalAmount: moneyV2(costed.subtotal, currency),
        totalAmount: moneyV2(costed.total, currency),
      };
    },
  },
};

/** Metafields of a cart are rewritten with every change of it, so they carry its time. */
function metafieldOwner(node: CartNode): MetafieldOwner {
  const { cart } = node;
  return {
    owner: node,
    ownerId: cartGlobalIdWithoutKey(cart),
    metafields: cart.metafields,
    createdAt: cart.updatedAt,
    updatedAt: cart.updatedAt,
  };
}

/** A page of a cart's lines; the cursor holds the place and the line's uuid. */
export function lineConnection(node: CartNode, lines: readonly CostedLine[], args: ConnectionArguments) {
  const nodes = lines.map((costed): CartLineNode => asType("CartLine", { node, costed }));
  return paginate(nodes, args, ({ costed }, index) => ({ last_id: index + 1, last_value: costed.line.id }));
}

function cartAmounts(pricing: CartNode["pricing"]) {
  const money = (amount: number) => moneyV2(amount, pricing.currency);
  return {
    checkoutChargeAmount: money(pricing.originalTotal),
    subtotalAmount: money(pricing.subtotal),
    totalAmount: money(pricing.total),
    totalDutyAmount: null,
    totalTaxAmount: null,
  };
}
