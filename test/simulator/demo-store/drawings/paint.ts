import type { Color } from "../colors.ts";

/** One colour of a product worked out for a drawing: from highlight to the darkest seam. */
export type Paint = {
  glow: string;
  light: string;
  base: string;
  dark: string;
  deep: string;
  /** The second colour, and its own shadow. */
  accent: string;
  accentDark: string;
  /** Lettering that can be read on the base. */
  ink: string;
};

export function createPaint(color: Pick<Color, "base" | "accent">): Paint {
  const { base, accent } = color;
  const isPale = luminance(base) > 0.6;
  // Black cloth needs a lighter light side, or all its folds vanish.
  const lift = luminance(base) < 0.12 ? 0.3 : 0.22;

  return {
    glow: mix(base, "#ffffff", lift + 0.22),
    light: mix(base, "#ffffff", lift),
    base,
    dark: mix(base, "#1b1d26", isPale ? 0.16 : 0.26),
    deep: mix(base, "#14151c", isPale ? 0.38 : 0.52),
    accent,
    accentDark: mix(accent, "#1b1d26", 0.28),
    ink: isPale ? mix(base, "#14151c", 0.72) : mix(base, "#ffffff", 0.9),
  };
}

/** Two `#rrggbb` colours blended; `share` 0 is the first, 1 the second. */
export function mix(first: string, second: string, share: number): string {
  const from = channels(first);
  const to = channels(second);
  return `#${from
    .map((value, index) => Math.round(value + ((to[index] ?? value) - value) * share))
    .map((value) => value.toString(16).padStart(2, "0"))
    .join("")}`;
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = channels(color);
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
}

function channels(color: string): number[] {
  return [1, 3, 5].map((start) => Number.parseInt(color.slice(start, start + 2), 16));
}
