import { findColor } from "./colors.ts";
import type { Drawing } from "./drawings/drawing.ts";
import { createPaint, mix } from "./drawings/paint.ts";
import { drawShoe } from "./drawings/shoe.ts";
import type { Sketch } from "./drawings/sketch.ts";
import { spreadNumber } from "./spread-number.ts";

type ProductPicture = { drawing: Drawing; colorName: string; brand: string; name: string };

/** A product's picture as an SVG of 1200 x 1200, below 8 kB: the thing in its colour on a soft ground. */
export function drawProductImage({ drawing, colorName, brand, name }: ProductPicture): string {
  const color = findColor(colorName);
  const sketch: Sketch = { paint: createPaint(color), brand, name, dice: spreadNumber(name) };
  const paper = mix("#f3f0ea", color.base, 0.07);

  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 1200" width="1200" height="1200">`,
    `<defs><radialGradient id="paper" cx=".5" cy=".42" r=".75"><stop offset="0" stop-color="${mix(paper, "#ffffff", 0.6)}"/><stop offset="1" stop-color="${mix(paper, "#8d867a", 0.12)}"/></radialGradient>`,
    `<radialGradient id="floor"><stop offset="0" stop-color="#2a2620" stop-opacity=".42"/><stop offset=".6" stop-color="#2a2620" stop-opacity=".16"/><stop offset="1" stop-color="#2a2620" stop-opacity="0"/></radialGradient></defs>`,
    `<rect width="1200" height="1200" fill="url(#paper)"/>`,
    drawThing(drawing, sketch),
    `</svg>`,
  ].join("");
}

function drawThing(drawing: Drawing, sketch: Sketch): string {
  switch (drawing.kind) {
    case "shoe":
      return drawShoe(drawing, sketch);
    default:
      return "";
  }
}
