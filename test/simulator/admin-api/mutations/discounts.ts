import type { ApiCall, Resolver } from "../../graphql/api-call.ts";
import { numericIdOf } from "../../graphql/global-id.ts";
import { minorUnits } from "../../commerce/decimal-amount.ts";
import { findVariant } from "../../commerce/find-variant.ts";
import type { Discount } from "../../state/entities.ts";
import { findDiscountByCode } from "../queries/discounts.ts";
import { toDiscountNode } from "../types/discount.ts";
import { userError, type UserError } from "../user-error.ts";

type BasicCodeInput = {
  title?: string | null;
  code?: string | null;
  startsAt?: string | null;
  endsAt?: string | null;
  usageLimit?: number | null;
  appliesOncePerCustomer?: boolean | null;
  customerGets?: {
    value?: {
      percentage?: number | null;
      discountAmount?: { amount?: string | number | null; appliesOnEachItem?: boolean | null } | null;
    } | null;
    items?: {
      all?: boolean | null;
      products?: { productsToAdd?: string[] | null; productVariantsToAdd?: string[] | null } | null;
      collections?: { add?: string[] | null } | null;
    } | null;
  } | null;
  minimumRequirement?: {
    subtotal?: { greaterThanOrEqualToSubtotal?: string | number | null } | null;
    quantity?: { greaterThanOrEqualToQuantity?: string | number | null } | null;
  } | null;
  combinesWith?: Partial<Discount["combinesWith"]> | null;
};

const MAX_CODE = 255;

export const discountMutations: Record<string, Resolver> = {
  discountCodeBasicCreate: (_root, { basicCodeDiscount: input }: { basicCodeDiscount: BasicCodeInput }, call) => {
    const userErrors = [...codeProblems(input, call), ...valueProblems(input), ...itemProblems(input, call)].map(
      (error) => Object.assign(error, { extraInfo: null }),
    );
    if (userErrors.length > 0) return { codeDiscountNode: null, userErrors };

    const discount = buildDiscount(input, call);
    call.shop.discounts.set(discount.id, discount);
    return { codeDiscountNode: toDiscountNode(discount, "DiscountCodeNode"), userErrors: [] };
  },

  discountCodeDeactivate: (_root, { id }: { id: string }, { shop, simulator }) => {
    const discount = shop.discounts.get(numericIdOf("DiscountCodeNode", id) ?? 0);
    if (!discount) return { codeDiscountNode: null, userErrors: [noSuchDiscount()] };
    discount.active = false;
    discount.endsAt ??= simulator.clock.nowIso();
    return { codeDiscountNode: toDiscountNode(discount, "DiscountCodeNode"), userErrors: [] };
  },

  discountCodeDelete: (_root, { id }: { id: string }, { shop }) =>
    shop.discounts.delete(numericIdOf("DiscountCodeNode", id) ?? 0)
      ? { deletedCodeDiscountId: id, userErrors: [] }
      : { deletedCodeDiscountId: null, userErrors: [noSuchDiscount()] },
};

function codeProblems(input: BasicCodeInput, { shop }: ApiCall): UserError[] {
  const at = (name: string) => ["basicCodeDiscount", name];
  const code = input.code ?? "";
  const problems: UserError[] = [];
  if (code.trim() === "") problems.push(userError(at("code"), "Code can't be blank", "BLANK"));
  if (code.length > MAX_CODE) {
    problems.push(userError(at("code"), `Code is too long (maximum is ${MAX_CODE} characters)`, "TOO_LONG"));
  }
  if (code !== "" && findDiscountByCode(shop, code)) {
    problems.push(userError(at("code"), "Code must be unique. Please try a different code.", "TAKEN"));
  }
  if ((input.title ?? "").trim() === "") problems.push(userError(at("title"), "Title can't be blank", "BLANK"));
  if (input.startsAt == null) problems.push(userError(at("startsAt"), "Starts at can't be blank", "BLANK"));
  if (input.startsAt != null && input.endsAt != null && Date.parse(input.endsAt) <= Date.parse(input.startsAt)) {
    problems.push(userError(at("endsAt"), "Ends at needs to be after starts_at", "INVALID"));
  }
  return problems;
}

function valueProblems({ customerGets }: BasicCodeInput): UserError[] {
  const field = ["basicCodeDiscount", "customerGets", "value"];
  const { percentage, discountAmount } = customerGets?.value ?? {};
  if (percentage == null && discountAmount?.amount == null) {
    return [userError(field, "Value can't be blank", "BLANK")];
  }
  if (percentage != null && (percentage < 0 || percentage > 1)) {
    return [userError([...field, "percentage"], "Value must be between 0.0 and 1.0", "VALUE_OUTSIDE_RANGE")];
  }
  return [];
}

function itemProblems({ customerGets }: BasicCodeInput, { shop }: ApiCall): UserError[] {
  const field = ["basicCodeDiscount", "customerGets", "items"];
  const { all, products, collections } = customerGets?.items ?? {};
  if (products && collections) {
    const message = "Cannot entitle collections in combination with product variants or products";
    return [userError([...field, "collections", "add"], message, "CONFLICT")];
  }
  if (all !== true && !products && !collections) return [userError(field, "Items can't be blank", "BLANK")];

  const unknownProducts = idsOf("Product", products?.productsToAdd).filter((id) => !shop.products.has(id));
  const unknownVariants = idsOf("ProductVariant", products?.productVariantsToAdd).filter(
    (id) => !findVariant(shop, id),
  );
  return [
    ...unknownProducts.map((id) =>
      userError([...field, "products", "productsToAdd"], `Product with id: ${id} is invalid`, "INVALID"),
    ),
    ...unknownVariants.map((id) =>
      userError([...field, "products", "productVariantsToAdd"], `Product variant with id: ${id} is invalid`, "INVALID"),
    ),
  ];
}

function buildDiscount(input: BasicCodeInput, { shop, simulator }: ApiCall): Discount {
  const now = simulator.clock.nowIso();
  return {
    id: simulator.ids.numeric(),
    method: "code",
    title: input.title ?? "",
    codes: [input.code ?? ""],
    value: toValue(input, shop.currency),
    appliesTo: toAppliesTo(input),
    minimum: toMinimum(input, shop.currency),
    startsAt: input.startsAt ?? now,
    endsAt: input.endsAt ?? null,
    usageLimit: input.usageLimit ?? null,
    usageCount: 0,
    oncePerCustomer: input.appliesOncePerCustomer ?? false,
    active: true,
    combinesWith: {
      orderDiscounts: input.combinesWith?.orderDiscounts ?? false,
      productDiscounts: input.combinesWith?.productDiscounts ?? false,
      shippingDiscounts: input.combinesWith?.shippingDiscounts ?? false,
    },
    createdAt: now,
  };
}

function toValue({ customerGets }: BasicCodeInput, currency: string): Discount["value"] {
  const { percentage, discountAmount } = customerGets?.value ?? {};
  if (percentage != null) return { kind: "percentage", fraction: percentage };
  const amount = minorUnits(discountAmount?.amount ?? 0, currency);
  return { kind: "fixed", amount, onEachItem: discountAmount?.appliesOnEachItem ?? false };
}

function toAppliesTo({ customerGets }: BasicCodeInput): Discount["appliesTo"] {
  const { products, collections } = customerGets?.items ?? {};
  if (products) {
    return {
      kind: "products",
      productIds: idsOf("Product", products.productsToAdd),
      variantIds: idsOf("ProductVariant", products.productVariantsToAdd),
    };
  }
  return collections ? { kind: "collections", collectionIds: idsOf("Collection", collections.add) } : { kind: "all" };
}

function toMinimum({ minimumRequirement }: BasicCodeInput, currency: string): Discount["minimum"] {
  const subtotal = minimumRequirement?.subtotal?.greaterThanOrEqualToSubtotal;
  if (subtotal != null) return { kind: "subtotal", amount: minorUnits(subtotal, currency) };
  const quantity = minimumRequirement?.quantity?.greaterThanOrEqualToQuantity;
  return quantity == null ? { kind: "none" } : { kind: "quantity", quantity: Number(quantity) };
}

function idsOf(type: string, globalIds: readonly string[] | null | undefined): number[] {
  return (globalIds ?? []).map((globalId) => numericIdOf(type, globalId) ?? 0);
}

function noSuchDiscount(): UserError {
  return Object.assign(userError(["id"], "Code discount does not exist.", "INVALID"), { extraInfo: null });
}
