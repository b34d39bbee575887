import { AppError } from "~/lib/app-error";
import type { BulkRead, CatalogSource, SourceProduct } from "~/ports/catalog-source";
import { BULK_PRODUCTS_QUERY, readBulkProducts } from "./bulk-products";
import { toGlobalId } from "./global-id";
import { countProducts } from "./operations/count-products";
import { listProductVariants } from "./operations/list-product-variants";
import { listSourceProducts } from "./operations/list-source-products";
import { readBulkOperation } from "./operations/read-bulk-operation";
import { readSourceProducts } from "./operations/read-source-products";
import { startBulkRead } from "./operations/start-bulk-read";
import { readTextLines } from "./read-text-lines";
import type { AdminClient } from "./shopify-client";
import { ShopifyGraphqlError } from "./shopify-graphql-error";
import { toSourceProduct } from "./source-product-fields";
import type { SourceProductNode } from "./source-product-page";

const MAX_IDS_A_CALL = 20;
const RUNNING = new Set(["CREATED", "RUNNING", "CANCELING"]);

/** `download`: a fetch without a short time limit, since a result is read while it is being imported. */
export function createShopifyCatalogSource(admin: AdminClient, download: typeof fetch): CatalogSource {
  async function complete(node: SourceProductNode): Promise<SourceProduct> {
    const variants = [...node.variants.nodes];
    let { pageInfo } = node.variants;
    while (pageInfo.hasNextPage) {
      const next = await admin.request(listProductVariants, { productId: node.id, after: pageInfo.endCursor });
      if (next.product === null) break;
      variants.push(...next.product.variants.nodes);
      pageInfo = next.product.variants.pageInfo;
    }
    return toSourceProduct(node, {
      collections: node.collections.nodes,
      metafields: node.metafields.nodes,
      variants,
    });
  }

  async function completeAll(nodes: SourceProductNode[]): Promise<SourceProduct[]> {
    const products: SourceProduct[] = [];
    for (const node of nodes) products.push(await complete(node));
    return products;
  }

  return {
    async countProducts() {
      const { productsCount } = await admin.request(countProducts, {});
      return productsCount?.count ?? null;
    },

    async startBulkRead() {
      try {
        const { bulkOperationRunQuery: answer } = await admin.request(startBulkRead, { query: BULK_PRODUCTS_QUERY });
        if (answer?.bulkOperation) return { status: "started", operationId: answer.bulkOperation.id };
        return { status: "refused", message: answer?.userErrors[0]?.message ?? "no operation was started" };
      } catch (error) {
        if (!(error instanceof ShopifyGraphqlError)) throw error;
        return { status: "refused", message: error.message };
      }
    },

    async getBulkRead(operationId) {
      const { bulkOperation } = await admin.request(readBulkOperation, { id: operationId });
      return bulkOperation && toBulkRead(bulkOperation);
    },

    async *readBulkResult(url) {
      const response = await download(url);
      if (!response.ok || response.body === null) {
        throw new AppError("upstream-unavailable", `the bulk result cannot be downloaded: status ${response.status}`);
      }
      yield* readBulkProducts(readTextLines(response.body));
    },

    async listProducts(after) {
      const { products } = await admin.request(listSourceProducts, { after });
      const { hasNextPage, endCursor } = products.pageInfo;
      return { products: await completeAll(products.nodes), next: hasNextPage ? endCursor : null };
    },

    async readProducts(ids) {
      const products: SourceProduct[] = [];
      for (let start = 0; start < ids.length; start += MAX_IDS_A_CALL) {
        const chunk = ids.slice(start, start + MAX_IDS_A_CALL).map((id) => toGlobalId("Product", id));
        const { nodes } = await admin.request(readSourceProducts, { ids: chunk });
        products.push(...(await completeAll(nodes.filter((node) => node !== null))));
      }
      return products;
    },
  };
}

function toBulkRead(operation: {
  status: string;
  errorCode: string | null;
  rootObjectCount: number;
  url: string | null;
}): BulkRead {
  const { status, errorCode, rootObjectCount: products, url } = operation;
  if (status === "COMPLETED") return { status: "completed", products, url, failure: null };
  if (RUNNING.has(status)) return { status: "running", products, url: null, failure: null };
  return { status: "failed", products, url: null, failure: errorCode ?? status };
}
