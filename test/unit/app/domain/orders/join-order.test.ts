import { expect, test } from "vitest";
import { joinOrder } from "~/domain/orders/join-order";
import type { VisitorRecord, VisitStore } from "~/ports/visit-store";

const ada: VisitorRecord = { id: "ada", arm: "holdout", customerId: null, isPreview: false };

/** A cart that one source has linked to a visitor. */
function linkedBy(linked: "beacon" | "agent", visitor: VisitorRecord): { visits: VisitStore } {
  const visits: Partial<VisitStore> = {
    findVisitorOfCart: (_token, source) => Promise.resolve(source === linked ? visitor : null),
  };
  return { visits: visits as VisitStore };
}

test.each<[string, "beacon" | "agent", Partial<VisitorRecord>, boolean]>([
  ["the beacon's link", "beacon", {}, true],
  ["the beacon's link in the other arm", "beacon", { arm: "agent" }, true],
  ["a link that only the agent's arm can have", "agent", { arm: "agent" }, false],
  ["a preview's cart", "beacon", { isPreview: true }, false],
  ["the cart of who came without consent", "beacon", { arm: null }, false],
])("%s joins an order to its visitor or not", async (_case, source, visitor, isJoined) => {
  const join = await joinOrder(linkedBy(source, { ...ada, ...visitor }), { cartToken: "cart" });

  expect(join !== null).toBe(isJoined);
  if (isJoined) expect(join).toMatchObject({ visitorId: "ada", arm: visitor.arm ?? "holdout", joinedBy: "cart-link" });
});

test("an order without a cart joins nobody", async () => {
  expect(await joinOrder(linkedBy("beacon", ada), { cartToken: null })).toBeNull();
});
