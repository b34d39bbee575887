import { describe, expect, test } from "vitest";
import { agreeWithTitle, isSeveral } from "~/agent/reply/agree-with-title";

describe("verbs behind titles", () => {
  test.each([
    ["Gritstone Merino Crew Socks", true],
    ["Men's Tideway 7-Inch 2-in-1 Shorts", true],
    ["Fleet Ankle Socks 3-Pack", false],
    ["Women's", false],
    ["Compass", false],
    ["Running Canvas", false],
    ["Men's Tern 3", false],
  ])("%s", (title, expected) => {
    expect(isSeveral(title)).toBe(expected);
  });

  test("agree with several things, and with the title that they follow", () => {
    const titleOf = (id: string) => (id === "1" ? "Crew Socks" : "Neck Tube");
    expect(agreeWithTitle("The {{title:1}} is here. The {{title:2}} is here.", titleOf)).toBe(
      "The {{title:1}} are here. The {{title:2}} is here.",
    );
    expect(agreeWithTitle("What goes with the {{title:1}} is here.", titleOf)).toContain("}} is here");
  });
});
