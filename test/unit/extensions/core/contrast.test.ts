import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textColorOn } from "../../../../extensions/shopwalker-widget/src/core/contrast.ts";

const anyColor = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, "0")}`);

describe("text on and in the accent colour", () => {
  it("takes white on dark and black on light", () => {
    expect(textColorOn("#1f3d36")).toBe("#fff");
    expect(textColorOn("#ffd54a")).toBe("#000");
  });

  it("reads at 4.5 : 1 on any accent", () => {
    fc.assert(fc.property(anyColor, (accent) => contrast(hexOf(textColorOn(accent)), hexOf(accent)) >= 4.5));
  });

  it("ends with black on a colour that is none", () => {
    expect(textColorOn("")).toBe("#000");
  });
});

/** WCAG 2.2 contrast ratio, written out of its definition. */
function contrast(one: number[], other: number[]): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(channels: number[]): number {
  const [red = 0, green = 0, blue = 0] = channels
    .map((channel) => channel / 255)
    .map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function hexOf(color: string): number[] {
  const full = color.length === 4 ? color.replace(/[\da-f]/gi, "$&$&") : color;
  return [1, 3, 5].map((at) => parseInt(full.slice(at, at + 2), 16));
}
