import type { ApiCall, Resolver } from "../../graphql/api-call.ts";
import { numericIdOf } from "../../graphql/global-id.ts";
import type { Product, Variant } from "../../state/entities.ts";
import { applyVariantInput, createVariant, type VariantInput } from "../catalog/build-variant.ts";
import { selectOptions } from "../catalog/select-options.ts";
import { touchProduct } from "../catalog/touch-product.ts";
import { userError, type UserError } from "../user-error.ts";

type CreateStrategy = "DEFAULT" | "REMOVE_STANDALONE_VARIANT" | "PRESERVE_STANDALONE_VARIANT";

export const productVariantMutations: Record<string, Resolver> = {
  productVariantsBulkCreate: (
    _root,
    args: { productId: string; variants: VariantInput[]; strategy?: CreateStrategy | null },
    call,
  ) => {
    const product = findProduct(args.productId, call);
    if (!product) return refuse([noSuchProduct()]);
    const before = product.options.map((option) => option.values.length);
    const planned = args.variants.map((input, index) => planVariant(product, input, index, call));
    const userErrors = planned.flatMap((plan) => ("error" in plan ? [plan.error] : []));
    if (userErrors.length > 0) {
      // All or nothing: option values that a refused call would have added are taken back.
      product.options.forEach((option, index) => option.values.splice(before[index] ?? 0));
      return refuse(userErrors);
    }

    const created = planned.flatMap((plan) => ("variant" in plan ? [plan] : []));
    if (replacesStandalone(product, args.strategy ?? "DEFAULT")) product.variants = [];
    for (const { variant, input } of created) {
      variant.position = product.variants.length + 1;
      product.variants.push(variant);
      applyVariantInput(call.simulator, call.shop, { variant, input });
    }
    touchProduct(call.simulator, call.shop, product);
    return { product, productVariants: created.map(({ variant }) => variant), userErrors: [] };
  },

  productVariantsBulkUpdate: (
    _root,
    args: { productId: string; variants: VariantInput[]; allowPartialUpdates?: boolean | null },
    call,
  ) => {
    const product = findProduct(args.productId, call);
    if (!product) return refuse([noSuchProduct()]);
    const updates = args.variants.map((input, index) => {
      const id = input.id == null ? null : numericIdOf("ProductVariant", input.id);
      return { input, index, variant: product.variants.find((variant) => variant.id === id) };
    });
    const userErrors = updates.flatMap(({ input, index, variant }) => updateProblems(input, index, variant));
    if (userErrors.length > 0 && args.allowPartialUpdates !== true) return refuse(userErrors);

    const changed = updates.flatMap(({ input, index, variant }) =>
      variant && updateProblems(input, index, variant).length === 0 ? [{ input, variant }] : [],
    );
    for (const { input, variant } of changed) {
      const selected = input.optionValues ? selectOptions(call.simulator, product, input.optionValues) : null;
      if (selected) {
        variant.selectedOptions = selected;
        variant.title = selected.map((option) => option.value).join(" / ");
      }
      applyVariantInput(call.simulator, call.shop, { variant, input });
    }
    if (changed.length > 0) touchProduct(call.simulator, call.shop, product);
    return { product, productVariants: changed.map(({ variant }) => variant), userErrors };
  },

  productVariantsBulkDelete: (_root, args: { productId: string; variantsIds: string[] }, call) => {
    const product = findProduct(args.productId, call);
    if (!product) return refuse([noSuchProduct()]);
    const ids = new Set(args.variantsIds.map((id) => numericIdOf("ProductVariant", id)));
    const foreign = [...ids].some((id) => !product.variants.some((variant) => variant.id === id));
    if (foreign) {
      const message = "At least one variant does not belong to the product";
      return refuse([userError(["variantsIds"], message, "AT_LEAST_ONE_VARIANT_DOES_NOT_BELONG_TO_THE_PRODUCT")]);
    }
    if (ids.size === product.variants.length) {
      const message = "Cannot delete the last variant of a product";
      return refuse([userError(["variantsIds"], message, "CANNOT_DELETE_LAST_VARIANT")]);
    }
    product.variants = product.variants
      .filter((variant) => !ids.has(variant.id))
      .map((variant, index) => Object.assign(variant, { position: index + 1 }));
    touchProduct(call.simulator, call.shop, product);
    return { product, userErrors: [] };
  },
};

function planVariant(
  product: Product,
  input: VariantInput,
  index: number,
  call: ApiCall,
): { variant: Variant; input: VariantInput } | { error: UserError } {
  if (Number(input.price ?? 0) < 0) return { error: negativePrice(index) };
  const selected = selectOptions(call.simulator, product, input.optionValues ?? []);
  if (!selected) {
    const missing = product.options.map((option) => option.name).join(", ");
    const field = ["variants", index];
    return { error: userError(field, `You need to add option values for ${missing}`, "NEED_TO_ADD_OPTION_VALUES") };
  }
  const variant = createVariant(call.simulator, product, selected);
  if (product.variants.some((other) => other.title === variant.title)) {
    const message = `The variant '${variant.title}' already exists.`;
    return { error: userError(["variants", index], message, "VARIANT_ALREADY_EXISTS") };
  }
  return { variant, input };
}

function updateProblems(input: VariantInput, index: number, variant: Variant | undefined): UserError[] {
  if (input.id == null) {
    return [
      userError(["variants", index, "id"], "Product variant is missing ID attribute", "PRODUCT_VARIANT_ID_MISSING"),
    ];
  }
  if (!variant) {
    return [userError(["variants", index, "id"], "Product variant does not exist", "PRODUCT_VARIANT_DOES_NOT_EXIST")];
  }
  if (Number(input.price ?? 0) < 0) return [negativePrice(index)];
  if (input.inventoryQuantities) {
    const message =
      "Inventory quantities can only be provided during create. To update inventory for existing variants, use inventoryAdjustQuantities.";
    const field = ["variants", index, "inventoryQuantities"];
    return [userError(field, message, "NO_INVENTORY_QUANTITIES_ON_VARIANTS_UPDATE")];
  }
  return [];
}

/** The one variant that a product without real options has makes room for real ones. */
function replacesStandalone(product: Product, strategy: CreateStrategy): boolean {
  if (strategy === "PRESERVE_STANDALONE_VARIANT" || product.variants.length !== 1) return false;
  return strategy === "REMOVE_STANDALONE_VARIANT" || product.variants[0]?.title === "Default Title";
}

function findProduct(globalId: string, { shop }: ApiCall): Product | null {
  return shop.products.get(numericIdOf("Product", globalId) ?? 0) ?? null;
}

function negativePrice(index: number): UserError {
  return userError(
    ["variants", index, "price"],
    "Price must be greater than or equal to 0",
    "GREATER_THAN_OR_EQUAL_TO",
  );
}

function noSuchProduct(): UserError {
  return userError(["productId"], "Product does not exist", "PRODUCT_DOES_NOT_EXIST");
}

function refuse(userErrors: UserError[]) {
  return { product: null, productVariants: null, userErrors };
}
