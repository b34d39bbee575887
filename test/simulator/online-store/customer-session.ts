import type { IdSequence } from "../state/id-sequence.ts";
import type { Customer, ShopState } from "../state/entities.ts";
import { readCookie } from "./read-cookie.ts";

/** The login cookie of a storefront; its value is a key of `shop.customerTokens`. */
export const CUSTOMER_COOKIE = "secure_customer_sig";

/** Logs a customer in; returns the value for the login cookie. */
export function startCustomerSession(shop: ShopState, customerId: number, ids: IdSequence): string {
  const token = ids.hex(40);
  shop.customerTokens.set(token, customerId);
  return token;
}

/** The `Set-Cookie` value that stores a login, or removes it when `token` is null. */
export function customerCookie(token: string | null): string {
  const life = token === null ? "Max-Age=0" : "Max-Age=31536000";
  return `${CUSTOMER_COOKIE}=${token ?? ""}; Path=/; ${life}; HttpOnly; SameSite=Lax`;
}

/** The customer whose login cookie came with the request. */
export function readCustomer(shop: ShopState, request: Request): Customer | null {
  const token = readCookie(request, CUSTOMER_COOKIE);
  const customerId = token === null ? undefined : shop.customerTokens.get(token);
  return customerId === undefined ? null : (shop.customers.get(customerId) ?? null);
}
