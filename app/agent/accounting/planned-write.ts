import type { Money } from "~/lib/money";
import { findVariant, type Evidence } from "../evidence/evidence";
import type { ProposedCall } from "../policy/proposed-call";
import { addToCartInput } from "../tools/add-to-cart";
import { changeCartInput } from "../tools/change-cart";
import { removeFromCartInput } from "../tools/remove-from-cart";

/** A line as a call would make it: so many units before, so many after. */
export type PlannedLine = {
  productId: string;
  variantId: string;
  title: string;
  values: string[];
  before: number;
  after: number;
  /** What one costs, in minor units. */
  price: Money | null;
};

/** What a call would do to the cart, read from what was seen of shop and cart in this turn. */
export type PlannedWrite = {
  doing: "add" | "change" | "swap" | "remove";
  touched: PlannedLine[];
  /** Lines of the cart that stay as they are. */
  untouched: PlannedLine[];
};

/** Null where the call writes nothing that was chosen by words. */
export function planOf({ tool, input }: ProposedCall, evidence: Evidence): PlannedWrite | null {
  switch (tool) {
    case "add_to_cart": {
      const { items } = addToCartInput.parse(input);
      const touched = items.map(({ variantId, quantity }) => comingLine(variantId, quantity, evidence));
      return { doing: "add", touched, untouched: [] };
    }
    case "change_cart": {
      const { lines, add } = changeCartInput.parse(input);
      const after = new Map(lines.map(({ lineId, quantity }) => [lineId, quantity]));
      const { touched, untouched } = divide(after, evidence);
      // "The L should be an M", and there are Ms already.
      const coming = add.map(({ variantId, quantity }) => {
        const there = untouched.find((line) => line.variantId === variantId)?.before ?? 0;
        return { ...comingLine(variantId, there + quantity, evidence), before: there };
      });
      const isOut = touched.every((line) => line.after === 0) && coming.length === 0;
      const doing = coming.length > 0 ? "swap" : isOut ? "remove" : "change";
      return { doing, touched: [...touched, ...coming], untouched };
    }
    case "remove_from_cart": {
      const { lineIds } = removeFromCartInput.parse(input);
      return { doing: "remove", ...divide(new Map(lineIds.map((id) => [id, 0])), evidence) };
    }
    default:
      return null;
  }
}

function comingLine(variantId: string, quantity: number, evidence: Evidence): PlannedLine {
  const found = findVariant(evidence, variantId);
  const isSingle = found?.product.variants.length === 1;
  return {
    productId: found?.product.id ?? "",
    variantId,
    title: found?.product.title ?? "",
    values: found && !isSingle ? found.variant.options.map(({ value }) => value) : [],
    before: 0,
    after: quantity,
    price: found?.variant.price ?? null,
  };
}

function divide(after: ReadonlyMap<string, number>, evidence: Evidence): Omit<PlannedWrite, "doing"> {
  const lines = (evidence.cart?.lines ?? []).map((line) => {
    const { productId, variantId, title, quantity } = line;
    const values =
      findVariant(evidence, variantId)?.variant.options.map(({ value }) => value) ??
      (line.variantTitle ?? "").split(" / ");
    return {
      id: line.id,
      planned: {
        productId,
        variantId,
        title,
        values,
        before: quantity,
        after: after.get(line.id) ?? quantity,
        price: line.unitPrice,
      },
    };
  });
  return {
    touched: lines.filter(({ id }) => after.has(id)).map(({ planned }) => planned),
    untouched: lines.filter(({ id }) => !after.has(id)).map(({ planned }) => planned),
  };
}
