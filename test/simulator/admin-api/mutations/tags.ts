import { assertScope } from "../../graphql/access-rules.ts";
import type { ApiCall, Resolver } from "../../graphql/api-call.ts";
import { typeNameOf } from "../../graphql/type-tag.ts";
import { touchProduct } from "../catalog/touch-product.ts";
import { findNode } from "../queries/node.ts";
import { userError } from "../user-error.ts";

type TagArguments = { id: string; tags: string[] };

const WRITE_SCOPES: Record<string, string> = {
  Article: "write_content",
  Customer: "write_customers",
  Product: "write_products",
};

export const tagMutations: Record<string, Resolver> = {
  tagsAdd: (_root, { id, tags }: TagArguments, call) =>
    changeTags(id, "tagsAdd", call, (current) => [...new Set([...current, ...tags.map((tag) => tag.trim())])].sort()),
  tagsRemove: (_root, { id, tags }: TagArguments, call) =>
    changeTags(id, "tagsRemove", call, (current) => current.filter((tag) => !tags.includes(tag))),
};

/** The scope depends on what is tagged. */
function changeTags(id: string, mutation: string, call: ApiCall, change: (tags: string[]) => string[]) {
  const node = findNode(id, call);
  const scope = WRITE_SCOPES[typeNameOf(node) ?? ""];
  if (!node || !("tags" in node) || scope === undefined) {
    return { node: null, userErrors: [userError(["id"], "Resource does not exist")] };
  }
  assertScope(call, scope, mutation);

  const record = node as { tags: string[]; updatedAt: string };
  record.tags = change(record.tags);
  record.updatedAt = call.simulator.clock.nowIso();
  const product = [...call.shop.products.values()].find((one) => one === node);
  if (product) touchProduct(call.simulator, call.shop, product);
  return { node, userErrors: [] };
}
