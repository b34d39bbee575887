import type { Drawing } from "./drawing.ts";
import { drawMillWheel } from "./mill-wheel.ts";
import { floorShadow, gradient, lettering, SANS, SERIF, type Sketch } from "./sketch.ts";

export function drawBottle(traits: Extract<Drawing, { kind: "bottle" }>, { paint, brand }: Sketch): string {
  const shade = gradient("k", "across", [
    [0, paint.dark],
    [0.28, paint.light],
    [0.4, paint.base],
    [0.8, paint.base],
    [1, paint.deep],
  ]);
  if (traits.insulated) {
    return [
      `<defs>${shade}${gradient("l", "across", [
        [0, "#3a3f45"],
        [0.3, "#767d84"],
        [0.6, "#474d53"],
        [1, "#24282c"],
      ])}</defs>`,
      floorShadow(600, 968, 420, 34),
      `<path d="M520 200C520 130 680 130 680 200" fill="none" stroke="#33383d" stroke-width="26"/><rect x="492" y="196" width="216" height="104" rx="24" fill="url(#l)"/>`,
      `<path d="M510 300H690C690 350 750 360 750 440V920C750 956 730 966 600 966S450 956 450 920V440C450 360 510 350 510 300Z" fill="url(#k)"/>`,
      `<path d="M450 908C500 924 700 924 750 908V926C750 956 730 966 600 966S450 956 450 926Z" fill="#c9ced2"/>`,
      `<path d="M494 460V880" stroke="#fff" stroke-width="22" stroke-linecap="round" opacity=".28"/>`,
      drawMillWheel(600, 610, 62, paint.ink),
      lettering(brand.toUpperCase(), 600, 744, 30, paint.ink, `${SANS} letter-spacing="7"`),
    ].join("");
  }
  return [
    `<defs>${shade}${gradient("f", "across", [
      [0, "#cfe2e9"],
      [0.35, "#fbfeff"],
      [0.7, "#dcebf0"],
      [1, "#a9c4ce"],
    ])}</defs>`,
    floorShadow(600, 950, 460, 34),
    `<rect x="568" y="180" width="64" height="70" rx="20" fill="${paint.accent}"/><path d="M520 250H680L704 330H496Z" fill="#3b4148"/>`,
    `<path d="M490 330H710C740 420 752 520 748 640C744 760 744 860 730 930C690 956 510 956 470 930C456 860 456 760 452 640C448 520 460 420 490 330Z" fill="url(#f)"/>`,
    `<path d="M456 520C540 490 660 490 744 520L738 820C660 850 540 850 462 820Z" fill="url(#k)"/><path d="M456 540C540 510 660 510 744 540" fill="none" stroke="${paint.accent}" stroke-width="8"/>`,
    `<path d="M736 500C880 520 880 850 728 830" fill="none" stroke="${paint.deep}" stroke-width="46"/><path d="M742 504C862 528 862 826 734 824" fill="none" stroke="${paint.light}" stroke-width="6" stroke-dasharray="10 8"/>`,
    lettering(brand.toUpperCase(), 594, 690, 34, paint.ink, `${SANS} letter-spacing="6" font-weight="600"`),
    `<path d="M500 370C486 440 482 480 480 500" stroke="#fff" stroke-width="16" stroke-linecap="round" fill="none" opacity=".8"/>`,
  ].join("");
}

export function drawSoftFlask({ paint, brand }: Sketch): string {
  return [
    `<defs>${gradient("f", "across", [
      [0, paint.base, 0.75],
      [0.35, paint.glow, 0.6],
      [0.7, paint.light, 0.7],
      [1, paint.dark, 0.85],
    ])}</defs>`,
    floorShadow(600, 966, 380, 32),
    `<rect x="570" y="150" width="60" height="72" rx="22" fill="${paint.accent}"/><rect x="556" y="206" width="88" height="40" rx="14" fill="#343a41"/><rect x="520" y="240" width="160" height="66" rx="14" fill="#434a52"/><path d="M540 250v46M570 250v46M600 250v46M630 250v46M660 250v46" stroke="#2c3137" stroke-width="7"/>`,
    `<path d="M530 306H670C690 380 748 420 752 540C758 680 736 800 728 940C690 968 510 968 472 940C464 800 442 680 448 540C452 420 510 380 530 306Z" fill="#f4fafc"/><path d="M530 306H670C690 380 748 420 752 540C758 680 736 800 728 940C690 968 510 968 472 940C464 800 442 680 448 540C452 420 510 380 530 306Z" fill="url(#f)"/>`,
    `<path d="M450 600C540 640 660 570 752 610C752 720 736 820 728 940C690 968 510 968 472 940C464 820 452 720 450 600Z" fill="${paint.base}" opacity=".35"/>`,
    `<g stroke="${paint.deep}" stroke-width="5" opacity=".6"><path d="M690 560h36M690 640h24M690 720h36M690 800h24"/></g>`,
    lettering(brand.toUpperCase(), 590, 520, 36, paint.deep, `${SANS} letter-spacing="6" font-weight="600"`),
    `<path d="M500 440C476 560 486 760 500 880" stroke="#fff" stroke-width="22" stroke-linecap="round" fill="none" opacity=".5"/>`,
  ].join("");
}

export function drawMug({ paint }: Sketch): string {
  return [
    `<defs>${gradient("k", "across", [
      [0, paint.dark],
      [0.3, paint.light],
      [0.5, paint.base],
      [1, paint.dark],
    ])}</defs>`,
    floorShadow(600, 880, 640, 40),
    `<path d="M800 480C960 470 980 720 790 740" fill="none" stroke="${paint.deep}" stroke-width="46"/><path d="M800 480C960 470 980 720 790 740" fill="none" stroke="${paint.base}" stroke-width="32"/>`,
    `<path d="M350 380H830L804 840C800 876 760 884 590 884S380 876 376 840Z" fill="url(#k)"/>`,
    `<ellipse cx="590" cy="380" rx="240" ry="46" fill="${paint.accent}"/><ellipse cx="590" cy="384" rx="222" ry="36" fill="${paint.deep}"/><ellipse cx="590" cy="396" rx="200" ry="24" fill="#4a2f22"/>`,
    drawMillWheel(590, 610, 76, paint.ink),
    lettering("early miles", 590, 772, 46, paint.ink, `${SERIF} font-style="italic"`),
    `<path d="M410 460L424 800" stroke="#fff" stroke-width="20" stroke-linecap="round" opacity=".3"/>`,
    `<path d="M540 320C520 280 560 260 540 210M630 320C610 280 650 260 630 210" fill="none" stroke="#fff" stroke-width="14" stroke-linecap="round" opacity=".7"/>`,
  ].join("");
}
