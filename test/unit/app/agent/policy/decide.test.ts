import { describe, expect, test } from "vitest";
import { createEvidence } from "~/agent/evidence/evidence";
import { perceive } from "~/agent/perception/perceive";
import { decide } from "~/agent/policy/decide";
import { recall } from "~/agent/recall/recall";
import type { Consent } from "~/agent/situation";
import { findSpecialist } from "~/agent/specialists/find-specialist";
import { SPECIALIST_NAMES, type SpecialistName } from "~/agent/specialists/specialist-name";
import { addToCartInput } from "~/agent/tools/add-to-cart";
import { conversationMemorySchema } from "~/contracts/conversation-memory";
import { TOOL_NAMES, type ToolName } from "~/agent/tools/tool";
import { createInMemoryStorefront } from "../../../../fakes/in-memory-storefront.ts";
import { aRunningCatalogue } from "../../../../builders/a-running-catalogue.ts";
import { aTurnInput } from "../../../../builders/a-turn-input.ts";

const storefront = createInMemoryStorefront(aRunningCatalogue());

function ask(tool: ToolName, input: unknown, consent: Partial<Consent> = {}, specialist: SpecialistName = "sales") {
  // What is asked for by number says the number.
  const message = `${quantitiesOf(input).join(" and ")} of those please`;
  const { id, handle, title } = storefront.liveProduct("1007");
  const turn = aTurnInput({ message, memory: conversationMemorySchema.parse({ shown: [[{ id, handle, title }]] }) });
  const situation = recall(turn, perceive(message, { vocabulary: turn.vocabulary, expectedLanguage: "en" }));
  const evidence = createEvidence();
  const product = storefront.liveProduct("1007");
  evidence.products.set(product.id, product);
  return decide(
    { tool, input },
    { situation: { ...situation, consent: { ...situation.consent, ...consent } }, evidence, specialist },
  );
}

function quantitiesOf(input: unknown): number[] {
  const parsed = addToCartInput.safeParse(input);
  return parsed.success ? parsed.data.items.map(({ quantity }) => quantity) : [];
}

const one = { items: [{ variantId: "1007001", quantity: 1 }] };
const many = (quantity: number) => ({ items: [{ variantId: "1007001", quantity }] });

describe("the controller's word", () => {
  test.each([
    ["adds with consent", "add_to_cart", one, { addToCart: true }, "allow", "within-limits"],
    ["asks before adding without consent", "add_to_cart", one, {}, "ask-shopper", "no-consent-to-add"],
    ["asks about an unusual quantity", "add_to_cart", many(21), { addToCart: true }, "ask-shopper", "unusual-quantity"],
    [
      "lets a confirmed quantity pass",
      "add_to_cart",
      many(20),
      { addToCart: true, confirmed: true },
      "allow",
      "within-limits",
    ],
    [
      "leaves bulk to the merchant",
      "add_to_cart",
      many(100),
      { addToCart: true, confirmed: true },
      "ask-merchant",
      "bulk-quantity",
    ],
    [
      "asks about an unusual value",
      "add_to_cart",
      {
        items: [
          { variantId: "1007001", quantity: 20 },
          { variantId: "1007002", quantity: 5 },
        ],
      },
      { addToCart: true },
      "ask-shopper",
      "unusual-value",
    ],
    [
      "changes with consent",
      "change_cart",
      { lines: [{ lineId: "l", quantity: 2 }], add: [] },
      { changeCart: true },
      "allow",
      "within-limits",
    ],
    [
      "asks before changing without consent",
      "change_cart",
      { lines: [{ lineId: "l", quantity: 2 }], add: [] },
      {},
      "ask-shopper",
      "no-consent-to-change",
    ],
    [
      "asks before removing without consent",
      "remove_from_cart",
      { lineIds: ["l"] },
      {},
      "ask-shopper",
      "no-consent-to-change",
    ],
    [
      "asks before undoing without consent",
      "undo_cart_change",
      { writeId: null },
      {},
      "ask-shopper",
      "no-consent-to-change",
    ],
    ["deletes nothing unasked", "forget_shopper", { what: "everything" }, {}, "ask-shopper", "no-wish-to-forget"],
    ["reads freely", "search_products", {}, {}, "allow", "within-limits"],
  ] as const)("%s", (_name, tool, input, consent, verdict, reason) => {
    expect(ask(tool, input, consent)).toEqual({ verdict, reason });
  });

  const pairs = SPECIALIST_NAMES.flatMap((specialist) => TOOL_NAMES.map((tool) => [specialist, tool] as const));

  test.each(pairs.filter(([specialist, tool]) => !findSpecialist(specialist).tools.includes(tool)))(
    "%s may not use %s, whatever was agreed to",
    (specialist, tool) => {
      const consent = { addToCart: true, changeCart: true, confirmed: true };

      expect(ask(tool, {}, consent, specialist)).toEqual({ verdict: "block", reason: "tool-of-another-specialist" });
    },
  );

  test.each<[SpecialistName, ToolName]>([
    ["knowledge", "add_to_cart"],
    ["orders", "search_products"],
    ["escalation", "order_status"],
    ["sales", "order_status"],
    ["sales", "leave_message"],
  ])("keeps %s away from %s", (specialist, tool) => {
    const decision = ask(tool, one, { addToCart: true }, specialist);

    expect(decision).toEqual({ verdict: "block", reason: "tool-of-another-specialist" });
  });
});
