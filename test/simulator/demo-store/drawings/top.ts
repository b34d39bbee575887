import type { Drawing } from "./drawing.ts";
import { flatShadow, gradient, mirrored, stitches, type Sketch } from "./sketch.ts";

/** Shirts, singlets and midlayers, lying flat, seen from the front. */
export function drawTop(traits: Extract<Drawing, { kind: "top" }>, { paint, dice }: Sketch): string {
  const wide = traits.relaxed ? 24 : 0;
  const side = 806 + wide;
  const hem = traits.relaxed ? 962 : 946;
  const isSleeveless = traits.sleeves === "none";
  const neckDrop = isSleeveless ? 352 : 306;
  const shoulder = isSleeveless ? 746 : 776;

  const half = isSleeveless
    ? `L${shoulder} 262C736 350 760 440 ${side - 4} 486`
    : `L${shoulder} 270C800 330 ${side - 6} 400 ${side} 476`;
  const halfBack = isSleeveless
    ? `C${1200 - 760} 440 ${1200 - 736} 350 ${1200 - shoulder} 262`
    : `C${1200 - side + 6} 400 400 330 ${1200 - shoulder} 270`;
  const left = isSleeveless ? `${1200 - side + 4} 486` : `${1200 - side} 476`;
  const body = `M516 240C536 ${neckDrop} 664 ${neckDrop} 684 240${half}C${side - 16} 640 ${side - 16} 800 ${side + wide} ${hem}C720 ${hem + 20} 480 ${hem + 20} ${1200 - side - wide} ${hem}C${1200 - side + 16} 800 ${1200 - side + 16} 640 ${left}${halfBack}Z`;
  const sleeve = sleevePath(traits.sleeves, shoulder, side);

  return [
    `<defs>${gradient("b", "across", [
      [0, paint.dark],
      [0.2, paint.base],
      [0.45, paint.light],
      [0.75, paint.base],
      [1, paint.dark],
    ])}${gradient("s", "slant", [
      [0, paint.light],
      [0.5, paint.base],
      [1, paint.dark],
    ])}<clipPath id="c"><path d="${body}"/></clipPath></defs>`,
    flatShadow(body + sleeve.outline + sleeve.mirror),
    `<path d="M516 240C540 222 660 222 684 240C664 ${neckDrop} 536 ${neckDrop} 516 240Z" fill="${paint.deep}"/><path d="M516 240C540 222 660 222 684 240C660 258 540 258 516 240Z" fill="${paint.dark}"/>`,
    sleeve.outline
      ? mirrored(
          `<path d="${sleeve.outline}" fill="url(#s)"/>${sleeve.details.replaceAll("CUFF", paint.deep).replaceAll("STITCH", paint.glow)}`,
        )
      : "",
    `<path d="${body}" fill="url(#b)"/>`,
    `<g clip-path="url(#c)">`,
    traits.knit ? drawKnit(paint.deep) : "",
    mirrored(
      `<path d="M${side + 40} 470C${side - 60} 620 ${side - 44} 800 ${side - 30} 980H${side + 80}V470Z" fill="${dice > 0.5 && !traits.knit ? paint.dark : paint.deep}" opacity="${dice > 0.5 ? ".75" : ".22"}"/>`,
    ),
    `<g fill="none" stroke="${paint.deep}" stroke-width="10" stroke-linecap="round" opacity=".13"><path d="M420 560C470 610 520 640 570 650"/><path d="M790 600C750 660 700 690 650 700"/><path d="M440 800C500 840 560 850 620 840"/><path d="M770 830C740 860 710 872 680 876"/></g>`,
    `</g>`,
    `<path d="M516 240C536 ${neckDrop} 664 ${neckDrop} 684 240" fill="none" stroke="${paint.deep}" stroke-width="15"/>`,
    isSleeveless
      ? mirrored(
          `<path d="M${shoulder} 262C736 350 760 440 ${side - 4} 486" fill="none" stroke="${paint.deep}" stroke-width="9" opacity=".8"/>`,
        )
      : mirrored(stitches(`M${shoulder} 270C800 330 ${side - 6} 400 ${side} 476`, paint.glow)),
    stitches(
      `M${1200 - side - wide + 6} ${hem - 22}C480 ${hem - 2} 720 ${hem - 2} ${side + wide - 6} ${hem - 22}`,
      paint.glow,
    ),
    traits.neck === "half-zip" ? drawHalfZip(paint) : drawMark(paint.accent, dice),
  ].join("");
}

function sleevePath(sleeves: "none" | "short" | "long", shoulder: number, side: number) {
  if (sleeves === "none") return { outline: "", mirror: "", details: "" };
  const outline =
    sleeves === "short"
      ? `M${shoulder - 4} 268C850 296 924 380 976 500L866 566C850 530 830 500 ${side - 2} 478C${side - 10} 400 800 330 ${shoulder - 4} 268Z`
      : `M${shoulder - 4} 268C862 300 912 420 944 570C966 690 980 780 988 892L900 908C884 780 860 640 ${side - 2} 490C${side - 10} 400 800 330 ${shoulder - 4} 268Z`;
  const details =
    sleeves === "short"
      ? stitches("M958 484L858 546", "STITCH")
      : `<path d="M984 846L894 862L900 908L988 892Z" fill="CUFF" opacity=".75"/><path d="M880 480C892 560 906 640 912 760" fill="none" stroke="CUFF" stroke-width="10" opacity=".16"/>`;
  // The shadow needs the other sleeve as a path of its own.
  const mirror = outline.replace(
    /(-?\d+(?:\.\d+)?) (-?\d+(?:\.\d+)?)/g,
    (_, x: string, y: string) => `${1200 - Number(x)} ${y}`,
  );
  return { outline, mirror, details };
}

function drawKnit(color: string): string {
  const rows = Array.from({ length: 36 }, (_, row) => `M360 ${300 + row * 19}H860`).join("");
  return `<path d="${rows}" stroke="${color}" stroke-width="2.5" stroke-dasharray="5 3" opacity=".2"/>`;
}

function drawMark(color: string, dice: number): string {
  return dice > 0.6
    ? `<path d="M668 430h20l22 26-22 26h-20l20-26z" fill="${color}"/>`
    : `<circle cx="688" cy="448" r="15" fill="none" stroke="${color}" stroke-width="7"/>`;
}

function drawHalfZip(paint: Sketch["paint"]): string {
  return [
    `<path d="M498 246C496 200 510 184 540 178H660C690 184 704 200 702 246C676 306 524 306 498 246Z" fill="${paint.dark}"/>`,
    `<path d="M520 196C560 186 640 186 680 196L676 250C650 286 550 286 524 250Z" fill="${paint.deep}"/>`,
    `<path d="M600 190V560" stroke="${paint.deep}" stroke-width="18"/><path d="M600 190V560" stroke="${paint.accent}" stroke-width="5" stroke-dasharray="7 5"/>`,
    `<rect x="590" y="318" width="20" height="46" rx="9" fill="${paint.accent}"/>`,
    `<path d="M664 470h92v12h-92z" fill="${paint.deep}" opacity=".5"/>`,
  ].join("");
}
