import { currencyDigits } from "~/lib/money";
import { accountForWrite } from "../accounting/account-for-write";
import { findSpecialist } from "../specialists/find-specialist";
import { addToCartInput } from "../tools/add-to-cart";
import { changeCartInput } from "../tools/change-cart";
import { forgetShopperInput } from "../tools/forget-shopper";
import type { ToolContext, ToolName } from "../tools/tool";
import { findVariant } from "../evidence/evidence";
import type { PolicyDecision } from "./policy-decision";
import type { ProposedCall } from "./proposed-call";

type PolicyContext = Pick<ToolContext, "situation" | "evidence" | "specialist"> &
  Partial<Pick<ToolContext, "by" | "aside">>;
type Rule = (call: ProposedCall, context: PolicyContext) => PolicyDecision | null;

/** More of one thing than a household buys: asked about once. */
export const UNUSUAL_QUANTITY = 20;
/** More than a shop's shelf: a matter for the merchant. */
export const BULK_QUANTITY = 99;
/** Major units of the shop's currency that one add may be worth without a question. */
export const UNUSUAL_VALUE = 5000;

const ALLOWED: PolicyDecision = { verdict: "allow", reason: "within-limits" };

/**
 * The controller's word on one tool call: the first rule that has something against it decides. Consent, quantities and
 * values come from code and evidence, never from what a brain says of them.
 */
export function decide(call: ProposedCall, context: PolicyContext): PolicyDecision {
  for (const rule of RULES) {
    const decision = rule(call, context);
    if (decision) return decision;
  }
  return ALLOWED;
}

const RULES: Rule[] = [
  isForeignTool,
  isModelsIdea,
  lacksWishToForget,
  lacksConsentToAdd,
  lacksConsentToChange,
  isWrittenAlready,
  leavesWordsOpen,
  isBulk,
  isUnusualQuantity,
  isUnusualValue,
];

function isForeignTool({ tool }: ProposedCall, { specialist }: PolicyContext): PolicyDecision | null {
  return findSpecialist(specialist).tools.includes(tool)
    ? null
    : { verdict: "block", reason: "tool-of-another-specialist" };
}

/**
 * A cart is written when code has understood what the shopper asked for. What a language model would like to write is put
 * to the shopper as a question, whatever was said before; what only a tap may lead to is refused.
 */
function isModelsIdea({ tool }: ProposedCall, { by }: PolicyContext): PolicyDecision | null {
  if (by !== "model") return null;
  if (NOT_FOR_A_MODEL.has(tool)) return { verdict: "block", reason: "not-for-a-model" };
  return CART_WRITES.includes(tool) ? { verdict: "ask-shopper", reason: "proposed-by-model" } : null;
}

const NOT_FOR_A_MODEL = new Set<ToolName>([
  ...(["confirm_cart_write", "leave_message", "forget_shopper", "consider_discount", "apply_discount_code"] as const),
]);

const CART_WRITES: ToolName[] = ["add_to_cart", "change_cart", "remove_from_cart", "undo_cart_change"];

/** Nothing is deleted that the shopper did not ask to be: what they asked for comes from their words, read by code. */
function lacksWishToForget({ tool, input }: ProposedCall, { situation }: PolicyContext): PolicyDecision | null {
  if (tool !== "forget_shopper") return null;
  const isAll = forgetShopperInput.parse(input).what === "everything";
  const isWished = situation.forget !== null && isAll === (situation.forget.what === "everything");
  return isWished ? null : { verdict: "ask-shopper", reason: "no-wish-to-forget" };
}

function lacksConsentToAdd({ tool }: ProposedCall, { situation }: PolicyContext): PolicyDecision | null {
  return tool === "add_to_cart" && !situation.consent.addToCart
    ? { verdict: "ask-shopper", reason: "no-consent-to-add" }
    : null;
}

function lacksConsentToChange({ tool }: ProposedCall, { situation }: PolicyContext): PolicyDecision | null {
  const changes = tool === "change_cart" || tool === "remove_from_cart" || tool === "undo_cart_change";
  return changes && !situation.consent.changeCart ? { verdict: "ask-shopper", reason: "no-consent-to-change" } : null;
}

/** Two steps of a turn may come to the same write: it is made once. */
function isWrittenAlready(
  { tool, input }: ProposedCall,
  { evidence, situation }: PolicyContext,
): PolicyDecision | null {
  if (tool !== "add_to_cart" || situation.input.tap !== null) return null;
  const added = new Set(
    evidence.writes.flatMap(({ lines }) =>
      lines.flatMap(({ action, variantId }) => (action === "add" ? [variantId] : [])),
    ),
  );
  const isSame = addToCartInput.parse(input).items.every(({ variantId }) => added.has(variantId));
  return isSame ? { verdict: "block", reason: ALREADY_WRITTEN } : null;
}

export const ALREADY_WRITTEN = "written-already";

/** What a write rests on is the whole message: where a part of it is not accounted for, the shopper is asked. */
function leavesWordsOpen(call: ProposedCall, context: PolicyContext): PolicyDecision | null {
  const open = accountForWrite(call, context);
  return open === null ? null : { verdict: "ask-shopper", reason: open.reason, words: open.words };
}

function isBulk(call: ProposedCall): PolicyDecision | null {
  return highestQuantity(call) > BULK_QUANTITY ? { verdict: "ask-merchant", reason: "bulk-quantity" } : null;
}

function isUnusualQuantity(call: ProposedCall, { situation }: PolicyContext): PolicyDecision | null {
  return highestQuantity(call) > UNUSUAL_QUANTITY && !situation.consent.confirmed
    ? { verdict: "ask-shopper", reason: "unusual-quantity" }
    : null;
}

/** Prices come from what was read live in this turn; what was not read is not counted. */
function isUnusualValue(call: ProposedCall, { situation, evidence }: PolicyContext): PolicyDecision | null {
  if (call.tool !== "add_to_cart" || situation.consent.confirmed) return null;
  const { items } = addToCartInput.parse(call.input);
  const value = items.reduce((sum, { variantId, quantity }) => {
    const price = findVariant(evidence, variantId)?.variant.price;
    return sum + (price ? (price.amount / 10 ** currencyDigits(price.currency)) * quantity : 0);
  }, 0);
  return value > UNUSUAL_VALUE ? { verdict: "ask-shopper", reason: "unusual-value" } : null;
}

function highestQuantity({ tool, input }: ProposedCall): number {
  if (tool === "add_to_cart") return Math.max(...addToCartInput.parse(input).items.map(({ quantity }) => quantity));
  if (tool !== "change_cart") return 0;
  const { lines, add } = changeCartInput.parse(input);
  return Math.max(0, ...[...lines, ...add].map(({ quantity }) => quantity));
}
