import type { DiscountTerms } from "~/contracts/discount";
import { AppError } from "~/lib/app-error";
import { moneyFromDecimal, moneyToDecimal } from "~/lib/money";
import type { DiscountCodes, GoodsCost } from "~/ports/discount-codes";
import { fromGlobalId, toGlobalId } from "./global-id";
import { createDiscountCode } from "./operations/create-discount-code";
import { deactivateDiscountCode } from "./operations/deactivate-discount-code";
import { findDiscountCode } from "./operations/find-discount-code";
import { listAutomaticDiscounts } from "./operations/list-automatic-discounts";
import { readGoodsCost } from "./operations/read-goods-cost";
import { readGoodsTitles } from "./operations/read-goods-titles";
import type { AdminClient } from "./shopify-client";
import { toAutomaticDiscounts } from "./to-automatic-discounts";
import { assertNoUserErrors } from "./user-error";

const MAX_VARIANTS_A_CALL = 50;
/** What `discountCodeDeactivate` says of a code that a merchant has deleted. */
const GONE = /does not exist/i;

/** A shop's own discount codes, through the Admin API. */
export function createShopifyDiscountCodes(admin: AdminClient): DiscountCodes {
  return {
    async readGoods(variantIds, currency) {
      const goods: GoodsCost[] = [];
      for (let start = 0; start < variantIds.length; start += MAX_VARIANTS_A_CALL) {
        const ids = variantIds.slice(start, start + MAX_VARIANTS_A_CALL).map((id) => toGlobalId("ProductVariant", id));
        const { nodes } = await admin.request(readGoodsCost, { ids });
        goods.push(...nodes.flatMap((node) => (node === null ? [] : [toGoodsCost(node, currency)])));
      }
      return goods;
    },

    listAutomatic: async (currency) => toAutomaticDiscounts(await admin.request(listAutomaticDiscounts, {}), currency),

    async readTitles({ productIds, collectionIds }) {
      const titles = { products: new Map<string, string>(), collections: new Map<string, string>() };
      const ids = [
        ...productIds.map((id) => toGlobalId("Product", id)),
        ...collectionIds.map((id) => toGlobalId("Collection", id)),
      ];
      if (ids.length === 0) return titles;
      for (const node of (await admin.request(readGoodsTitles, { ids })).nodes) {
        if (node === null) continue;
        const kind = node.id.includes("/Collection/") ? titles.collections : titles.products;
        kind.set(fromGlobalId(node.id), node.title);
      }
      return titles;
    },

    async create({ code, title, terms, startsAt, endsAt }) {
      const { discountCodeBasicCreate: made } = await admin.request(createDiscountCode, {
        discount: {
          ...{ title, code, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() },
          ...{ usageLimit: 1, appliesOncePerCustomer: true, context: { all: "ALL" } },
          customerGets: { value: toValue(terms), items: { products: { productVariantsToAdd: toVariants(terms) } } },
          ...toMinimum(terms),
          combinesWith: { orderDiscounts: false, productDiscounts: false, shippingDiscounts: false },
        },
      });
      if (made?.codeDiscountNode) return made.codeDiscountNode.id;

      const errors = made?.userErrors ?? [];
      // From an attempt that was cut off: nobody else can know the code.
      if (errors.some(({ code: problem }) => problem === "TAKEN")) {
        const { codeDiscountNodeByCode: known } = await admin.request(findDiscountCode, { code });
        if (known) return known.id;
      }
      assertNoUserErrors("discountCodeBasicCreate", errors);
      throw new AppError("upstream-unavailable", "discountCodeBasicCreate: Shopify returned no discount");
    },

    async deactivate(discountId) {
      const { discountCodeDeactivate: done } = await admin.request(deactivateDiscountCode, { id: discountId });
      assertNoUserErrors(
        "discountCodeDeactivate",
        (done?.userErrors ?? []).filter(({ message }) => !GONE.test(message)),
      );
    },
  };
}

type GoodsData = NonNullable<ReturnType<(typeof readGoodsCost)["result"]["parse"]>["nodes"][number]>;

function toGoodsCost({ id, price, compareAtPrice, inventoryItem, product }: GoodsData, currency: string): GoodsCost {
  const minor = (decimal: string) => moneyFromDecimal(decimal, currency).amount;
  const { unitCost } = inventoryItem;
  return {
    variantId: fromGlobalId(id),
    productId: fromGlobalId(product.id),
    price: minor(price),
    compareAtPrice: compareAtPrice === null ? null : minor(compareAtPrice),
    unitCost: unitCost?.currency === currency ? unitCost.amount : null,
    collectionIds: product.collections.nodes.map((collection) => fromGlobalId(collection.id)),
  };
}

function toValue({ value, currency }: DiscountTerms) {
  return value.kind === "percent"
    ? { percentage: value.percent / 100 }
    : { discountAmount: { amount: moneyToDecimal({ amount: value.amount, currency }), appliesOnEachItem: false } };
}

function toVariants({ variantIds }: DiscountTerms): string[] {
  return variantIds.map((id) => toGlobalId("ProductVariant", id));
}

function toMinimum({ leastSubtotal, currency }: DiscountTerms) {
  if (leastSubtotal === 0) return {};
  const amount = moneyToDecimal({ amount: leastSubtotal, currency });
  return { minimumRequirement: { subtotal: { greaterThanOrEqualToSubtotal: amount } } };
}
