import type { Paint } from "./paint.ts";

/** What every drawing is given. Drawings return the inside of an `<svg viewBox="0 0 1200 1200">`, the floor at y = 900. */
export type Sketch = {
  paint: Paint;
  /** The maker's name, for labels. */
  brand: string;
  /** Short name of the product, for labels. */
  name: string;
  /** 0 to 1, the same for the same product: small differences between two things of a kind. */
  dice: number;
};

/** Shortens numbers so that a picture stays small: `p(1.23456)` is "1.2". */
export function p(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** A gradient from left to right, or from top to bottom; stops as `[offset, color, opacity?]`. */
export function gradient(
  id: string,
  direction: "across" | "down" | "slant",
  stops: readonly (readonly [number, string, number?])[],
): string {
  const end = { across: 'x2="1" y2="0"', down: 'x2="0" y2="1"', slant: 'x2="1" y2="1"' }[direction];
  const inner = stops
    .map(([at, color, opacity]) => {
      const faded = opacity === undefined ? "" : ` stop-opacity="${p1(opacity)}"`;
      return `<stop offset="${p1(at)}" stop-color="${color}"${faded}/>`;
    })
    .join("");
  return `<linearGradient id="${id}" x1="0" y1="0" ${end}>${inner}</linearGradient>`;
}

function p1(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** A soft shadow on the floor, drawn as a fading ellipse (a blur filter would cost more than the whole picture). */
export function floorShadow(x: number, y: number, width: number, height = 44): string {
  return `<ellipse cx="${p(x)}" cy="${p(y)}" rx="${p(width / 2)}" ry="${p(height)}" fill="url(#floor)"/>`;
}

/** A line of small lettering. */
export function lettering(text: string, x: number, y: number, size: number, color: string, more = ""): string {
  const safe = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return `<text x="${p(x)}" y="${p(y)}" font-size="${p(size)}" fill="${color}" text-anchor="middle" ${more}>${safe}</text>`;
}

export const SANS = 'font-family="Avenir Next,Futura,Helvetica,Arial,sans-serif"';
export const SERIF = 'font-family="Georgia,Times New Roman,serif"';

/** The shadow of something that lies flat: the outline again, moved down a little, twice. */
export function flatShadow(outline: string): string {
  return `<g fill="#2a2620"><path d="${outline}" transform="translate(8 12)" opacity=".12"/><path d="${outline}" transform="translate(18 30)" opacity=".07"/></g>`;
}

/** Draws something once more as its mirror image: left and right of x = 600. */
export function mirrored(part: string): string {
  return `${part}<g transform="matrix(-1 0 0 1 1200 0)">${part}</g>`;
}

/** A seam with stitches. */
export function stitches(path: string, color: string): string {
  return `<path d="${path}" fill="none" stroke="${color}" stroke-width="3" stroke-dasharray="9 7" opacity=".6"/>`;
}
