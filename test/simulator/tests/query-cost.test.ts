import { Kind, OperationTypeNode, parse, type FragmentDefinitionNode, type OperationDefinitionNode } from "graphql";
import { describe, expect, it } from "vitest";
import { actualCost, requestedCost, type CostedOperation } from "../graphql/query-cost.ts";
import { loadSchema } from "../schemas/load-schema.ts";

/** Costs that real answers carried (platform sheet 6.2.3). */
const ADMIN: [string, number][] = [
  ["{shop{id name myshopifyDomain}}", 1],
  ["{shop{primaryDomain{id host url sslEnabled}}}", 2],
  ["{currentAppInstallation{accessScopes{handle}}}", 2],
  ["{productsCount{count precision}}", 10],
  ["query($first:Int=0){products(first:$first){nodes{id}}}", 2],
  ["{products(first:1){nodes{id}}}", 3],
  ['{bulkOperations(first:5,query:"created_at:<2000-01-01"){nodes{id}}}', 5],
  ["{locations(first:10){nodes{id name isActive}}}", 6],
  ["{locations(first:20){nodes{id name isActive}}}", 7],
  ["{publications(first:50){nodes{id name}}}", 9],
  ["{locations(first:100,includeInactive:false){nodes{id name isActive}}}", 11],
  ["{products(first:250){nodes{id} pageInfo{hasNextPage endCursor}}}", 13],
  [
    "{priceLists(first:3){edges{cursor node{id name currency parent{adjustment{type value}} catalog{id title status}}} pageInfo{hasNextPage}}}",
    10,
  ],
  ["{markets(first:10){nodes{id name currencySettings{baseCurrency{currencyCode}}}}}", 14],
  ["{products(first:20){nodes{id title variants(first:5){nodes{id title sku}}}}}", 32],
  ["{companies(first:3){nodes{id name locations(first:2){nodes{id name}}} pageInfo{hasNextPage}}}", 10],
  [
    "query($id:ID!){market(id:$id){id catalogs(first:5){nodes{id ... on MarketCatalog{markets(first:5){nodes{id}}}}}}}",
    21,
  ],
  ["{tenderTransactions(first:1){nodes{__typename} edges{node{__typename}} pageInfo{hasNextPage}}}", 4],
  [
    '{nodes(ids:["gid://shopify/ProductVariant/999999999999"]){... on ProductVariant{id title product{id title handle}}}}',
    2,
  ],
  ["mutation($i:ProductDeleteInput!){productDelete(input:$i){deletedProductId userErrors{field message}}}", 10],
  [
    "mutation($id:ID!,$t:[String!]!){tagsAdd(id:$id,tags:$t){node{... on Product{id tags}} userErrors{field message}}}",
    10,
  ],
  [
    "mutation($p:ProductCreateInput!){productCreate(product:$p){product{id title variants(first:1){nodes{id sku inventoryItem{id inventoryLevels(first:1){nodes{id}}}}}} userErrors{field message}}}",
    17,
  ],
];

const STOREFRONT: [string, number][] = [
  ['{predictiveSearch(query:"a",limit:0){products{id}}}', 2],
  ["{urlRedirects(first:5){nodes{path target} pageInfo{hasNextPage hasPreviousPage}}}", 7],
  [
    "query($t:String!){customer(customerAccessToken:$t){id email addresses(first:2){nodes{id} pageInfo{hasNextPage}}}}",
    4,
  ],
  [
    "{productTags(first:250){edges{cursor node} nodes pageInfo{hasNextPage}} productTypes(first:250){edges{cursor node} nodes pageInfo{hasNextPage}}}",
    46,
  ],
  ["mutation($i:CartInput){cartCreate(input:$i){cart{id} userErrors{field message code}}}", 12],
  [
    "mutation($c:ID!,$n:String!){cartNoteUpdate(cartId:$c,note:$n){cart{id updatedAt note} userErrors{field message code} warnings{code message target}}}",
    13,
  ],
];

describe("the cost of a query, as Shopify charged it", () => {
  it.each(ADMIN)("Admin: %s", (query, cost) => {
    expect(requestedCost("admin", costed("admin", query))).toBe(cost);
  });

  it.each(STOREFRONT)("Storefront: %s", (query, cost) => {
    expect(requestedCost("storefront", costed("storefront", query))).toBe(cost);
  });
});

describe("the cost of what came back", () => {
  it("charges an empty connection its base, and few rows as few", () => {
    const operation = costed("admin", "{publications(first:50){nodes{id name}}}");

    expect(actualCost("admin", operation, { publications: { nodes: [] } })).toBe(2);
    expect(actualCost("admin", operation, { publications: { nodes: [{ id: "1", name: "a" }] } })).toBe(3);
  });

  it("charges a missing node less than a found one", () => {
    const operation = costed(
      "admin",
      '{nodes(ids:["gid://shopify/ProductVariant/1"]){... on ProductVariant{id product{id}}}}',
    );

    expect(actualCost("admin", operation, { nodes: [null] })).toBe(1);
    expect(actualCost("admin", operation, { nodes: [{ id: "1", product: { id: "2" } }] })).toBe(2);
  });

  it("charges nested connections by the rows they gave: 27 of the 32 that were requested", () => {
    const operation = costed("admin", "{products(first:20){nodes{id title variants(first:5){nodes{id title sku}}}}}");
    const row = { id: "1", title: "a", variants: { nodes: Array.from({ length: 3 }, () => ({ id: "1" })) } };

    expect(actualCost("admin", operation, { products: { nodes: Array.from({ length: 20 }, () => row) } })).toBe(27);
  });

  it("leaves out what @include and @skip take out", () => {
    const query = "query($more:Boolean!){shop{id primaryDomain @include(if:$more){id}}}";

    expect(requestedCost("admin", { ...costed("admin", query), variables: { more: false } })).toBe(1);
    expect(requestedCost("admin", { ...costed("admin", query), variables: { more: true } })).toBe(2);
  });
});

function costed(api: "admin" | "storefront", query: string): CostedOperation {
  const document = parse(query);
  const operation = document.definitions.find(
    (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
  );
  if (!operation) throw new Error("The query has no operation.");
  const fragments = new Map<string, FragmentDefinitionNode>();
  const isFirstDefaulted = operation.operation === OperationTypeNode.QUERY && query.includes("$first:Int=0");
  const variables = isFirstDefaulted ? { first: 0 } : {};
  return { schema: loadSchema(api, "2026-07").schema, operation, fragments, variables };
}
