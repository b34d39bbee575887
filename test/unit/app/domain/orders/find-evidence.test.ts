import { describe, expect, test } from "vitest";
import { findEvidence } from "~/domain/orders/find-evidence";
import type { AgentTrail } from "~/ports/agent-trail";
import type { DiscountStore } from "~/ports/discount-store";
import type { VisitStore } from "~/ports/visit-store";

const noMarks = { cartMetafield: null, cartAttribute: null, discountCodes: [] };

/** One visitor, whose cart is known, with one conversation that began at `startedAt`. */
function aTrail(startedAt: string): { trail: AgentTrail; visits: VisitStore; discounts: DiscountStore } {
  const conversation = { id: "talk-1", startedAt: new Date(startedAt) };
  const trail: Partial<AgentTrail> = {
    findConversation: (id) => Promise.resolve(id === conversation.id ? conversation : null),
    findConversationOfVisitor: (_visitor, from, until) =>
      Promise.resolve(conversation.startedAt >= from && conversation.startedAt <= until ? conversation : null),
  };
  const visits: Partial<VisitStore> = {
    findVisitorOfCart: (_token, source) =>
      Promise.resolve(
        source === "agent" ? { id: "visitor-1", arm: "agent", customerId: null, isPreview: false } : null,
      ),
  };
  const discounts = {
    findByCodes: (codes: string[]) => Promise.resolve(codes.includes("SW-1") ? [{ conversationId: "talk-1" }] : []),
  };
  return { trail: trail as AgentTrail, visits: visits as VisitStore, discounts: discounts as unknown as DiscountStore };
}

describe("evidence of the agent's part in an order", () => {
  const placedAt = new Date("2026-11-20T15:59:15.000Z");

  test("is the metafield before anything weaker", async () => {
    const evidence = await findEvidence(
      aTrail("2026-11-20T15:50:00.000Z"),
      { cartToken: "cart-1", placedAt },
      { cartMetafield: "talk-1", cartAttribute: "talk-1", discountCodes: [] },
    );

    expect(evidence).toEqual({ kind: "cart-metafield", conversationId: "talk-1" });
  });

  test("counts a talk of the same second, since Shopify cuts the order's time to the second", async () => {
    const talk = aTrail("2026-11-20T15:59:15.400Z");
    const order = { cartToken: "cart-1", placedAt };

    expect(await findEvidence(talk, order, { ...noMarks, cartMetafield: "talk-1" })).toMatchObject({
      kind: "cart-metafield",
    });
    expect(await findEvidence(talk, order, noMarks)).toMatchObject({ kind: "cart-token" });
  });

  test("is the conversation that gave a code, where the cart leads nowhere", async () => {
    const talk = aTrail("2026-11-20T15:50:00.000Z");
    const order = { cartToken: null, placedAt };

    expect(await findEvidence(talk, order, { ...noMarks, discountCodes: ["SW-1"] })).toEqual({
      ...{ kind: "discount-code", conversationId: "talk-1" },
    });
    expect(await findEvidence(talk, order, { ...noMarks, discountCodes: ["SPRING"] })).toBeNull();
  });

  test("does not count a talk that began after the order", async () => {
    const evidence = await findEvidence(aTrail("2026-11-20T16:20:00.000Z"), { cartToken: "cart-1", placedAt }, noMarks);

    expect(evidence).toBeNull();
  });

  test("does not count a talk of last month", async () => {
    const evidence = await findEvidence(aTrail("2026-10-12T10:00:00.000Z"), { cartToken: "cart-1", placedAt }, noMarks);

    expect(evidence).toBeNull();
  });
});
