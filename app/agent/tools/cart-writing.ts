import type { CartView } from "~/contracts/cart-view";
import type { CartWriteBlock } from "../evidence/evidence";
import type { CartChange, CartOutcome } from "~/ports/cart-desk";
import type { ToolContext } from "./tool";

/** Does a write, keeps what really happened as evidence and as the block that tells the widget. */
export async function writeCart(
  changes: CartChange[],
  { ports, evidence, situation }: Pick<ToolContext, "ports" | "evidence" | "situation">,
): Promise<CartOutcome> {
  const before = evidence.cart;
  const outcome = await ports.cart.write(changes, situation.input.memory.toldPrices);
  recordOutcome(outcome, changes, evidence, before);
  return outcome;
}

/** The same for a write that the widget did and the server has read back. */
export function recordOutcome(
  outcome: CartOutcome,
  changes: CartChange[],
  evidence: ToolContext["evidence"],
  before: CartView | null = null,
): void {
  if (outcome.status === "unavailable") return;
  if (outcome.status !== "requested") {
    evidence.cart = outcome.cart;
    evidence.changes = outcome.changes;
  }

  const lines: CartWriteBlock["lines"] =
    changes.length > 0 ? changes.map((change) => toLine(change, before)) : writtenLines(outcome);
  evidence.writes.push({
    type: "cart-write",
    writeId: outcome.writeId,
    by: outcome.status === "requested" || changes.length === 0 ? "widget" : "server",
    status: outcome.status,
    lines,
  });
}

function toLine(change: CartChange, before: CartView | null): CartWriteBlock["lines"][number] {
  return change.action === "add"
    ? { action: "add", variantId: change.variantId, lineId: null, quantity: change.quantity }
    : {
        action: "set",
        variantId: before?.lines.find((line) => line.id === change.lineId)?.variantId ?? "",
        lineId: change.lineId,
        quantity: change.quantity,
      };
}

function writtenLines(outcome: Exclude<CartOutcome, { status: "unavailable" }>): CartWriteBlock["lines"] {
  if (outcome.status === "requested") {
    return outcome.lines.map(({ variantId, quantity }) => ({ action: "add", variantId, lineId: null, quantity }));
  }
  return outcome.changes.map(({ variantId, wanted }) => ({ action: "add", variantId, lineId: null, quantity: wanted }));
}

/** What the trace keeps of an outcome. */
export function curateOutcome(outcome: CartOutcome): unknown {
  switch (outcome.status) {
    case "unavailable":
      return outcome;
    case "requested":
      return { status: outcome.status, writeId: outcome.writeId, lines: outcome.lines };
    default:
      return {
        status: outcome.status,
        writeId: outcome.writeId,
        changes: outcome.changes,
        priceChanged: outcome.priceChanged,
        total: outcome.cart.total,
      };
  }
}
