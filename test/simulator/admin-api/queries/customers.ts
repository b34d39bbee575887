import type { Resolver } from "../../graphql/api-call.ts";
import { paginate, type ConnectionArguments } from "../../graphql/paginate.ts";
import { filterBySearch } from "../../graphql/search/filter-by-search.ts";
import type { SearchFields } from "../../graphql/search/match-search.ts";
import type { Customer } from "../../state/entities.ts";
import { sortByKey } from "../sorting.ts";
import { requireNumericId } from "./products.ts";

const customerSearch: { fields: SearchFields<Customer>; defaultFields: string[] } = {
  defaultFields: ["email", "first_name", "last_name"],
  fields: {
    id: { type: "id", read: ({ id }) => id },
    email: { type: "keyword", read: ({ email }) => email },
    phone: { type: "keyword", read: ({ phone }) => phone },
    first_name: { type: "text", read: ({ firstName }) => firstName },
    last_name: { type: "text", read: ({ lastName }) => lastName },
    tag: { type: "keyword", read: ({ tags }) => tags },
    customer_date: { type: "date", read: ({ createdAt }) => createdAt },
    updated_at: { type: "date", read: ({ updatedAt }) => updatedAt },
  },
};

const customerSortKeys = {
  ID: ({ id }: Customer) => id,
  NAME: ({ lastName, firstName }: Customer) => `${lastName ?? ""} ${firstName ?? ""}`,
  CREATED_AT: ({ createdAt }: Customer) => createdAt,
  UPDATED_AT: ({ updatedAt }: Customer) => updatedAt,
};

export const customerQueries: Record<string, Resolver> = {
  customer: (_root, { id }: { id: string }, { shop }) => shop.customers.get(requireNumericId("Customer", id)) ?? null,
  customers: (_root, args: ConnectionArguments & { query?: string | null; sortKey?: string | null }, call, info) => {
    const found = filterBySearch([...call.shop.customers.values()], args.query, customerSearch, call, info);
    const { sorted, cursorOf } = sortByKey(found, args.sortKey, customerSortKeys);
    return paginate(sorted, args, cursorOf);
  },
};
