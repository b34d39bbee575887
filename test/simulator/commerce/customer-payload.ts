import type { Customer, ShopState } from "../state/entities.ts";
import { addressPayload } from "./address-payload.ts";
import { shopTime } from "./shop-time.ts";

/** REST shape of a customer, as inside order and checkout payloads. */
export function customerPayload(shop: ShopState, customer: Customer) {
  const address = customer.addresses[0];
  return {
    id: customer.id,
    admin_graphql_api_id: `gid://shopify/Customer/${customer.id}`,
    email: customer.email,
    first_name: customer.firstName,
    last_name: customer.lastName,
    phone: customer.phone,
    tags: customer.tags.join(", "),
    state: customer.password === null ? "disabled" : "enabled",
    verified_email: true,
    tax_exempt: false,
    currency: shop.currency,
    note: null,
    created_at: shopTime(customer.createdAt, shop.ianaTimezone),
    updated_at: shopTime(customer.updatedAt, shop.ianaTimezone),
    default_address: address ? { ...addressPayload(address), customer_id: customer.id, default: true } : null,
  };
}
