/** Relative luminance. Only pure black and white leave no colour between them on which neither reaches 4.5 : 1. */
const WHITE = 1;
const BLACK = 0;

/** Black or white, whichever reads better on the colour (`#rrggbb`, as Shopify's colour setting gives it). */
export function textColorOn(color: string): "#fff" | "#000" {
  const luminance = luminanceOf(channelsOf(color));
  return ratio(WHITE, luminance) >= ratio(luminance, BLACK) ? "#fff" : "#000";
}

/** NaN where the colour is none: every comparison is false then, and black is what remains. */
function channelsOf(color: string): number[] {
  return [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
}

function luminanceOf(channels: number[]): number {
  const [red = 0, green = 0, blue = 0] = channels.map((channel) =>
    channel <= 10 ? channel / 3294.6 : ((channel / 255 + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function ratio(lighter: number, darker: number): number {
  return (lighter + 0.05) / (darker + 0.05);
}
