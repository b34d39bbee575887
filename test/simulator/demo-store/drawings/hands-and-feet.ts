import type { Drawing } from "./drawing.ts";
import { flatShadow, floorShadow, gradient, stitches, type Sketch } from "./sketch.ts";

export function drawSocks(traits: Extract<Drawing, { kind: "socks" }>, { paint }: Sketch): string {
  const top = { ankle: 560, crew: 400, knee: 200 }[traits.height];
  const leg = traits.height === "knee" ? 26 : 0;
  const sock = `M${470 - leg} ${top}C520 ${top - 12} 600 ${top - 12} ${650 + leg} ${top}C${650 + leg} ${top + 130} 640 620 652 700C664 760 760 800 850 830C920 856 940 920 900 960C860 990 720 986 640 960C560 932 500 900 480 830C466 760 ${470 - leg} 640 ${470 - leg} ${top}Z`;
  const toes = traits.toes
    ? `<path d="M838 838C810 880 800 930 812 980M868 846C846 880 838 930 848 980M896 866C880 900 874 930 880 970" fill="none" stroke="${paint.deep}" stroke-width="8"/>`
    : "";
  const ribs = Array.from({ length: 8 }, (_, at) => `M${484 - leg + at * (21 + leg / 4)} ${top}v70`).join("");
  const one = [
    `<path d="${sock}" fill="url(#k)"/><g clip-path="url(#c)">`,
    `<path d="M440 700C520 720 560 790 540 960H420V700Z" fill="${paint.accent}"/>`,
    `<path d="M830 800C790 850 780 920 790 1000H960V800Z" fill="${paint.accent}"/>${toes}`,
    traits.thick
      ? `<g stroke="${paint.deep}" stroke-width="4" opacity=".2">${Array.from({ length: 24 }, (_, at) => `<path d="M430 ${top + at * 30}H960" stroke-dasharray="6 6"/>`).join("")}</g>`
      : "",
    `<path d="M470 640C540 670 600 670 660 640V690C600 716 540 716 470 690Z" fill="${paint.deep}" opacity=".25"/>`,
    `<path d="M${430 - leg} ${top - 20}H${700 + leg}V${top + 72}H${430 - leg}Z" fill="${paint.dark}"/><path d="${ribs}" stroke="${paint.deep}" stroke-width="5" opacity=".5"/>`,
    traits.height === "ankle"
      ? ""
      : `<path d="M420 ${top + 92}H700v16H420zM420 ${top + 122}H700v8H420z" fill="${paint.accent}"/>`,
    `</g>`,
  ].join("");
  return [
    `<defs>${gradient("k", "across", [
      [0, paint.dark],
      [0.35, paint.light],
      [0.7, paint.base],
      [1, paint.dark],
    ])}<clipPath id="c"><path d="${sock}"/></clipPath></defs>`,
    floorShadow(640, 968, 720, 34),
    `<g transform="translate(120 -34) rotate(5 600 800)" opacity=".94">${flatShadow(sock)}${one}</g>`,
    `<g transform="translate(-120 0)">${flatShadow(sock)}${one}</g>`,
  ].join("");
}

export function drawGloves(traits: Extract<Drawing, { kind: "gloves" }>, { paint }: Sketch): string {
  const hand = traits.mitten
    ? "M420 560C410 400 430 260 540 250S690 380 690 540C720 500 760 440 800 450C840 466 810 560 770 640C740 700 720 740 716 800L724 960C640 984 500 984 424 960L432 800C424 720 424 640 420 560Z"
    : "M412 640L396 380C394 340 446 336 452 376L470 540L474 316C474 270 532 270 534 316L544 530L566 300C570 258 626 262 626 306L620 540L656 360C666 322 712 334 706 374L690 600C730 560 764 500 800 512C842 530 800 610 766 680C740 730 720 760 716 810L724 960C640 984 500 984 424 960L432 810C420 760 416 700 412 640Z";
  const one = [
    `<path d="${hand}" fill="url(#g)"/><g clip-path="url(#c)">`,
    `<path d="M400 830H760V1000H400Z" fill="${paint.dark}"/><path d="M400 826H760v14H400z" fill="${paint.accent}"/>`,
    traits.thick
      ? `<g fill="none" stroke="${paint.deep}" stroke-width="8" opacity=".35"><path d="M420 660C520 700 620 700 720 650"/><path d="M424 740C520 776 620 776 720 736"/><path d="M416 580C520 610 600 606 700 570"/></g>`
      : `<g stroke="#e6ecee" stroke-width="12" stroke-linecap="round" stroke-dasharray="1 30" opacity=".75">${[600, 640, 680, 720, 760].map((y, row) => `<path d="M${450 + (row % 2) * 15} ${y}H690"/>`).join("")}</g>`,
    `<path d="M470 300C466 460 470 620 480 760" fill="none" stroke="${paint.glow}" stroke-width="18" opacity=".3"/>`,
    `</g>`,
    stitches("M432 930C520 950 630 950 718 930", paint.glow),
  ].join("");
  return [
    `<defs>${gradient("g", "slant", [
      [0, paint.light],
      [0.4, paint.base],
      [1, paint.dark],
    ])}<clipPath id="c"><path d="${hand}"/></clipPath></defs>`,
    `<g transform="translate(1180 20) rotate(6 0 600) scale(-.92 .92)">${flatShadow(hand)}${one}</g>`,
    `<g transform="translate(-170 40) rotate(-5 600 600)">${flatShadow(hand)}${one}</g>`,
  ].join("");
}

export function drawSleeves({ paint }: Sketch): string {
  const sleeve =
    "M470 200C530 186 630 186 690 200C700 420 672 560 656 700C644 800 640 900 636 980C600 992 560 992 524 980C520 900 510 800 500 700C484 540 462 420 470 200Z";
  const one = `${flatShadow(sleeve)}<path d="${sleeve}" fill="url(#g)"/><path d="M470 200C530 186 630 186 690 200V250C630 236 530 236 468 250Z" fill="${paint.deep}"/><path d="M520 620C560 660 600 660 640 610" fill="none" stroke="${paint.deep}" stroke-width="10" opacity=".2"/><path d="M560 330l34 40-34 40" fill="none" stroke="${paint.accent}" stroke-width="12"/>${stitches("M526 950C560 960 600 960 634 950", paint.glow)}`;
  return `<defs>${gradient("g", "across", [
    [0, paint.dark],
    [0.35, paint.light],
    [0.7, paint.base],
    [1, paint.dark],
  ])}</defs><g transform="translate(-150 20) rotate(-6 600 600)">${one}</g><g transform="translate(190 0) rotate(8 600 600)">${one}</g>`;
}

export function drawGaiters({ paint }: Sketch): string {
  const collar =
    "M440 380C500 360 620 360 680 380C684 470 700 560 740 640C780 700 860 760 880 820C780 850 700 800 620 800S470 830 400 820C420 740 446 560 440 380Z";
  const one = `${flatShadow(collar)}<path d="${collar}" fill="url(#g)"/><path d="M440 380C500 360 620 360 680 380L682 430C620 412 500 412 440 430Z" fill="${paint.deep}"/><path d="M480 560l60-70 60 70 60-70" fill="none" stroke="${paint.accent}" stroke-width="14" stroke-linejoin="round"/><path d="M404 800C470 812 560 782 620 782S790 836 874 806" fill="none" stroke="${paint.deep}" stroke-width="14"/><path d="M860 806l30 26" stroke="#b9c0c5" stroke-width="14" stroke-linecap="round"/><path d="M470 826C480 900 640 900 660 806" fill="none" stroke="${paint.deep}" stroke-width="15"/>`;
  return `<defs>${gradient("g", "slant", [
    [0, paint.light],
    [0.4, paint.base],
    [1, paint.dark],
  ])}</defs>${floorShadow(600, 890, 760, 34)}<g transform="translate(150 -60)">${one}</g><g transform="translate(-170 20)">${one}</g>`;
}

export function drawInsoles({ paint }: Sketch): string {
  const sole =
    "M560 210C650 190 720 260 720 380C720 470 690 520 690 620C690 720 712 780 700 880C688 960 640 1000 590 1000S486 960 474 880C462 780 500 700 490 600C478 500 436 440 446 350C454 270 500 224 560 210Z";
  const lines = [0, 1, 2]
    .map(
      (at) =>
        `<path d="M${458 + at * 4} ${330 - at * 22}C${470 + at * 6} ${262 - at * 14} 520 ${232 - at * 10} 570 ${226 - at * 10}" transform="translate(${at * 6} ${at * 30})"/>`,
    )
    .join("");
  const one = `${flatShadow(sole)}<path d="${sole}" fill="url(#g)"/><path d="M500 640C520 560 560 540 600 600C620 700 640 760 690 780C700 860 690 980 590 984C500 980 480 900 490 820C496 760 500 700 500 640Z" fill="${paint.deep}" opacity=".8"/><ellipse cx="590" cy="880" rx="62" ry="76" fill="${paint.accent}"/><g fill="none" stroke="${paint.glow}" stroke-width="4" stroke-dasharray="8 6">${lines}</g><path d="M560 300C620 290 660 340 660 400" fill="none" stroke="${paint.glow}" stroke-width="16" stroke-linecap="round" opacity=".4"/>`;
  return `<defs>${gradient("g", "slant", [
    [0, paint.light],
    [0.4, paint.base],
    [1, paint.dark],
  ])}</defs><g transform="translate(-190 0)">${one}</g><g transform="translate(1390 0) scale(-1 1)">${one}</g>`;
}

export function drawLaces({ paint }: Sketch): string {
  const path = "M300 780C220 600 300 360 520 340S820 520 760 660S520 800 480 660S600 460 760 480S960 640 900 800";
  return [
    `<path d="${path}" fill="none" stroke="#2a2620" stroke-width="34" opacity=".12" transform="translate(10 18)"/>`,
    `<path d="${path}" fill="none" stroke="${paint.deep}" stroke-width="34" stroke-linecap="round"/><path d="${path}" fill="none" stroke="${paint.base}" stroke-width="26" stroke-linecap="round"/><path d="${path}" fill="none" stroke="${paint.glow}" stroke-width="10" stroke-dasharray="6 16"/>`,
    `<rect x="276" y="764" width="48" height="96" rx="14" fill="${paint.deep}"/><rect x="876" y="788" width="48" height="96" rx="14" fill="${paint.deep}"/>`,
    `<g transform="translate(700 330) rotate(24)"><rect width="120" height="76" rx="28" fill="#3a3f47"/><circle cx="60" cy="38" r="20" fill="${paint.accent}"/><path d="M120 26h34v24h-34z" fill="#565d66"/></g>`,
  ].join("");
}

export function drawIceGrips({ paint }: Sketch): string {
  const ring =
    "M560 210C650 190 720 260 720 380C720 470 690 520 690 620C690 720 712 780 700 880C688 960 640 1000 590 1000S486 960 474 880C462 780 500 700 490 600C478 500 436 440 446 350C454 270 500 224 560 210Z";
  const studs = [
    [520, 330],
    [640, 320],
    [580, 400],
    [530, 480],
    [640, 480],
    [590, 560],
    [540, 800],
    [636, 800],
    [588, 870],
    [540, 930],
    [636, 930],
  ]
    .map(
      ([x = 0, y = 0]) =>
        `<circle cx="${x}" cy="${y}" r="24" fill="${paint.deep}"/><circle cx="${x}" cy="${y}" r="15" fill="#aeb6bd"/><circle cx="${x - 4}" cy="${y - 4}" r="6" fill="#fff"/>`,
    )
    .join("");
  const one = `${flatShadow(ring)}<path d="${ring}" fill="${paint.light}" opacity=".25"/><g fill="none" stroke="${paint.base}" stroke-width="24"><path d="M460 330H716M456 400L700 500M716 400L486 500M488 570H694M476 800H704M480 850L690 950M704 850L490 950"/><path d="${ring}" stroke-width="38"/></g><path d="${ring}" fill="none" stroke="${paint.accent}" stroke-width="6"/><path d="M556 196c-10-60 60-60 60 0" fill="none" stroke="${paint.accent}" stroke-width="18"/>${studs}`;
  return `<g transform="translate(-190 10)">${one}</g><g transform="translate(1390 10) scale(-1 1)">${one}</g>`;
}
