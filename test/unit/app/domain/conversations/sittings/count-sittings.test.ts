import { describe, expect, test } from "vitest";
import { countSittings } from "~/domain/conversations/sittings/count-sittings";
import { dayOf } from "~/lib/shop-calendar";
import type { ConversationFacts } from "~/ports/sitting-store";
import { aSittingTurn } from "../../../../../builders/a-sitting-turn.ts";

function count(facts: Partial<ConversationFacts>) {
  const conversation: ConversationFacts = {
    ...{ conversationId: "talk", visitorId: "visitor", arm: "agent", device: "phone" },
    ...{ firstSeenAt: new Date("2026-11-01T20:00:00Z"), turns: [], openingsAt: [], cartsAt: [], personsAt: [] },
    ...{ ratings: [], orders: [], ...facts },
  };
  return countSittings(conversation, (time) => dayOf(time, "Asia/Tokyo"));
}

function at(minute: number): Date {
  return aSittingTurn(minute).startedAt;
}

const asks = (minute: number) =>
  aSittingTurn(minute, { intents: ["return_policy"], blocks: ["text-delta", "sources"] });
const finds = (minute: number) =>
  aSittingTurn(minute, { intents: ["find_product"], blocks: ["text-delta", "products"], productType: "Boots" });

describe("sittings", () => {
  test("one with a question, a recommendation, goods in the cart and an order", () => {
    const adds = aSittingTurn(5, { tap: "add-to-cart", blocks: ["text-delta", "cart-write"] });
    const [sitting, ...others] = count({
      turns: [asks(0), finds(2), finds(3), adds],
      cartsAt: [at(5)],
      orders: [{ placedAt: at(600), net: 4990 }],
    });

    expect(others).toEqual([]);
    expect(sitting).toMatchObject({
      ...{ day: "2026-11-02", firstDay: "2026-11-02", turns: 4, outcome: "ordered", isResolved: true },
      ...{ path: "shopper>question>recommendation>cart>order", topics: ["returns", "finding", "cart"] },
      ...{ productTypes: ["Boots"], orders: 1, net: 4990, firstReplyMs: 1000, withPerson: false, unmet: 0 },
    });
  });

  test("who rests for an hour begins another one, and what follows belongs to the one before it", () => {
    const sittings = count({
      turns: [asks(0), asks(59), finds(180)],
      orders: [{ placedAt: at(100), net: 100 }],
      personsAt: [at(200)],
      ratings: [{ turnId: "turn-0", at: at(300), isUp: true }],
    });
    expect(sittings.map(({ turns, outcome, ratedUp }) => ({ turns, outcome, ratedUp }))).toEqual([
      { turns: 2, outcome: "ordered", ratedUp: 1 },
      { turns: 1, outcome: "handed-over", ratedUp: 0 },
    ]);
  });

  test("an opening that was answered shortly before begins it", () => {
    expect(count({ turns: [finds(40)], openingsAt: [at(39)] })[0]?.path).toBe("opening>recommendation>left");
    expect(count({ turns: [finds(40)], openingsAt: [at(0), at(41)] })[0]?.path).toBe("shopper>recommendation>left");
  });

  test.each([
    ["an answer", [asks(0)], "answered", true],
    ["thanks after an answer", [asks(0), aSittingTurn(1, { intents: ["thanks"] })], "answered", true],
    ["a question back", [aSittingTurn(0, { intents: ["size_fit"], ending: "Which size do you wear?" })], "left", false],
    ["products with a question", [{ ...finds(0), ending: "Shall I add it?" }], "answered", true],
    [
      "an unanswered question",
      [aSittingTurn(0, { intents: ["store_info"], unmet: "question: are you open?" })],
      "left",
      false,
    ],
    [
      "a turn that failed",
      [asks(0), { ...asks(1), isCompleted: false, trace: null, blocks: [], ending: "" }],
      "left",
      false,
    ],
    ["a greeting alone", [aSittingTurn(0, { intents: ["greeting"] })], "left", false],
  ])("ends after %s", (_, turns, outcome, isResolved) => {
    expect(count({ turns })[0]).toMatchObject({ outcome, isResolved });
  });

  test("a last thumb down means that it was not resolved, and only completed ratings count", () => {
    const ratings = [
      { turnId: "turn-0", at: at(1), isUp: true },
      { turnId: null, at: at(2), isUp: false },
    ];
    expect(count({ turns: [asks(0)], ratings })[0]).toMatchObject({ isResolved: false, ratedUp: 1, ratedDown: 1 });
    expect(count({ turns: [asks(0)], ratings: ratings.slice(0, 1) })[0]).toMatchObject({ isResolved: true });
  });

  test("mood is the mean of messages, taps have none; costs are added up", () => {
    const turns = [
      aSittingTurn(0, { mood: 0.5, intents: ["price"], costMicros: 700 }),
      aSittingTurn(1, { mood: -0.1, intents: ["price"], costMicros: 50.4 }),
      aSittingTurn(2, { tap: "view-cart" }),
    ];
    const [sitting] = count({ turns });
    expect(sitting?.sentiment).toBeCloseTo(0.2);
    expect(sitting?.costMicros).toBe(750);
    expect(count({ turns: turns.slice(2) })[0]?.sentiment).toBeNull();
  });

  test("a long way is told by its beginning", () => {
    const turns = Array.from({ length: 10 }, (_, minute) => (minute % 2 === 0 ? asks(minute) : finds(minute)));
    expect(count({ turns })[0]?.path).toBe(
      "shopper>question>recommendation>question>recommendation>question>recommendation>more>left",
    );
  });

  test("an unsure or unknown reading is something else, products make it a search", () => {
    expect(count({ turns: [aSittingTurn(0)] })[0]?.topics).toEqual(["other"]);
    expect(count({ turns: [aSittingTurn(0, { blocks: ["products"] })] })[0]?.topics).toEqual(["finding"]);
    expect(count({ turns: [aSittingTurn(0, { intents: ["thanks"] })] })[0]?.topics).toEqual([]);
  });
});
