const WHITE = 1;
/** Relative luminance of #161514, the widget's ink. */
const INK = 0.0075;

/** Black or white, whichever reads better on the colour (`#rgb` or `#rrggbb`). */
export function textColorOn(color: string): "#fff" | "#161514" {
  const luminance = luminanceOf(channelsOf(color));
  return ratio(WHITE, luminance) >= ratio(luminance, INK) ? "#fff" : "#161514";
}

/** The colour, darkened in steps until it reads as text on white (4.5 : 1, WCAG 2.2 AA). */
export function textColorFrom(color: string): string {
  let channels = channelsOf(color);
  // #f6f4f1 is the darkest ground that it stands on.
  while (ratio(0.905, luminanceOf(channels)) < 4.5) channels = channels.map((channel) => Math.floor(channel * 0.92));
  return `#${channels.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}

function channelsOf(color: string): number[] {
  const hex = /^#([\da-f]{3}|[\da-f]{6})$/i.exec(color)?.[1] ?? "161514";
  const size = hex.length / 3;
  return [0, 1, 2].map((index) => parseInt(hex.slice(index * size, (index + 1) * size).repeat(3 - size), 16));
}

function luminanceOf(channels: number[]): number {
  const [red = 0, green = 0, blue = 0] = channels.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function ratio(lighter: number, darker: number): number {
  return (lighter + 0.05) / (darker + 0.05);
}
