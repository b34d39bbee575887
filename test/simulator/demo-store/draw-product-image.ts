import { findColor, type Color } from "./colors.ts";
import {
  drawBall,
  drawBalm,
  drawBands,
  drawBook,
  drawGiftCard,
  drawRoller,
  drawTowel,
  drawWash,
} from "./drawings/care-and-gifts.ts";
import {
  drawChestStrap,
  drawClipLight,
  drawHeadlamp,
  drawMassageGun,
  drawPoles,
  drawSunglasses,
  drawWatch,
} from "./drawings/devices.ts";
import type { Drawing } from "./drawings/drawing.ts";
import { drawBottle, drawMug, drawSoftFlask } from "./drawings/drinkware.ts";
import { drawBar, drawBox, drawChews, drawGel, drawPouch, drawTub, drawTube, drawWaffle } from "./drawings/food.ts";
import {
  drawGaiters,
  drawGloves,
  drawIceGrips,
  drawInsoles,
  drawLaces,
  drawSleeves,
  drawSocks,
} from "./drawings/hands-and-feet.ts";
import { drawBeanie, drawCap, drawHeadband, drawNeckTube, drawVisor } from "./drawings/headwear.ts";
import { drawArmband, drawBelt, drawPack, drawReflectiveVest } from "./drawings/packs-and-belts.ts";
import { createPaint, mix } from "./drawings/paint.ts";
import { drawHousehold } from "./drawings/household.ts";
import { drawJacket } from "./drawings/jacket.ts";
import { drawBra, drawBrief, drawLegs, drawSkirt } from "./drawings/legwear.ts";
import { drawMonogram } from "./drawings/monogram.ts";
import { drawShoe, drawSlide } from "./drawings/shoe.ts";
import type { Sketch } from "./drawings/sketch.ts";
import { drawTop } from "./drawings/top.ts";
import { spreadNumber } from "./spread-number.ts";

type ProductPicture = { drawing: Drawing; colorName: string; brand: string; name: string };

/** A product's picture as an SVG of 1200 x 1200, below 8 kB: the thing in its colour on a soft ground. */
export function drawProductImage({ drawing, colorName, brand, name }: ProductPicture): string {
  return drawPicture(drawing, findColor(colorName), { brand, name });
}

/** The same for a colour that has no name in the shop. */
export function drawPicture(
  drawing: Drawing,
  color: Pick<Color, "base" | "accent">,
  { brand, name }: { brand: string; name: string },
): string {
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
    case "top":
      return drawTop(drawing, sketch);
    case "jacket":
      return drawJacket(drawing, sketch);
    case "legs":
      return drawLegs(drawing, sketch);
    case "skirt":
      return drawSkirt(sketch);
    case "bra":
      return drawBra(drawing, sketch);
    case "brief":
      return drawBrief(sketch);
    case "slide":
      return drawSlide(sketch);
    case "socks":
      return drawSocks(drawing, sketch);
    case "cap":
      return drawCap(drawing, sketch);
    case "visor":
      return drawVisor(sketch);
    case "beanie":
      return drawBeanie(drawing, sketch);
    case "headband":
      return drawHeadband(sketch);
    case "neck-tube":
      return drawNeckTube(sketch);
    case "gloves":
      return drawGloves(drawing, sketch);
    case "sleeves":
      return drawSleeves(sketch);
    case "pack":
      return drawPack(drawing, sketch);
    case "belt":
      return drawBelt(drawing, sketch);
    case "bottle":
      return drawBottle(drawing, sketch);
    case "soft-flask":
      return drawSoftFlask(sketch);
    case "watch":
      return drawWatch(drawing, sketch);
    case "chest-strap":
      return drawChestStrap(sketch);
    case "headlamp":
      return drawHeadlamp(drawing, sketch);
    case "clip-light":
      return drawClipLight(sketch);
    case "reflective-vest":
      return drawReflectiveVest(sketch);
    case "sunglasses":
      return drawSunglasses(drawing, sketch);
    case "poles":
      return drawPoles(sketch);
    case "gaiters":
      return drawGaiters(sketch);
    case "insoles":
      return drawInsoles(sketch);
    case "laces":
      return drawLaces(sketch);
    case "ice-grips":
      return drawIceGrips(sketch);
    case "armband":
      return drawArmband(sketch);
    case "gel":
      return drawGel(sketch);
    case "bar":
      return drawBar(sketch);
    case "pouch":
      return drawPouch(sketch);
    case "tub":
      return drawTub(sketch);
    case "tube":
      return drawTube(sketch);
    case "waffle":
      return drawWaffle(sketch);
    case "chews":
      return drawChews(sketch);
    case "box":
      return drawBox(sketch);
    case "roller":
      return drawRoller(drawing, sketch);
    case "ball":
      return drawBall(sketch);
    case "massage-gun":
      return drawMassageGun(sketch);
    case "bands":
      return drawBands(sketch);
    case "balm":
      return drawBalm(sketch);
    case "towel":
      return drawTowel(sketch);
    case "mug":
      return drawMug(sketch);
    case "book":
      return drawBook(sketch);
    case "gift-card":
      return drawGiftCard(sketch);
    case "household":
      return drawHousehold(drawing.thing, sketch);
    case "monogram":
      return drawMonogram(drawing.letters, sketch);
    case "wash":
      return drawWash(sketch);
  }
}
