import { expect, test } from "vitest";
import { csvLine } from "~/lib/csv";

test("quotes what a comma, quote or line end would break, and disarms formulas", () => {
  expect(csvLine(["plain", 'a "b", c', "two\nlines", 3, "=1+1", "@sum", "-5 off"])).toBe(
    `plain,"a ""b"", c","two\nlines",3,'=1+1,'@sum,'-5 off`,
  );
});

test.each(["=", "+", "-", "@", "\t=", "\r=", "\n=", "＝", "＋", "－", "＠"])("disarms what begins with %j", (sign) => {
  expect(csvLine([`${sign}HYPERLINK(1)`]).replace(/^"/, "")).toMatch(/^'/);
});
