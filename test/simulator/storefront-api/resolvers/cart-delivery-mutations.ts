import type { Resolver } from "../../graphql/api-call.ts";
import { parseGlobalId } from "../../graphql/global-id.ts";
import { priceCart } from "../../commerce/price-cart.ts";
import { changeCart, refuse } from "../cart/change-cart.ts";
import {
  addDeliveryAddresses,
  removeDeliveryAddresses,
  updateDeliveryAddresses,
  type SelectableAddressInput,
  type SelectableAddressUpdateInput,
} from "../cart/delivery-addresses.ts";
import { deliveryGroups } from "../cart/delivery-groups.ts";
import { addGiftCards, removeGiftCards } from "../cart/gift-card-codes.ts";

type SelectedOptionInput = { deliveryGroupId: string; deliveryOptionHandle: string };

/** Delivery addresses, delivery options and gift cards of a cart. */
export const cartDeliveryMutations: Record<string, Resolver> = {
  cartDeliveryAddressesAdd: (
    _parent: unknown,
    { cartId, addresses }: { cartId: string; addresses: SelectableAddressInput[] },
    call,
  ) => changeCart(call, cartId, (cart) => addDeliveryAddresses(call, cart, addresses) ?? {}),
  cartDeliveryAddressesUpdate: (
    _parent: unknown,
    { cartId, addresses }: { cartId: string; addresses: SelectableAddressUpdateInput[] },
    call,
  ) => changeCart(call, cartId, (cart) => updateDeliveryAddresses(cart, addresses) ?? {}),
  cartDeliveryAddressesRemove: (
    _parent: unknown,
    { cartId, addressIds }: { cartId: string; addressIds: string[] },
    call,
  ) => changeCart(call, cartId, (cart) => removeDeliveryAddresses(cart, addressIds) ?? {}),
  cartDeliveryAddressesReplace: (
    _parent: unknown,
    { cartId, addresses }: { cartId: string; addresses: SelectableAddressInput[] },
    call,
  ) =>
    changeCart(call, cartId, (cart) => {
      cart.deliveryAddresses = [];
      return addDeliveryAddresses(call, cart, addresses) ?? {};
    }),
  cartSelectedDeliveryOptionsUpdate: (
    _parent: unknown,
    args: { cartId: string; selectedDeliveryOptions: SelectedOptionInput[] },
    call,
  ) =>
    changeCart(call, args.cartId, (cart) => {
      const groups = deliveryGroups(call.shop, cart, priceCart(call.shop, cart, call.simulator.clock.now()));
      for (const { deliveryGroupId, deliveryOptionHandle: handle } of args.selectedDeliveryOptions) {
        const group = groups.find((candidate) => candidate.id === parseGlobalId(deliveryGroupId)?.id);
        if (!group?.options.some(({ rate }) => rate.handle === handle)) {
          const message = `The delivery option with handle ${handle} is not valid.`;
          return refuse(["selectedDeliveryOptions"], message, "INVALID_DELIVERY_OPTION");
        }
        cart.selectedDeliveryOptions = [
          ...cart.selectedDeliveryOptions.filter((option) => option.deliveryGroupId !== group.id),
          { deliveryGroupId: group.id, handle },
        ];
      }
      return {};
    }),

  cartGiftCardCodesAdd: (
    _parent: unknown,
    { cartId, giftCardCodes }: { cartId: string; giftCardCodes: string[] },
    call,
  ) =>
    changeCart(call, cartId, (cart) => {
      addGiftCards(call, cart, giftCardCodes);
      return {};
    }),
  cartGiftCardCodesUpdate: (
    _parent: unknown,
    { cartId, giftCardCodes }: { cartId: string; giftCardCodes: string[] },
    call,
  ) =>
    changeCart(call, cartId, (cart) => {
      cart.giftCardCodes = [];
      addGiftCards(call, cart, giftCardCodes);
      return {};
    }),
  cartGiftCardCodesRemove: (
    _parent: unknown,
    { cartId, appliedGiftCardIds }: { cartId: string; appliedGiftCardIds: string[] },
    call,
  ) =>
    changeCart(call, cartId, (cart) => {
      removeGiftCards(call, cart, appliedGiftCardIds);
      return {};
    }),
};
