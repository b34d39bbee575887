import type { ConversationFacts, SittingTurn } from "~/ports/sitting-store";

/** Who rested this long and goes on has come back. */
const REST_MS = 3600_000;
/** Shopify cuts the time of an order to the second. */
const CLOCK_MARGIN_MS = 5000;
/** An opening that was answered longer before the first turn did not lead to it. */
const OPENING_MS = 30 * 60_000;

export type SittingFacts = {
  turns: [SittingTurn, ...SittingTurn[]];
  isOpened: boolean;
  carts: number;
  persons: number;
  ratings: ConversationFacts["ratings"];
  orders: ConversationFacts["orders"];
};

/** The turns of a conversation by sitting, each with what followed from it; what follows from none belongs to the one before. */
export function splitSittings(facts: ConversationFacts): SittingFacts[] {
  const sittings: SittingFacts[] = [];
  for (const turn of facts.turns) {
    const current = sittings.at(-1);
    const lastAt = current?.turns.at(-1)?.endedAt.getTime() ?? 0;
    if (current && turn.startedAt.getTime() - lastAt < REST_MS) current.turns.push(turn);
    else sittings.push({ turns: [turn], isOpened: false, carts: 0, persons: 0, ratings: [], orders: [] });
  }

  for (const sitting of sittings) {
    const start = sitting.turns[0].startedAt.getTime();
    sitting.isOpened = facts.openingsAt.some((at) => at.getTime() <= start && start - at.getTime() <= OPENING_MS);
  }
  const at = (time: Date) =>
    sittings.findLast(({ turns: [first] }) => first.startedAt.getTime() <= time.getTime()) ?? sittings[0];
  for (const time of facts.cartsAt) add(at(time), "carts");
  for (const time of facts.personsAt) add(at(time), "persons");
  for (const rating of facts.ratings) {
    const ofTurn = sittings.find(({ turns }) => turns.some(({ id }) => id === rating.turnId));
    (ofTurn ?? at(rating.at))?.ratings.push(rating);
  }
  for (const order of facts.orders) {
    at(new Date(order.placedAt.getTime() + CLOCK_MARGIN_MS))?.orders.push(order);
  }
  return sittings;
}

function add(sitting: SittingFacts | undefined, name: "carts" | "persons"): void {
  if (sitting) sitting[name] += 1;
}
