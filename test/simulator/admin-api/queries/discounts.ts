import type { ApiCall, Resolver } from "../../graphql/api-call.ts";
import { paginate, type ConnectionArguments } from "../../graphql/paginate.ts";
import { filterBySearch } from "../../graphql/search/filter-by-search.ts";
import type { SearchFields } from "../../graphql/search/match-search.ts";
import type { Discount, ShopState } from "../../state/entities.ts";
import { sortByKey } from "../sorting.ts";
import { statusOf, toDiscountNode } from "../types/discount.ts";
import { requireNumericId } from "./products.ts";

const discountSortKeys = {
  ID: ({ id }: Discount) => id,
  TITLE: ({ title }: Discount) => title,
  CREATED_AT: ({ createdAt }: Discount) => createdAt,
  STARTS_AT: ({ startsAt }: Discount) => startsAt,
  ENDS_AT: ({ endsAt }: Discount) => endsAt,
};

export const discountQueries: Record<string, Resolver> = {
  codeDiscountNode: (_root, { id }: { id: string }, { shop }) => {
    const discount = shop.discounts.get(requireNumericId("DiscountCodeNode", id));
    return discount?.method === "code" ? toDiscountNode(discount, "DiscountCodeNode") : null;
  },
  codeDiscountNodeByCode: (_root, { code }: { code: string }, { shop }) => {
    const discount = findDiscountByCode(shop, code);
    return discount ? toDiscountNode(discount, "DiscountCodeNode") : null;
  },
  discountNodes: (
    _root,
    args: ConnectionArguments & { query?: string | null; sortKey?: string | null },
    call,
    info,
  ) => {
    const found = filterBySearch([...call.shop.discounts.values()], args.query, discountSearch(call), call, info);
    const { sorted, cursorOf } = sortByKey(found, args.sortKey, discountSortKeys);
    const nodes = sorted.map((discount) => toDiscountNode(discount, "DiscountNode"));
    return paginate(nodes, args, ({ discount }) => cursorOf(discount));
  },
};

/** Codes are compared without regard to case. */
export function findDiscountByCode(shop: ShopState, code: string): Discount | null {
  const wanted = code.trim().toLowerCase();
  const all = [...shop.discounts.values()];
  return all.find((discount) => discount.codes.some((own) => own.toLowerCase() === wanted)) ?? null;
}

function discountSearch(call: ApiCall): { fields: SearchFields<Discount>; defaultFields: string[] } {
  return {
    defaultFields: ["title", "code"],
    fields: {
      id: { type: "id", read: ({ id }) => id },
      title: { type: "text", read: ({ title }) => title },
      code: { type: "keyword", read: ({ codes }) => codes },
      method: { type: "keyword", read: ({ method }) => method },
      status: { type: "keyword", read: (discount) => statusOf(discount, call).toLowerCase() },
      times_used: { type: "number", read: ({ usageCount }) => usageCount },
      starts_at: { type: "date", read: ({ startsAt }) => startsAt },
      ends_at: { type: "date", read: ({ endsAt }) => endsAt },
      created_at: { type: "date", read: ({ createdAt }) => createdAt },
    },
  };
}
