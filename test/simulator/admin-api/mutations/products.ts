import type { ApiCall, Resolver } from "../../graphql/api-call.ts";
import { ApiError } from "../../graphql/api-error.ts";
import { numericIdOf } from "../../graphql/global-id.ts";
import type { Product } from "../../state/entities.ts";
import { productPayload } from "../../webhooks/payloads/product-payload.ts";
import { createVariant } from "../catalog/build-variant.ts";
import { touchProduct } from "../catalog/touch-product.ts";
import { uniqueHandle } from "../catalog/unique-handle.ts";
import { namespaceOf } from "../types/metafield.ts";
import { userError } from "../user-error.ts";

type ProductInput = {
  id?: string | null;
  title?: string | null;
  handle?: string | null;
  descriptionHtml?: string | null;
  vendor?: string | null;
  productType?: string | null;
  status?: "ACTIVE" | "ARCHIVED" | "DRAFT" | "UNLISTED" | null;
  tags?: string[] | null;
  seo?: { title?: string | null; description?: string | null } | null;
  productOptions?: { name?: string | null; values?: { name?: string | null }[] | null }[] | null;
  metafields?: { namespace?: string | null; key?: string | null; type?: string | null; value?: string | null }[] | null;
  collectionsToJoin?: string[] | null;
  collectionsToLeave?: string[] | null;
};

type InputArguments = { product?: ProductInput | null; input?: ProductInput | null };

const MAX_TITLE = 255;

export const productMutations: Record<string, Resolver> = {
  productCreate: (_root, args: InputArguments, call) => {
    const input = requireInput("productCreate", args);
    const problem = titleProblem(input.title ?? "");
    if (problem) return { product: null, shop: call.shop, userErrors: [problem] };

    const product = buildProduct(input, call);
    applyProductInput(product, input, call);
    call.shop.products.set(product.id, product);
    call.simulator.emit({ shop: call.shop, topic: "products/create", payload: productPayload(call.shop, product) });
    return { product, shop: call.shop, userErrors: [] };
  },

  productUpdate: (
    _root,
    args: InputArguments & { identifier?: { id?: string | null; handle?: string | null } | null },
    call,
  ) => {
    const input = requireInput("productUpdate", args);
    const product = findProduct({ id: args.identifier?.id ?? input.id, handle: args.identifier?.handle }, call);
    if (!product) {
      return { product: null, shop: call.shop, userErrors: [userError(["id"], "Product does not exist")] };
    }
    const problem = input.title == null ? null : titleProblem(input.title);
    if (problem) return { product: null, shop: call.shop, userErrors: [problem] };

    if (input.title != null) product.title = input.title;
    if (input.handle != null && input.handle !== product.handle) {
      product.handle = uniqueHandle(input.handle, call.shop.products.values());
    }
    applyProductInput(product, input, call);
    touchProduct(call.simulator, call.shop, product);
    return { product, shop: call.shop, userErrors: [] };
  },

  productDelete: (_root, { input }: { input: { id: string } }, { shop, simulator }) => {
    const product = shop.products.get(numericIdOf("Product", input.id) ?? 0);
    if (!product) {
      const userErrors = [userError(["id"], "Product does not exist")];
      return { deletedProductId: null, productDeleteOperation: null, shop, userErrors };
    }
    shop.products.delete(product.id);
    const itemIds = new Set(product.variants.map((variant) => variant.inventoryItemId));
    shop.inventory = shop.inventory.filter((level) => !itemIds.has(level.inventoryItemId));
    for (const collection of shop.collections.values()) {
      collection.productIds = collection.productIds.filter((id) => id !== product.id);
    }
    simulator.emit({ shop, topic: "products/delete", payload: { id: product.id } });
    return { deletedProductId: input.id, productDeleteOperation: null, shop, userErrors: [] };
  },
};

function requireInput(mutation: string, { product, input }: InputArguments): ProductInput {
  const given = product ?? input;
  if (given && !(product && input)) return given;
  throw new ApiError(
    "INVALID_FIELD_ARGUMENTS",
    `${mutation} must include exactly one of the following arguments: input, product.`,
  );
}

function titleProblem(title: string) {
  if (title.trim() === "") return userError(["title"], "Title can't be blank");
  if (title.length <= MAX_TITLE) return null;
  return userError(["title"], `Title is too long (maximum is ${MAX_TITLE} characters)`);
}

/** A new product has one variant: of the first value of every option, or the default one. */
function buildProduct(input: ProductInput, { shop, simulator }: ApiCall): Product {
  const now = simulator.clock.nowIso();
  const title = input.title ?? "";
  const given = (input.productOptions ?? []).map((option) => ({
    id: simulator.ids.numeric(),
    name: option.name ?? "Title",
    values: (option.values ?? []).map((value) => ({ id: simulator.ids.numeric(), name: value.name ?? "" })),
  }));
  const standalone = { id: simulator.ids.numeric(), name: "Default Title" };
  const options = given.length > 0 ? given : [{ id: simulator.ids.numeric(), name: "Title", values: [standalone] }];

  const product: Product = {
    id: simulator.ids.numeric(),
    handle: uniqueHandle(input.handle ?? title, shop.products.values()),
    title,
    descriptionHtml: "",
    vendor: shop.name,
    productType: "",
    tags: [],
    status: "active",
    publishedAt: null,
    options,
    variants: [],
    images: [],
    metafields: [],
    translations: {},
    complementaryHandles: [],
    seoTitle: null,
    seoDescription: null,
    createdAt: now,
    updatedAt: now,
  };
  const selected = options.map((option) => ({ name: option.name, value: option.values[0]?.name ?? "" }));
  product.variants.push(createVariant(simulator, product, selected));
  return product;
}

function applyProductInput(product: Product, input: ProductInput, call: ApiCall): void {
  if (input.descriptionHtml != null) product.descriptionHtml = input.descriptionHtml;
  if (input.vendor != null) product.vendor = input.vendor;
  if (input.productType != null) product.productType = input.productType;
  if (input.tags != null) product.tags = [...new Set(input.tags.map((tag) => tag.trim()))].sort();
  if (input.status != null) product.status = toStatus(input.status);
  if (input.seo) {
    product.seoTitle = input.seo.title ?? product.seoTitle;
    product.seoDescription = input.seo.description ?? product.seoDescription;
  }
  for (const { namespace, key, type, value } of input.metafields ?? []) {
    if (key == null || value == null) continue;
    const stored = { namespace: namespaceOf(namespace, call), key, type: type ?? "single_line_text_field", value };
    product.metafields = [
      ...product.metafields.filter((one) => one.namespace !== stored.namespace || one.key !== key),
      stored,
    ];
  }
  joinCollections(product, input, call);
}

function joinCollections(product: Product, input: ProductInput, { shop }: ApiCall): void {
  for (const id of input.collectionsToJoin ?? []) {
    const collection = shop.collections.get(numericIdOf("Collection", id) ?? 0);
    if (collection && !collection.productIds.includes(product.id)) collection.productIds.push(product.id);
  }
  for (const id of input.collectionsToLeave ?? []) {
    const collection = shop.collections.get(numericIdOf("Collection", id) ?? 0);
    if (collection) collection.productIds = collection.productIds.filter((other) => other !== product.id);
  }
}

function findProduct(
  { id, handle }: { id?: string | null | undefined; handle?: string | null | undefined },
  { shop }: ApiCall,
): Product | null {
  if (id != null) return shop.products.get(numericIdOf("Product", id) ?? 0) ?? null;
  return [...shop.products.values()].find((product) => product.handle === handle) ?? null;
}

/** Unlisted products are active but found by their address only; the state knows them as active. */
function toStatus(status: NonNullable<ProductInput["status"]>): Product["status"] {
  return status === "ARCHIVED" ? "archived" : status === "DRAFT" ? "draft" : "active";
}
