import { z } from "zod";
import { AppError } from "~/lib/app-error";
import { parseJson } from "~/lib/parse-json";
import type { SourceProduct } from "~/ports/catalog-source";
import {
  SOURCE_COLLECTION_FIELDS,
  SOURCE_METAFIELD_FIELDS,
  SOURCE_PRODUCT_FIELDS,
  SOURCE_VARIANT_FIELDS,
  sourceCollectionSchema,
  sourceMetafieldSchema,
  sourceProductSchema,
  sourceVariantSchema,
  toSourceProduct,
} from "./source-product-fields";

/** What a bulk read asks for: no variables, no `nodes`, and `id` in every parent (Shopify's rules for bulk queries). */
export const BULK_PRODUCTS_QUERY = `#graphql
  {
    products(query: "status:active") {
      edges {
        node {
          ${SOURCE_PRODUCT_FIELDS}
          collections { edges { node { ${SOURCE_COLLECTION_FIELDS} } } }
          metafields { edges { node { ${SOURCE_METAFIELD_FIELDS} } } }
          variants { edges { node { ${SOURCE_VARIANT_FIELDS} } } }
        }
      }
    }
  }
`;

const anySchema = z.unknown();
/** What a line is, and of which product; the rest of it is read by the schema of its kind. */
const lineSchema = z.object({ id: z.string(), __parentId: z.string().optional() });

type Group = Parameters<typeof toSourceProduct>[1] & { product: z.infer<typeof sourceProductSchema> };

/** Puts the lines of a grouped bulk result together again, one product at a time. Throws AppError where they are not grouped. */
export async function* readBulkProducts(lines: AsyncIterable<string>): AsyncGenerator<SourceProduct> {
  let group: Group | null = null;

  for await (const text of lines) {
    const content = parseJson(anySchema, text);
    const line = lineSchema.parse(content);
    if (line.__parentId === undefined) {
      if (group) yield toSourceProduct(group.product, group);
      group = { product: sourceProductSchema.parse(content), collections: [], metafields: [], variants: [] };
      continue;
    }
    if (group?.product.id !== line.__parentId) {
      throw new AppError("upstream-unavailable", `the bulk result is not grouped: ${line.id} came without its parent`);
    }
    addPart(group, line.id, content);
  }
  if (group) yield toSourceProduct(group.product, group);
}

function addPart(group: Group, id: string, content: unknown): void {
  const type = /^gid:\/\/shopify\/(\w+)\//.exec(id)?.[1];
  if (type === "ProductVariant") group.variants.push(sourceVariantSchema.parse(content));
  if (type === "Metafield") group.metafields.push(sourceMetafieldSchema.parse(content));
  if (type === "Collection") group.collections.push(sourceCollectionSchema.parse(content));
}
