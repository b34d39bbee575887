import type { ApiCall, Resolver } from "../../graphql/api-call.ts";
import { toGlobalId } from "../../graphql/global-id.ts";
import type { Customer } from "../../state/entities.ts";
import { dateTime } from "../date-time.ts";

type CustomerCreateInput = {
  email: string;
  password: string;
  firstName?: string | null;
  lastName?: string | null;
  phone?: string | null;
};

const TOKEN_LIFE_MS = 42 * 24 * 60 * 60 * 1000;

/** The classic customer accounts of the Storefront API. Wording of the errors: documentation, not captured. */
export const customerMutations: Record<string, Resolver> = {
  customerCreate: (_parent: unknown, { input }: { input: CustomerCreateInput }, call) => {
    if (findByEmail(call, input.email)) {
      return customerFailure(["input", "email"], "Email has already been taken", "TAKEN", { customer: null });
    }
    if (input.password.length < 5) {
      const message = "Password is too short (minimum is 5 characters)";
      return customerFailure(["input", "password"], message, "TOO_SHORT", { customer: null });
    }

    const now = call.simulator.clock.nowIso();
    const customer: Customer = {
      id: call.simulator.ids.numeric(),
      email: input.email,
      firstName: input.firstName ?? null,
      lastName: input.lastName ?? null,
      phone: input.phone ?? null,
      password: input.password,
      locale: call.shop.primaryLocale,
      tags: [],
      addresses: [],
      createdAt: now,
      updatedAt: now,
    };
    call.shop.customers.set(customer.id, customer);
    return { customer, customerUserErrors: [], userErrors: [] };
  },
  customerAccessTokenCreate: (_parent: unknown, { input }: { input: { email: string; password: string } }, call) => {
    const customer = findByEmail(call, input.email);
    if (customer?.password !== input.password) {
      return customerFailure(null, "Unidentified customer", "UNIDENTIFIED_CUSTOMER", { customerAccessToken: null });
    }
    const accessToken = call.simulator.ids.hex(32);
    call.shop.customerTokens.set(accessToken, customer.id);
    const expiresAt = new Date(call.simulator.clock.now().getTime() + TOKEN_LIFE_MS).toISOString();
    return {
      customerAccessToken: { accessToken, expiresAt: dateTime(expiresAt) },
      customerUserErrors: [],
      userErrors: [],
    };
  },
  customerAccessTokenDelete: (_parent: unknown, args: { customerAccessToken: string }, { shop }) => {
    const customerId = shop.customerTokens.get(args.customerAccessToken);
    shop.customerTokens.delete(args.customerAccessToken);
    const nothing = { deletedAccessToken: null, deletedCustomerAccessTokenId: null, userErrors: [] };
    if (customerId === undefined) return nothing;
    return {
      deletedAccessToken: args.customerAccessToken,
      deletedCustomerAccessTokenId: toGlobalId("CustomerAccessToken", customerId),
      userErrors: [],
    };
  },
};

function findByEmail({ shop }: ApiCall, email: string): Customer | undefined {
  return [...shop.customers.values()].find((customer) => customer.email.toLowerCase() === email.toLowerCase());
}

function customerFailure<Nothing extends object>(
  field: string[] | null,
  message: string,
  code: string,
  nothing: Nothing,
) {
  return { ...nothing, customerUserErrors: [{ field, message, code }], userErrors: [{ field, message }] };
}
