import { expect, test } from "vitest";
import { describeSteering } from "~/components/describe-steering";

test("what rules and weights did in a turn is told once, in sentences without ids", () => {
  const moved = { from: 3, to: 1, by: ["boost tag summer", "margin"] };
  const search = {
    output: {
      status: "match",
      items: [
        { id: "8001", title: "Tern", moved },
        { id: "8002", title: "Keel" },
      ],
    },
  };
  const related = { output: { productIds: ["8003"], moved: [{ ...moved, title: "Socks" }] } };
  const withheld = { output: { status: "none", items: [], isWithheld: true } };
  const other = { output: { error: "the shop did not answer" } };

  expect(describeSteering([search, search, related, withheld, other])).toEqual([
    "Tern moved from place 3 to 1: your rule “show earlier” for tag summer, margin",
    "Socks moved from place 3 to 1: your rule “show earlier” for tag summer, margin",
    "What would have fitted was held back: your rules say never to recommend it.",
  ]);
  expect(describeSteering([other])).toEqual([]);
});
