import type { Discount, ShopState } from "../state/entities.ts";
import { allocate } from "./allocate.ts";
import { canCombine, discountClass, type DiscountClass } from "./discount-class.ts";
import {
  normalizeCode,
  problemInCart,
  problemOfDiscount,
  type Buyer,
  type DiscountProblem,
} from "./discount-problem.ts";
import { entitledLines } from "./entitled-lines.ts";
import type { Presentment } from "./presentment.ts";
import type { PricedLine } from "./priced-line.ts";

/** A discount at work in one cart; amounts are minor units of the buyer's currency. */
export type AppliedDiscount = {
  discount: Discount;
  /** As the buyer typed it; null for an automatic discount. */
  code: string | null;
  discountClass: DiscountClass;
  /** Amount by line id; empty for shipping discounts. */
  allocations: Map<string, number>;
};

export type CodeResult = { code: string; applicable: boolean; problem: DiscountProblem | null };

type DiscountEvaluation = { codes: CodeResult[]; applied: AppliedDiscount[] };

type Candidate = { discount: Discount; code: string | null; saving: number };

/**
 * Works out what the codes of a cart and the shop's automatic discounts take off. Of discounts that do not combine the
 * one that saves most wins. Product discounts come first, at most one a line; order discounts take theirs from what is
 * left. The sum of the allocations of a discount is exactly its amount.
 */
export function evaluateDiscounts(options: {
  shop: ShopState;
  lines: readonly PricedLine[];
  codes: readonly string[];
  buyer: Buyer;
  presentment: Presentment;
  now: Date;
}): DiscountEvaluation {
  const { shop, lines, presentment } = options;
  const checked = options.codes.map((code) => checkCode(code, options));
  const automatic = [...shop.discounts.values()]
    .filter((discount) => discount.method === "automatic" && problemOf(discount, options) === null)
    .map((discount) => ({ discount, code: null }));
  const usable = checked.filter((entry) => entry.problem === null && entry.discount !== null);

  const candidates = [...usable, ...automatic]
    .flatMap(({ discount, code }) =>
      discount ? [{ discount, code, saving: savingAlone(shop, discount, lines, presentment) }] : [],
    )
    .sort((a, b) => b.saving - a.saving);
  const winners = chooseCombinable(candidates);
  const winningCodes = new Set(winners.map((winner) => winner.code));

  return {
    codes: checked.map(({ code, problem }) =>
      problem === null && !winningCodes.has(code)
        ? { code, applicable: false, problem: "CODE_NOT_HONOURED" }
        : { code, applicable: problem === null, problem },
    ),
    applied: applyInOrder(shop, winners, lines, presentment),
  };
}

type Circumstances = Parameters<typeof evaluateDiscounts>[0];

function checkCode(
  code: string,
  circumstances: Circumstances,
): { code: string; discount: Discount | null; problem: DiscountProblem | null } {
  const wanted = normalizeCode(code);
  const discount = [...circumstances.shop.discounts.values()].find(
    (candidate) => candidate.method === "code" && candidate.codes.some((known) => normalizeCode(known) === wanted),
  );
  if (!discount) return { code, discount: null, problem: "NOT_FOUND" };
  return { code, discount, problem: problemOf(discount, circumstances) };
}

function problemOf(
  discount: Discount,
  { shop, lines, buyer, presentment, now }: Circumstances,
): DiscountProblem | null {
  const minimum = discount.minimum.kind === "subtotal" ? discount.minimum.amount : 0;
  return (
    problemOfDiscount({ discount, buyer, orders: shop.orders.values(), now }) ??
    problemInCart({
      discount,
      lines,
      entitled: entitledLines(shop, discount, lines),
      minimumSubtotal: presentment.amount(minimum),
    })
  );
}

function chooseCombinable(candidates: readonly Candidate[]): Candidate[] {
  const chosen: Candidate[] = [];
  for (const candidate of candidates) {
    if (chosen.every((other) => canCombine(other.discount, candidate.discount))) chosen.push(candidate);
  }
  return chosen;
}

function applyInOrder(
  shop: ShopState,
  winners: readonly Candidate[],
  lines: readonly PricedLine[],
  presentment: Presentment,
): AppliedDiscount[] {
  const left = new Map(lines.map((line) => [line.line.id, line.subtotal]));
  const isReduced = new Set<string>();
  const inOrder = (["product", "order", "shipping"] as const).flatMap((wanted) =>
    winners.filter((winner) => discountClass(winner.discount) === wanted),
  );

  return inOrder.map(({ discount, code }) => {
    const kind = discountClass(discount);
    const touched = entitledLines(shop, discount, lines).filter(
      (line) => kind !== "product" || !isReduced.has(line.line.id),
    );
    const amounts = kind === "shipping" ? [] : amountsOf(discount, touched, left, presentment);

    const allocations = new Map<string, number>();
    amounts.forEach((amount, index) => {
      const id = touched[index]?.line.id;
      if (id === undefined || amount === 0) return;
      allocations.set(id, amount);
      left.set(id, (left.get(id) ?? 0) - amount);
      if (kind === "product") isReduced.add(id);
    });
    return { discount, code, discountClass: kind, allocations };
  });
}

/** One amount per line. `left` is what the lines still cost, by line id. */
function amountsOf(
  discount: Discount,
  lines: readonly PricedLine[],
  left: ReadonlyMap<string, number>,
  presentment: Presentment,
): number[] {
  const bases = lines.map((line) => left.get(line.line.id) ?? 0);
  const base = bases.reduce((sum, amount) => sum + amount, 0);
  const { value } = discount;

  switch (value.kind) {
    case "percentage":
      return allocate(Math.round(base * value.fraction), bases);
    case "fixed":
      if (!value.onEachItem) return allocate(Math.min(presentment.amount(value.amount), base), bases);
      return lines.map((line, index) =>
        Math.min(presentment.amount(value.amount) * line.line.quantity, bases[index] ?? 0),
      );
    case "free-shipping":
      return lines.map(() => 0);
  }
}

function savingAlone(
  shop: ShopState,
  discount: Discount,
  lines: readonly PricedLine[],
  presentment: Presentment,
): number {
  const untouched = new Map(lines.map((line) => [line.line.id, line.subtotal]));
  return amountsOf(discount, entitledLines(shop, discount, lines), untouched, presentment).reduce(
    (sum, amount) => sum + amount,
    0,
  );
}
