import type { ApiCall } from "../../graphql/api-call.ts";
import type { Cart } from "../../state/entities.ts";
import { refuse, type CartRefusal } from "./change-cart.ts";

export type BuyerIdentityInput = {
  countryCode?: string | null;
  email?: string | null;
  phone?: string | null;
  customerAccessToken?: string | null;
};

/** Takes over what the input names; null clears. Refused when the customer token is unknown. */
export function setBuyerIdentity(call: ApiCall, cart: Cart, input: BuyerIdentityInput): CartRefusal | null {
  const { buyerIdentity } = cart;
  if (input.customerAccessToken != null) {
    const customerId = call.shop.customerTokens.get(input.customerAccessToken);
    if (customerId === undefined) {
      return refuse(["buyerIdentity", "customerAccessToken"], "Customer is invalid", "INVALID", { keepsCart: true });
    }
    buyerIdentity.customerId = customerId;
  } else if (input.customerAccessToken === null) {
    buyerIdentity.customerId = null;
  }

  if (input.countryCode !== undefined) buyerIdentity.countryCode = input.countryCode;
  if (input.email !== undefined) buyerIdentity.email = input.email;
  if (input.phone !== undefined) buyerIdentity.phone = input.phone;
  return null;
}
