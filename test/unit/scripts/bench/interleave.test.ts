import { expect, test } from "vitest";
import { interleave } from "../../../../scripts/bench/statistics/interleave.ts";

test("each side is first in every other round, and results stay with their side", async () => {
  const order: string[] = [];
  const side = (name: string) => async (round: number) => {
    order.push(name);
    return `${name}${round}`;
  };

  const pairs = await interleave(3, side("left"), side("right"));

  expect(order).toEqual(["left", "right", "right", "left", "left", "right"]);
  expect(pairs).toEqual([
    { left: "left0", right: "right0" },
    { left: "left1", right: "right1" },
    { left: "left2", right: "right2" },
  ]);
});
