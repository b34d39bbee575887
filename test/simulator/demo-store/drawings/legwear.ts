import type { Drawing } from "./drawing.ts";
import { flatShadow, gradient, mirrored, stitches, type Sketch } from "./sketch.ts";

/** Shorts, tights and pants from the front. */
export function drawLegs(traits: Extract<Drawing, { kind: "legs" }>, sketch: Sketch): string {
  if (traits.cut === "loose") return drawLooseShorts(traits.pocket === true, sketch);
  return drawFittedLegs(traits, sketch);
}

function drawLooseShorts(isDouble: boolean, { paint, dice }: Sketch): string {
  const shape =
    "M410 330H790C806 460 836 620 868 800C800 836 700 846 628 838L600 560L572 838C500 846 400 836 332 800C364 620 394 460 410 330Z";
  return [
    `<defs>${fabric(paint)}<clipPath id="c"><path d="${shape}"/></clipPath></defs>`,
    isDouble
      ? `<path d="M372 780L360 900C430 922 510 924 566 912L578 800ZM828 780L840 900C770 922 690 924 634 912L622 800Z" fill="${paint.deep}"/>`
      : "",
    flatShadow(shape),
    `<path d="${shape}" fill="url(#b)"/><g clip-path="url(#c)">`,
    mirrored(
      `<path d="M800 330C780 500 800 660 822 860H900V330Z" fill="${paint.accent}" opacity="${dice > 0.5 ? ".9" : "0"}"/><path d="M760 420C742 560 740 680 752 840" fill="none" stroke="${paint.deep}" stroke-width="12" opacity=".14"/><path d="M780 790L800 640" stroke="${paint.deep}" stroke-width="6" opacity=".5"/>`,
    ),
    `</g>`,
    stitches("M336 780C400 816 500 826 574 818M864 780C800 816 700 826 626 818", paint.glow),
    waistband(paint, 410, 790, 318),
    drawstring(paint),
  ].join("");
}

function drawFittedLegs(traits: Extract<Drawing, { kind: "legs" }>, { paint, dice }: Sketch): string {
  const isTaper = traits.cut === "taper";
  const isHalf = traits.length === "half";
  const foot = isHalf ? 640 : 1030;
  const ankle = isHalf ? 148 : isTaper ? 96 : 72;
  const center = isHalf ? 706 : isTaper ? 694 : 676;
  const thigh = isTaper ? 816 : 786;
  const calf = isHalf ? 590 : 830;
  const crotch = isHalf ? 560 : 650;
  const inner = center - ankle / 2;
  const outer = center + ankle / 2;
  const right = `M600 178H740C756 300 ${thigh} 400 ${thigh - 6} 520C${thigh - 14} ${isHalf ? 570 : 690} ${outer + 12} ${calf} ${outer} ${foot}C${center + 20} ${foot + 12} ${center - 20} ${foot + 12} ${inner} ${foot}C${inner - (isHalf ? 6 : 24)} ${calf - 20} ${isHalf ? 612 : 622} ${crotch} 600 450Z`;
  const left = right
    .replace(/(-?\d+(?:\.\d+)?) (-?\d+(?:\.\d+)?)/g, (_, x: string, y: string) => `${1200 - Number(x)} ${y}`)
    .replace("H740", "H460");
  const shape = right + left;

  return [
    `<defs>${fabric(paint)}${gradient("l", "across", [
      [0, paint.dark],
      [0.4, paint.light],
      [0.7, paint.base],
      [1, paint.dark],
    ])}<clipPath id="c"><path d="${right}"/></clipPath></defs>`,
    isHalf ? `<g transform="translate(-120 90) scale(1.2)">` : "<g>",
    flatShadow(shape),
    mirrored(
      [
        `<path d="${right}" fill="url(#l)"/><g clip-path="url(#c)">`,
        `<path d="M738 178C752 400 ${thigh - 70} 620 ${outer - 16} ${foot + 20}H900V178Z" fill="${dice > 0.5 ? paint.deep : paint.dark}" opacity=".7"/>`,
        traits.pocket
          ? `<path d="M724 450H840V620H712Z" fill="${paint.deep}" opacity=".6"/><path d="M724 450H840" stroke="${paint.glow}" stroke-width="4"/>`
          : "",
        `<path d="M668 420C682 500 684 540 ${isHalf ? "684 580" : "680 780"}" fill="none" stroke="${paint.glow}" stroke-width="22" stroke-linecap="round" opacity=".18"/>`,
        isHalf
          ? stitches(`M620 ${foot - 18}H840`, paint.glow)
          : `<path d="M600 ${foot - 120}h200v16h-200z" fill="#dfe6e8" opacity=".9"/><path d="M${center + 8} ${foot - 70}V${foot + 10}" stroke="${paint.accent}" stroke-width="6"/>`,
        `</g>`,
      ].join(""),
    ),
    `<path d="M600 260V450" stroke="${paint.deep}" stroke-width="5" opacity=".6"/>`,
    waistband(paint, 460, 740, 170),
    `<circle cx="690" cy="300" r="12" fill="none" stroke="${paint.accent}" stroke-width="6"/>`,
    "</g>",
  ].join("");
}

export function drawSkirt({ paint }: Sketch): string {
  const shape = "M430 330H770C812 470 856 620 892 770C800 812 700 822 600 822S400 812 308 770C344 620 388 470 430 330Z";
  return [
    `<defs>${fabric(paint)}<clipPath id="c"><path d="${shape}"/></clipPath></defs>`,
    `<path d="M400 760L392 890C460 908 540 908 590 896V780ZM800 760L808 890C740 908 660 908 610 896V780Z" fill="${paint.deep}"/>`,
    flatShadow(shape),
    `<path d="${shape}" fill="url(#b)"/><g clip-path="url(#c)"><g fill="none" stroke="${paint.deep}" stroke-width="14" opacity=".16"><path d="M500 400C480 560 440 700 420 830"/><path d="M600 400V840"/><path d="M700 400C720 560 760 700 780 830"/></g><path d="M760 560L820 840" stroke="${paint.deep}" stroke-width="6" opacity=".6"/><path d="M440 560L380 840" stroke="${paint.deep}" stroke-width="6" opacity=".6"/></g>`,
    stitches("M316 750C400 790 500 800 600 800S800 790 884 750", paint.glow),
    waistband(paint, 426, 774, 316),
  ].join("");
}

export function drawBrief({ paint }: Sketch): string {
  const shape =
    "M400 400H800C812 520 826 640 840 780C770 806 690 808 640 796L600 650L560 796C510 808 430 806 360 780C374 640 388 520 400 400Z";
  return [
    `<defs>${fabric(paint)}</defs>`,
    flatShadow(shape),
    `<path d="${shape}" fill="url(#b)"/>`,
    `<path d="M520 430C500 560 540 640 600 660C660 640 700 560 680 430" fill="none" stroke="${paint.deep}" stroke-width="7" opacity=".6"/>`,
    stitches("M362 762C430 788 510 788 562 776M838 762C770 788 690 788 638 776", paint.glow),
    `<path d="M394 370H806L802 430H398Z" fill="${paint.deep}"/><path d="M396 388H804" stroke="${paint.accent}" stroke-width="8"/>`,
  ].join("");
}

export function drawBra(traits: Extract<Drawing, { kind: "bra" }>, { paint }: Sketch): string {
  const shape =
    "M420 300L492 300C500 420 540 470 600 474C660 470 700 420 708 300L780 300C778 440 806 520 866 580L850 800C700 834 500 834 350 800L334 580C394 520 422 440 420 300Z";
  return [
    `<defs>${fabric(paint)}</defs>`,
    `<path d="${traits.back === "cross" ? "M430 300L760 620M770 300L440 620" : "M432 300C440 420 520 470 600 640C680 470 760 420 768 300"}" fill="none" stroke="${paint.deep}" stroke-width="54"/>`,
    flatShadow(shape),
    `<path d="${shape}" fill="url(#b)"/>`,
    `<path d="M600 474C596 560 596 640 600 740" fill="none" stroke="${paint.deep}" stroke-width="6" opacity=".5"/>`,
    mirrored(
      `<path d="M640 740C720 730 780 700 850 610" fill="none" stroke="${paint.deep}" stroke-width="6" opacity=".45"/><path d="M690 520C740 540 780 590 790 650" fill="none" stroke="${paint.glow}" stroke-width="20" stroke-linecap="round" opacity=".28"/>`,
    ),
    `<path d="M347 748C500 782 700 782 853 748L850 812C700 846 500 846 350 812Z" fill="${paint.deep}"/><path d="M560 800h80" stroke="${paint.accent}" stroke-width="10" stroke-linecap="round"/>`,
    `<path d="M420 300L492 300C500 420 540 470 600 474C660 470 700 420 708 300L780 300" fill="none" stroke="${paint.dark}" stroke-width="10"/>`,
  ].join("");
}

function fabric(paint: Sketch["paint"]): string {
  return gradient("b", "across", [
    [0, paint.dark],
    [0.25, paint.base],
    [0.45, paint.light],
    [0.75, paint.base],
    [1, paint.dark],
  ]);
}

function waistband(paint: Sketch["paint"], from: number, to: number, y: number): string {
  return `<path d="M${from} ${y}C${from + 90} ${y - 14} ${to - 90} ${y - 14} ${to} ${y}L${to + 6} ${y + 66}C${to - 90} ${y + 54} ${from + 90} ${y + 54} ${from - 6} ${y + 66}Z" fill="${paint.deep}"/><path d="M${from} ${y + 44}C${from + 90} ${y + 32} ${to - 90} ${y + 32} ${to} ${y + 44}" fill="none" stroke="${paint.light}" stroke-width="3" opacity=".5"/>`;
}

function drawstring(paint: Sketch["paint"]): string {
  return `<path d="M584 366C576 420 560 450 566 486M616 366C624 410 640 440 632 492" fill="none" stroke="${paint.accent}" stroke-width="9" stroke-linecap="round"/>`;
}
