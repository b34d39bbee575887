import type { Liquid } from "liquidjs";

/** `color_contrast` of `#rrggbb` colours; shopify.dev, Liquid filters (2026-07): the ratio's numerator, to one decimal. */
export function registerColorFilters(engine: Liquid): void {
  engine.registerFilter("color_contrast", (one: unknown, other: unknown) => {
    const [darker = 0, lighter = 0] = [luminanceOf(String(one)), luminanceOf(String(other))].sort((a, b) => a - b);
    return Math.round(((lighter + 0.05) / (darker + 0.05)) * 10) / 10;
  });
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminanceOf(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => parseInt(color.slice(at, at + 2), 16) / 255)
    .map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
