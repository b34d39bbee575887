import { expect, test } from "vitest";
import { escapePattern } from "~/lib/escape-pattern";

test.each(["s-m", "1.5 oz", "a+b", "(wide)", '12"', "8½", "M/L", "#5 & [6] {7}", "C:\\x^$|?*", "größe", "–"])(
  "%s is found as it stands, with and without the flag u",
  (text) => {
    for (const flags of ["", "u"]) {
      expect(new RegExp(`^${escapePattern(text)}$`, flags).test(text)).toBe(true);
      expect(new RegExp(`^${escapePattern(text)}$`, flags).test(`${text}x`)).toBe(false);
    }
  },
);
