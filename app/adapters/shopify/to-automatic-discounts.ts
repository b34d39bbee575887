import type { z } from "zod";
import type { AutomaticDiscount } from "~/contracts/automatic-discount";
import { fromGlobalId } from "./global-id";
import type { listAutomaticDiscounts } from "./operations/list-automatic-discounts";

type Data = z.infer<(typeof listAutomaticDiscounts)["result"]>;
type Discount = Data["discountNodes"]["nodes"][number]["discount"];
type Basic = Extract<Discount, { __typename: "DiscountAutomaticBasic" }>;
type Told = Exclude<Discount, { __typename: "DiscountAutomaticBxgy" | "DiscountAutomaticApp" }>;

/** Those that everybody gets, everywhere, and whose minimum is in the shop's own currency. */
export function toAutomaticDiscounts({ discountNodes }: Data, currency: string): AutomaticDiscount[] {
  return discountNodes.nodes.flatMap(({ discount }): AutomaticDiscount[] => {
    if (discount.__typename === "DiscountAutomaticBxgy" || discount.__typename === "DiscountAutomaticApp") return [];
    const least = toLeast(discount, currency);
    if (discount.context.__typename !== "DiscountBuyerSelectionAll" || least === "other-currency") return [];

    const { title } = discount;
    if (discount.__typename === "DiscountAutomaticBasic")
      return [{ title, gives: "goods", goods: toGoods(discount), least }];
    const isEverywhere = discount.destinationSelection.__typename === "DiscountCountryAll";
    return isEverywhere ? [{ title, gives: "delivery", goods: null, least }] : [];
  });
}

function toLeast(
  { minimumRequirement: minimum }: Told,
  currency: string,
): AutomaticDiscount["least"] | "other-currency" {
  if (minimum === null) return null;
  if ("greaterThanOrEqualToQuantity" in minimum)
    return { kind: "quantity", quantity: minimum.greaterThanOrEqualToQuantity };
  const { amount, currency: of } = minimum.greaterThanOrEqualToSubtotal;
  return of === currency ? { kind: "subtotal", amount } : "other-currency";
}

function toGoods({ customerGets: { items } }: Basic): AutomaticDiscount["goods"] {
  const ids = ({ nodes }: { nodes: { id: string }[] }) => nodes.map(({ id }) => fromGlobalId(id));
  switch (items.__typename) {
    case "AllDiscountItems":
      return null;
    case "DiscountProducts":
      return { productIds: ids(items.products), variantIds: ids(items.productVariants), collectionIds: [] };
    case "DiscountCollections":
      return { productIds: [], variantIds: [], collectionIds: ids(items.collections) };
  }
}
