import type { Drawing } from "./drawing.ts";
import { flatShadow, gradient, mirrored, stitches, type Sketch } from "./sketch.ts";

/** Jackets and vests with a full zip, with or without hood, fill and sleeves. */
export function drawJacket(traits: Extract<Drawing, { kind: "jacket" }>, { paint, dice }: Sketch): string {
  const isVest = traits.sleeves === "none";
  const body = isVest
    ? "M500 236L700 236L752 258C744 360 762 450 806 500C796 640 796 800 812 940C720 962 480 962 388 940C404 800 404 640 394 500C438 450 456 360 448 258Z"
    : "M496 236L704 236L784 272C806 340 812 420 812 500C800 640 800 800 816 940C720 962 480 962 384 940C400 800 400 640 388 500C388 420 394 340 416 272Z";
  const sleeve =
    "M780 270C866 304 920 420 950 570C974 690 988 790 996 900L902 918C886 790 862 650 806 520C806 420 806 340 780 270Z";
  const sleeveLeft =
    "M420 270C334 304 280 420 250 570C226 690 212 790 204 900L298 918C314 790 338 650 394 520C394 420 394 340 420 270Z";

  return [
    `<defs>${gradient("b", "across", [
      [0, paint.dark],
      [0.22, paint.base],
      [0.46, paint.light],
      [0.54, paint.base],
      [0.78, paint.base],
      [1, paint.dark],
    ])}${gradient("s", "slant", [
      [0, paint.light],
      [0.5, paint.base],
      [1, paint.dark],
    ])}<clipPath id="c"><path d="${body}"/></clipPath></defs>`,
    flatShadow(body + (isVest ? "" : sleeve + sleeveLeft)),
    traits.hood ? drawHood(paint) : "",
    isVest
      ? mirrored(`<path d="M752 258C744 360 762 450 806 500L780 510C730 450 720 350 728 256Z" fill="${paint.deep}"/>`)
      : mirrored(
          `<path d="${sleeve}" fill="url(#s)"/><path d="M990 846L896 864L902 918L996 900Z" fill="${paint.deep}"/><path d="M886 500C900 580 912 660 920 770" fill="none" stroke="${paint.deep}" stroke-width="10" opacity=".18"/>${traits.insulated ? `<g stroke="${paint.deep}" stroke-width="5" opacity=".35" fill="none"><path d="M812 400L922 372"/><path d="M820 500L952 470"/><path d="M840 600L966 580"/><path d="M860 700L978 682"/></g>` : ""}`,
        ),
    `<path d="${body}" fill="url(#b)"/>`,
    `<g clip-path="url(#c)">`,
    traits.insulated ? drawQuilting(paint) : drawYoke(paint, dice, traits.light === true),
    traits.reflective
      ? `<path d="M380 560H820V606H380Z" fill="#e9eef0"/><path d="M380 566H820M380 600H820" stroke="#aab6bb" stroke-width="4"/><path d="M454 240V560M746 240V560" stroke="#e9eef0" stroke-width="30"/>`
      : "",
    `<g fill="none" stroke="${paint.deep}" stroke-width="10" stroke-linecap="round" opacity=".12"><path d="M430 640C470 690 500 720 540 730"/><path d="M780 660C740 720 700 740 670 746"/></g>`,
    mirrored(`<path d="M806 500C778 640 782 800 790 960H840V500Z" fill="${paint.deep}" opacity=".28"/>`),
    `</g>`,
    traits.light
      ? ""
      : mirrored(
          `<path d="M690 690L748 826" stroke="${paint.deep}" stroke-width="15" stroke-linecap="round"/><path d="M690 690L748 826" stroke="${paint.accent}" stroke-width="4"/>`,
        ),
    drawCollarAndZip(paint, traits.hood === true),
    `<path d="M690 420l22 26-22 26" fill="none" stroke="${paint.accent}" stroke-width="10" stroke-linecap="round" stroke-linejoin="round"/>`,
    stitches("M390 918C480 940 720 940 810 918", paint.glow),
  ].join("");
}

function drawHood(paint: Sketch["paint"]): string {
  return [
    `<path d="M452 262C440 150 500 92 600 92S760 150 748 262C720 330 480 330 452 262Z" fill="${paint.dark}"/>`,
    `<path d="M488 250C480 166 530 124 600 124S720 166 712 250C690 300 510 300 488 250Z" fill="${paint.deep}"/>`,
    `<path d="M470 230C462 150 520 108 600 108S738 150 730 230" fill="none" stroke="${paint.light}" stroke-width="7"/>`,
    `<path d="M540 108C580 96 620 96 660 108L652 122C620 112 580 112 548 122Z" fill="${paint.accent}"/>`,
  ].join("");
}

function drawQuilting(paint: Sketch["paint"]): string {
  const rows = Array.from({ length: 8 }, (_, row) => {
    const y = 318 + row * 82;
    return `<path d="M370 ${y}C480 ${y + 22} 720 ${y + 22} 830 ${y}" fill="none" stroke="${paint.deep}" stroke-width="7" opacity=".5"/><path d="M370 ${y + 10}C480 ${y + 32} 720 ${y + 32} 830 ${y + 10}" fill="none" stroke="${paint.glow}" stroke-width="8" opacity=".45"/>`;
  });
  return rows.join("");
}

function drawYoke(paint: Sketch["paint"], dice: number, isLight: boolean): string {
  if (isLight) {
    return `<path d="M370 470C480 430 720 430 830 470V230H370Z" fill="${paint.glow}" opacity=".35"/>${stitches("M392 470C480 432 720 432 808 470", paint.deep)}`;
  }
  const depth = 380 + Math.round(dice * 60);
  return `<path d="M360 230H840V${depth + 40}C740 ${depth - 30} 690 ${depth} 600 ${depth + 30}S460 ${depth - 30} 360 ${depth + 40}Z" fill="${paint.dark}"/><path d="M360 ${depth + 40}C460 ${depth - 30} 510 ${depth} 600 ${depth + 30}S740 ${depth - 30} 840 ${depth + 40}" fill="none" stroke="${paint.accent}" stroke-width="7"/>`;
}

function drawCollarAndZip(paint: Sketch["paint"], hasHood: boolean): string {
  const top = hasHood ? 238 : 190;
  return [
    hasHood
      ? `<path d="M486 240C520 300 570 320 600 330C630 320 680 300 714 240" fill="none" stroke="${paint.dark}" stroke-width="26"/>`
      : `<path d="M494 244C494 206 506 190 540 182H660C694 190 706 206 706 244C680 286 520 286 494 244Z" fill="${paint.dark}"/><path d="M520 200C560 190 640 190 680 200L676 236C650 262 550 262 524 236Z" fill="${paint.deep}"/>`,
    `<path d="M600 ${top + 60}V948" stroke="${paint.deep}" stroke-width="20"/><path d="M600 ${top + 60}V946" stroke="${paint.accent}" stroke-width="5" stroke-dasharray="7 5"/>`,
    `<rect x="589" y="${top + 96}" width="22" height="54" rx="10" fill="${paint.accent}"/>`,
  ].join("");
}
