import type { Resolvers } from "../../graphql/api-call.ts";
import { numericIdOf } from "../../graphql/global-id.ts";
import { cursorById, paginate, type ConnectionArguments } from "../../graphql/paginate.ts";
import { ApiError } from "../../graphql/api-error.ts";
import { findCartNode } from "../cart/cart-node.ts";
import { findNode } from "../find-node.ts";
import { productConnection } from "../product-connection.ts";
import { recommendProducts } from "../recommend-products.ts";
import { containsWords, equalsText } from "../search/compare-values.ts";
import { fitsProduct } from "../search/fits-product.ts";
import { fitsSearch, parseSearchQuery } from "../search/parse-search-query.ts";
import { indexedProducts } from "../search/search-products.ts";
import { sortProducts, type ProductSortKey } from "../search/sort-products.ts";
import { visibleArticles, visibleCollections, visiblePages, visibleProducts } from "../visible-content.ts";
import { predictiveSearch, search } from "./search.ts";
import { paymentSettings } from "./shop.ts";

type ByIdOrHandle = { id?: string | null | undefined; handle?: string | null | undefined };
type ListArguments = ConnectionArguments & { query?: string | null };
type SortedArguments = ListArguments & { sortKey: string };

export const queryRootResolvers: Resolvers = {
  QueryRoot: {
    shop: (_parent: unknown, _args: unknown, { shop }) => shop,
    localization: () => ({}),
    paymentSettings: (_parent: unknown, _args: unknown, { shop }) => paymentSettings(shop),
    node: (_parent: unknown, { id }: { id: string }, call) => findNode(id, call),
    nodes: (_parent: unknown, { ids }: { ids: string[] }, call) => ids.map((id) => findNode(id, call)),
    cart: (_parent: unknown, { id }: { id: string }, call) => findCartNode(id, call),
    customer: (_parent: unknown, { customerAccessToken }: { customerAccessToken: string }, { shop }) =>
      shop.customers.get(shop.customerTokens.get(customerAccessToken) ?? -1) ?? null,
    menu: (_parent: unknown, { handle }: { handle: string }, { shop }) =>
      shop.menus.find((menu) => menu.handle === handle) ?? null,

    product: (_parent: unknown, args: ByIdOrHandle, call) => pick("Product", visibleProducts(call), args),
    productByHandle: (_parent: unknown, args: ByIdOrHandle, call) => pick("Product", visibleProducts(call), args),
    products: (_parent: unknown, args: ListArguments & { sortKey: ProductSortKey }, call) => {
      const search = parseSearchQuery(args.query ?? "");
      const source = args.query ? indexedProducts(call) : visibleProducts(call);
      const found = source.filter((product) => fitsSearch(search, (term) => fitsProduct(product, term, call)));
      return productConnection(sortProducts(found, args.sortKey, call), args, call);
    },
    productRecommendations: (
      _parent: unknown,
      args: { productId?: string | null; productHandle?: string | null; intent: "RELATED" | "COMPLEMENTARY" },
      call,
    ) => {
      const product = pick("Product", visibleProducts(call), { id: args.productId, handle: args.productHandle });
      return product ? recommendProducts(product, args.intent, call) : null;
    },
    productTags: (_parent: unknown, args: ConnectionArguments, call) =>
      stringConnection(
        visibleProducts(call).flatMap((product) => product.tags),
        args,
      ),
    productTypes: (_parent: unknown, args: ConnectionArguments, call) =>
      stringConnection(
        visibleProducts(call).map((product) => product.productType),
        args,
      ),

    collection: (_parent: unknown, args: ByIdOrHandle, call) => pick("Collection", visibleCollections(call), args),
    collectionByHandle: (_parent: unknown, args: ByIdOrHandle, call) =>
      pick("Collection", visibleCollections(call), args),
    collections: (_parent: unknown, args: SortedArguments, call) => titledConnection(visibleCollections(call), args),
    page: (_parent: unknown, args: ByIdOrHandle, call) => pick("Page", visiblePages(call), args),
    pageByHandle: (_parent: unknown, args: ByIdOrHandle, call) => pick("Page", visiblePages(call), args),
    pages: (_parent: unknown, args: SortedArguments, call) => titledConnection(visiblePages(call), args),
    article: (_parent: unknown, args: ByIdOrHandle, call) => pick("Article", visibleArticles(call), args),
    articles: (_parent: unknown, args: SortedArguments, call) => titledConnection(visibleArticles(call), args),
    blog: (_parent: unknown, args: ByIdOrHandle, { shop }) => pick("Blog", shop.blogs, args),
    blogByHandle: (_parent: unknown, args: ByIdOrHandle, { shop }) => pick("Blog", shop.blogs, args),
    blogs: (_parent: unknown, args: SortedArguments, { shop }) => titledConnection(shop.blogs, args),

    metaobject: (
      _parent: unknown,
      args: { id?: string | null; handle?: { type: string; handle: string } | null },
      { shop },
    ) => {
      if (args.id != null) return pick("Metaobject", shop.metaobjects, { id: args.id });
      const { handle } = args;
      return shop.metaobjects.find((item) => item.handle === handle?.handle && item.type === handle.type) ?? null;
    },
    metaobjects: (_parent: unknown, args: ConnectionArguments & { type: string }, { shop }) =>
      paginate(
        shop.metaobjects.filter((metaobject) => metaobject.type === args.type),
        args,
        cursorById,
      ),

    search,
    predictiveSearch,
    publicApiVersions: (_parent: unknown, _args: unknown, { version }) => [
      { displayName: version, handle: version, supported: true },
    ],
  },
};

/** By id or handle; without either Shopify refuses the call. */
function pick<Item extends { id: number; handle: string }>(
  type: string,
  items: readonly Item[],
  { id, handle }: ByIdOrHandle,
): Item | null {
  if (id == null && handle == null) {
    throw new ApiError("INVALID_FIELD_ARGUMENTS", "must include exactly one of the following arguments: id, handle.");
  }
  const wanted = id == null ? null : numericIdOf(type, id);
  return items.find((item) => (id == null ? item.handle === handle : item.id === wanted)) ?? null;
}

/** Lists of records with a title: `title:` and free words are searched. */
function titledConnection<Item extends { id: number; handle: string; title: string }>(
  items: readonly Item[],
  args: SortedArguments,
) {
  const query = parseSearchQuery(args.query ?? "");
  const found = items.filter((item) =>
    fitsSearch(query, (term) => {
      if (term.field === null || term.field === "title") return containsWords(item.title, term);
      return term.field === "handle" ? equalsText(item.handle, term) : true;
    }),
  );
  const sorted = args.sortKey === "TITLE" ? found.toSorted((a, b) => a.title.localeCompare(b.title)) : found;
  return paginate(sorted, args, cursorById);
}

function stringConnection(values: readonly string[], args: ConnectionArguments) {
  const distinct = [...new Set(values)].filter((value) => value !== "").sort((a, b) => a.localeCompare(b));
  return paginate(distinct, args, (value, index) => ({ last_id: index + 1, last_value: value }));
}
