import { OPEN_REASONS } from "../../accounting/account";
import { planOf, type PlannedLine } from "../../accounting/planned-write";
import type { PolicyDecision } from "../../policy/policy-decision";
import type { ProposedCall } from "../../policy/proposed-call";
import { slot } from "../../reply/slot";
import type { Situation } from "../../situation";
import type { MoveContext } from "./move-context";
import { rememberShown } from "./remember-shown";

/** Reasons of the policy that stand for a doubt about the words, and not about an amount or a permission. */
const DOUBTS: ReadonlySet<string> = new Set(OPEN_REASONS);

const KIND = "confirm-plan";
const QUESTIONS = {
  add: "ask.plan-add",
  change: "ask.plan-change",
  swap: "ask.plan-change",
  remove: "ask.plan-remove",
} as const;

/**
 * Where the policy found that a write does not account for the whole message: says what was not understood and asks whether
 * exactly the planned lines are to be written. False where something else stands against the call.
 */
export async function askAboutPlan(
  call: ProposedCall,
  decision: PolicyDecision,
  context: Omit<MoveContext, "step">,
): Promise<boolean> {
  const { desk, voice, situation } = context;
  const plan = planOf(call, desk.evidence);
  if (decision.verdict !== "ask-shopper" || !DOUBTS.has(decision.reason) || plan === null) return false;

  const words = (decision.words ?? []).map((said) => said.replace(/[!?\n{}]+|\.(?!\d)/g, " ").trim()).join(", ");
  if (words !== "") await voice.say("plan.unsure", { words });
  const lines = plan.touched
    .filter(({ after }) => plan.doing === "remove" || after > 0)
    .map((line) => wordLine(line, plan.doing === "remove", context));
  // The same plan may be asked about again where the answer to it left something open as well.
  const question = { kind: KIND, subject: situation.input.turnId, data: { tool: call.tool, input: call.input } };
  if (!(await voice.ask(question, QUESTIONS[plan.doing], { lines: lines.join(", ") }))) return true;
  voice.offerYesOrNo();
  const productIds = [...new Set(plan.touched.map(({ productId }) => productId))].filter((id) =>
    desk.evidence.products.has(id),
  );
  if (plan.doing === "add")
    rememberShown(productIds, plan.touched.length === 1 ? (plan.touched[0]?.variantId ?? null) : null, context);
  return true;
}

/** The call that the shopper has just said yes to; null where there is none of this tool. */
export function confirmedCall({ pending }: Situation, tool: ProposedCall["tool"]): unknown {
  return pending?.kind === KIND && pending.reply === "yes" && pending.data.tool === tool ? pending.data.input : null;
}

function wordLine(
  { productId, variantId, before, after }: PlannedLine,
  isOut: boolean,
  { desk }: Omit<MoveContext, "step">,
): string {
  const count = `${isOut ? before : after} ×`;
  const product = desk.evidence.products.get(productId);
  if (!product) return `${count} ${slot.cartLine(variantId)}`;
  return product.variants.length === 1
    ? `${count} ${slot.title(productId)}`
    : `${count} ${slot.title(productId)} (${slot.variant(variantId)})`;
}
