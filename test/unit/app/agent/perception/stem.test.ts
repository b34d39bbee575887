import { expect, test } from "vitest";
import { stem } from "~/agent/perception/stem";

test.each([
  ["running", "run"],
  ["shoes", "shoe"],
  ["ponies", "poni"],
  ["caresses", "caress"],
  ["agreed", "agre"],
  ["plastered", "plaster"],
  ["motoring", "motor"],
  ["hopping", "hop"],
  ["relational", "relat"],
  ["overpronate", "overpron"],
  ["overpronation", "overpron"],
  ["adjustment", "adjust"],
  ["controll", "control"],
  ["42", "42"],
  ["größe", "größe"],
])("takes %s back to %s", (word, expected) => {
  expect(stem(word)).toBe(expected);
});
