import type { Drawing } from "./drawing.ts";
import { drawMillWheel } from "./mill-wheel.ts";
import { flatShadow, floorShadow, gradient, lettering, SANS, SERIF, type Sketch } from "./sketch.ts";

export function drawRoller(traits: Extract<Drawing, { kind: "roller" }>, { paint }: Sketch): string {
  const ridges = traits.smooth
    ? ""
    : [470, 530, 590, 650, 710]
        .map(
          (y, row) =>
            `<path d="M${330 + row * 8} ${y}C560 ${y - 60} 760 ${y - 120} 960 ${y - 196}" stroke-dasharray="${row % 2 ? "60 22" : "26 18"}"/>`,
        )
        .join("");
  return [
    `<defs>${gradient("k", "down", [
      [0, paint.light],
      [0.3, paint.base],
      [0.75, paint.dark],
      [1, paint.deep],
    ])}<clipPath id="c"><path d="M300 440L900 240C1010 240 1040 500 960 610L380 840C250 850 230 500 300 440Z"/></clipPath></defs>`,
    floorShadow(640, 856, 760, 40),
    `<path d="M330 432L880 250C1010 230 1050 520 950 612L400 836Z" fill="url(#k)"/>`,
    `<g fill="none" stroke="${paint.deep}" stroke-width="26" opacity=".4" stroke-linecap="round" clip-path="url(#c)">${ridges}</g>`,
    traits.smooth
      ? `<path d="M400 470L880 310" stroke="#fff" stroke-width="26" stroke-linecap="round" opacity=".28"/>`
      : "",
    `<ellipse cx="362" cy="634" rx="146" ry="206" transform="rotate(-12 362 634)" fill="${paint.dark}"/><ellipse cx="362" cy="634" rx="104" ry="150" transform="rotate(-12 362 634)" fill="${traits.smooth ? paint.base : paint.accent}"/>`,
    traits.smooth
      ? `<circle cx="362" cy="634" r="34" fill="${paint.accent}"/>`
      : `<ellipse cx="362" cy="634" rx="82" ry="124" transform="rotate(-12 362 634)" fill="#2a2d33"/><path d="M300 560C330 520 400 530 430 600" fill="none" stroke="#5c636b" stroke-width="12"/>`,
  ].join("");
}

export function drawBall({ paint }: Sketch): string {
  const grains = Array.from({ length: 40 }, (_, at) => {
    const angle = at * 2.4;
    const radius = 34 * Math.sqrt(at) + 12;
    return `<ellipse cx="${Math.round(600 + radius * Math.cos(angle))}" cy="${Math.round(600 + radius * Math.sin(angle))}" rx="${8 + (at % 4) * 3}" ry="${4 + (at % 3) * 2}" transform="rotate(${at * 37} ${Math.round(600 + radius * Math.cos(angle))} ${Math.round(600 + radius * Math.sin(angle))})"/>`;
  }).join("");
  return [
    `<defs><radialGradient id="k" cx=".36" cy=".3" r=".8"><stop offset="0" stop-color="${paint.glow}"/><stop offset=".5" stop-color="${paint.base}"/><stop offset="1" stop-color="${paint.accent}"/></radialGradient></defs>`,
    floorShadow(610, 862, 480, 44),
    `<circle cx="600" cy="600" r="264" fill="url(#k)"/><g fill="${paint.accent}" opacity=".5">${grains}</g>`,
  ].join("");
}

export function drawBands({ paint }: Sketch): string {
  const loop = (x: number, y: number, color: string, dark: string, width: number) =>
    `<path d="M${x} ${y}C${x + 40} ${y - 110} ${x + 560} ${y - 110} ${x + 600} ${y}" fill="none" stroke="${dark}" stroke-width="${width}"/><path d="M${x} ${y}C${x + 40} ${y + 130} ${x + 560} ${y + 130} ${x + 600} ${y}" fill="none" stroke="${color}" stroke-width="${width}" stroke-linecap="round"/><path d="M${x + 60} ${y + 74}C${x + 200} ${y + 110} ${x + 400} ${y + 110} ${x + 540} ${y + 74}" fill="none" stroke="#fff" stroke-width="4" stroke-dasharray="12 9" opacity=".6"/>`;
  return [
    floorShadow(600, 880, 800, 36),
    loop(300, 760, paint.dark, paint.deep, 96),
    loop(320, 600, paint.base, paint.dark, 86),
    loop(340, 450, paint.glow, paint.base, 76),
  ].join("");
}

export function drawBalm({ paint, name }: Sketch): string {
  return [
    `<defs>${gradient("k", "across", [
      [0, paint.dark],
      [0.25, paint.glow],
      [0.5, paint.base],
      [1, paint.dark],
    ])}${gradient("w", "across", [
      [0, "#cfcfc9"],
      [0.3, "#fff"],
      [1, "#c2c1ba"],
    ])}</defs>`,
    floorShadow(600, 956, 460, 34),
    `<path d="M490 300C520 230 680 230 710 300V400H490Z" fill="#e9dfc4"/><path d="M490 300C520 230 680 230 710 300C680 340 520 340 490 300Z" fill="#f4edda"/>`,
    `<rect x="470" y="390" width="260" height="70" rx="10" fill="url(#w)"/><path d="M450 450H750V920C750 946 700 954 600 954S450 946 450 920Z" fill="url(#k)"/><path d="M450 860H750V920C750 946 700 954 600 954S450 946 450 920Z" fill="${paint.accent}"/><path d="M480 880v50M520 884v54M560 886v58M600 886v58M640 886v58M680 884v54M720 880v50" stroke="#fff" stroke-width="5" opacity=".3"/>`,
    lettering(name.split(" ")[0] ?? "", 600, 650, 60, paint.ink, `${SERIF} font-weight="700"`),
    lettering("anti-chafe balm", 600, 706, 32, paint.ink, SERIF),
    `<path d="M560 770c30-34 50-34 80 0-30 34-50 34-80 0z" fill="none" stroke="${paint.ink}" stroke-width="6"/>`,
    `<path d="M486 480V840" stroke="#fff" stroke-width="18" stroke-linecap="round" opacity=".4"/>`,
  ].join("");
}

export function drawWash({ paint }: Sketch): string {
  return [
    `<defs>${gradient("k", "across", [
      [0, paint.dark],
      [0.25, paint.light],
      [0.5, paint.base],
      [1, paint.deep],
    ])}</defs>`,
    floorShadow(600, 960, 500, 36),
    `<rect x="540" y="180" width="120" height="130" rx="18" fill="${paint.accent}"/><path d="M556 196V300M580 196V300M604 196V300M628 196V300" stroke="${paint.accentDark}" stroke-width="6" opacity=".5"/>`,
    `<path d="M550 310H650C656 380 780 400 786 500V900C786 946 740 958 600 958S414 946 414 900V500C420 400 544 380 550 310Z" fill="url(#k)"/>`,
    `<path d="M450 520H750V860H450Z" fill="#f8f5ec"/><path d="M600 560C640 620 668 650 668 694A68 68 0 0 1 532 694C532 650 560 620 600 560Z" fill="${paint.base}"/><path d="M560 700a42 42 0 0 0 40 42" fill="none" stroke="#fff" stroke-width="9" stroke-linecap="round"/>`,
    lettering("Second Wind", 600, 816, 44, paint.deep, `${SERIF} font-weight="700"`),
    lettering("TECH WASH", 600, 846, 18, paint.deep, `${SANS} letter-spacing="5"`),
    `<path d="M436 520V860" stroke="#fff" stroke-width="14" stroke-linecap="round" opacity=".35"/>`,
  ].join("");
}

export function drawTowel({ paint }: Sketch): string {
  return [
    `<defs>${gradient("k", "down", [
      [0, paint.glow],
      [0.3, paint.base],
      [1, paint.dark],
    ])}</defs>`,
    floorShadow(600, 850, 760, 40),
    [0, 1, 2]
      .map(
        (layer) =>
          `<path d="M270 ${740 - layer * 100}C270 ${700 - layer * 100} 290 ${690 - layer * 100} 320 ${690 - layer * 100}H880C940 ${690 - layer * 100} 940 ${800 - layer * 100} 880 ${800 - layer * 100}H320C290 ${800 - layer * 100} 270 ${780 - layer * 100} 270 ${740 - layer * 100}Z" fill="url(#k)"/><path d="M300 ${745 - layer * 100}H890" stroke="${paint.deep}" stroke-width="5" opacity=".3"/>`,
      )
      .join(""),
    `<path d="M330 560L420 520L500 546L580 500L650 540L720 516L800 556L870 530" fill="none" stroke="${paint.accent}" stroke-width="12" stroke-linejoin="round"/>`,
    `<path d="M860 500q50-60 10-90t-60 30" fill="none" stroke="${paint.deep}" stroke-width="13" stroke-linecap="round"/>`,
  ].join("");
}

export function drawBook({ paint }: Sketch): string {
  return [
    `<defs>${gradient("k", "slant", [
      [0, paint.light],
      [0.4, paint.base],
      [1, paint.dark],
    ])}</defs>`,
    `<g transform="rotate(-5 600 600)">`,
    flatShadow("M360 220H850V990H360Z"),
    `<path d="M372 236H862V1000H372Z" fill="#e9e2d2"/><path d="M376 988H856M376 980H858M376 972H858" stroke="#c9bfa8" stroke-width="3"/>`,
    `<rect x="350" y="220" width="500" height="760" rx="14" fill="url(#k)"/><rect x="350" y="220" width="66" height="760" rx="14" fill="${paint.deep}"/><path d="M790 220V980" stroke="${paint.accent}" stroke-width="15"/>`,
    drawMillWheel(600, 430, 66, paint.accent),
    lettering("Twelve Weeks", 600, 626, 54, paint.ink, `${SERIF} font-weight="700"`),
    lettering("TRAINING JOURNAL", 602, 682, 25, paint.ink, `${SANS} letter-spacing="5"`),
    `<path d="M500 880C560 830 620 900 720 830" fill="none" stroke="${paint.accent}" stroke-width="6"/></g>`,
  ].join("");
}

export function drawGiftCard({ paint }: Sketch): string {
  return [
    `<defs>${gradient("k", "slant", [
      [0, paint.light],
      [0.45, paint.base],
      [1, paint.dark],
    ])}</defs>`,
    `<g transform="rotate(-7 600 600)">`,
    flatShadow("M230 380H970V840H230Z"),
    `<rect x="230" y="380" width="740" height="460" rx="34" fill="url(#k)"/><path d="M230 700C400 600 560 760 760 660S940 640 970 620V806C970 830 960 840 936 840H264C240 840 230 830 230 806Z" fill="${paint.deep}" opacity=".5"/><path d="M230 740C420 640 560 800 760 700S940 680 970 660" fill="none" stroke="${paint.accent}" stroke-width="5"/>`,
    drawMillWheel(380, 520, 62, paint.accent),
    lettering("Millrace", 620, 530, 84, paint.ink, `${SERIF} font-weight="700"`),
    lettering("GIFT CARD", 620, 590, 28, paint.ink, `${SANS} letter-spacing="10"`),
    `</g>`,
    `<g transform="rotate(-7 600 600)" fill="none" stroke="#c8452f" stroke-width="26"><path d="M876 380V840"/><path d="M876 420C816 330 736 350 756 400S856 420 876 420C936 330 1016 350 996 400S896 420 876 420Z" fill="#d9573f" stroke-width="10"/></g>`,
  ].join("");
}
