import type { Drawing } from "./drawing.ts";
import { drawMillWheel } from "./mill-wheel.ts";
import { floorShadow, gradient, stitches, type Sketch } from "./sketch.ts";

function dome(paint: Sketch["paint"]): string {
  return gradient("h", "slant", [
    [0, paint.glow],
    [0.35, paint.base],
    [1, paint.dark],
  ]);
}

export function drawCap(traits: Extract<Drawing, { kind: "cap" }>, { paint }: Sketch): string {
  const crown = "M270 690C264 470 400 330 590 330S900 460 916 680C760 640 460 640 270 690Z";
  const brim =
    "M560 660C720 640 860 650 930 684C1030 720 1076 770 1070 800C1060 826 960 790 840 776C720 764 600 770 560 660Z";
  return [
    `<defs>${dome(paint)}<clipPath id="c"><path d="${crown}"/></clipPath></defs>`,
    floorShadow(660, 830, 860, 40),
    `<path d="${crown}" fill="url(#h)"/><g clip-path="url(#c)">`,
    `<path d="M590 330C500 420 470 540 474 700H240V300Z" fill="${paint.dark}" opacity="${traits.mesh ? ".9" : ".45"}"/>`,
    traits.mesh
      ? `<g stroke="${paint.deep}" stroke-width="7" stroke-linecap="round" stroke-dasharray="1 22" opacity=".6">${[430, 470, 510, 550, 590, 630].map((y) => `<path d="M280 ${y}H480"/>`).join("")}</g>`
      : "",
    `<g fill="none" stroke="${paint.deep}" stroke-width="5" opacity=".55"><path d="M590 330C500 420 470 540 474 700"/><path d="M590 330C690 420 740 540 748 700"/></g>`,
    stitches("M604 334C706 428 756 540 764 690", paint.glow),
    `<path d="M270 690C460 640 760 640 916 680V650C760 610 460 610 266 656Z" fill="${paint.deep}" opacity=".45"/></g>`,
    `<ellipse cx="590" cy="332" rx="22" ry="11" fill="${paint.deep}"/>`,
    traits.soft
      ? `<rect x="532" y="490" width="170" height="96" rx="12" fill="${paint.accent}"/>${drawMillWheel(617, 538, 32, paint.accentDark)}`
      : `<path d="M596 516h24l26 30-26 30h-24l24-30z" fill="${paint.accent}"/>`,
    `<path d="${brim}" fill="${paint.dark}"/><path d="M562 668C720 650 860 660 930 694C1010 722 1050 760 1062 790" fill="none" stroke="${paint.light}" stroke-width="6"/>`,
    stitches("M590 706C740 690 860 706 1030 780", paint.glow),
  ].join("");
}

export function drawVisor({ paint }: Sketch): string {
  return [
    `<defs>${dome(paint)}</defs>`,
    floorShadow(640, 830, 860, 40),
    `<path d="M270 610C330 520 470 470 620 476S880 530 920 600L912 690C800 640 440 640 284 700Z" fill="${paint.deep}"/>`,
    `<path d="M270 610C420 540 760 540 920 600L916 700C760 640 440 640 284 710Z" fill="url(#h)"/>`,
    stitches("M280 684C440 622 760 622 914 676", paint.deep),
    `<path d="M500 660C700 630 860 640 930 684C1030 720 1076 780 1070 810C1060 836 960 800 840 790C700 780 560 790 500 660Z" fill="${paint.dark}"/><path d="M504 668C700 640 860 650 930 694C1010 724 1050 766 1062 800" fill="none" stroke="${paint.accent}" stroke-width="9"/>`,
    `<path d="M560 596h24l22 24-22 24h-24l20-24z" fill="${paint.accent}"/>`,
  ].join("");
}

export function drawBeanie(traits: Extract<Drawing, { kind: "beanie" }>, { paint }: Sketch): string {
  const crown = "M310 720C290 460 420 280 600 280S910 460 890 720Z";
  const ribs = Array.from({ length: 13 }, (_, at) => {
    const x = 330 + at * 45;
    const top = 600 + (x - 600) * 0.28;
    return `<path d="M${x} 720C${x} 540 ${Math.round(top)} 400 ${Math.round(600 + (x - 600) * 0.12)} 290"/>`;
  }).join("");
  return [
    `<defs>${dome(paint)}<clipPath id="c"><path d="${crown}"/></clipPath></defs>`,
    floorShadow(600, 868, 700, 36),
    traits.pompom
      ? `<g fill="${paint.accent}"><circle cx="600" cy="248" r="92"/></g><g stroke="${paint.accentDark}" stroke-width="7" stroke-linecap="round" opacity=".5">${Array.from({ length: 12 }, (_, at) => `<path d="M600 248L${Math.round(600 + 88 * Math.cos(at * 0.5236))} ${Math.round(248 + 88 * Math.sin(at * 0.5236))}"/>`).join("")}</g>`
      : "",
    `<path d="${crown}" fill="url(#h)"/><g clip-path="url(#c)"><g fill="none" stroke="${paint.deep}" stroke-width="${traits.pompom ? 12 : 5}" opacity=".28">${ribs}</g>`,
    traits.pompom
      ? `<path d="M290 560l50-40 50 40 50-40 50 40 50-40 50 40 50-40 50 40 50-40 50 40 50-40 50 40 50-40" fill="none" stroke="${paint.accent}" stroke-width="22"/>`
      : "",
    `</g>`,
    `<path d="M298 690C290 690 284 700 284 716L288 824C290 846 300 852 320 854C500 876 700 876 880 854C900 852 910 846 912 824L916 716C916 700 910 690 902 690C700 716 500 716 298 690Z" fill="${paint.dark}"/>`,
    `<g stroke="${paint.deep}" stroke-width="6" opacity=".35">${Array.from({ length: 20 }, (_, at) => `<path d="M${310 + at * 31} 706V856"/>`).join("")}</g>`,
    `<rect x="690" y="742" width="110" height="66" rx="6" fill="${paint.accent}"/><path d="M722 775h46" stroke="${paint.accentDark}" stroke-width="8" stroke-linecap="round"/>`,
  ].join("");
}

export function drawHeadband({ paint }: Sketch): string {
  return [
    `<defs>${dome(paint)}</defs>`,
    floorShadow(600, 810, 760, 36),
    `<path d="M250 560C300 470 440 430 600 430S900 470 950 560C900 520 760 500 600 500S300 520 250 560Z" fill="${paint.deep}"/>`,
    `<path d="M244 560C300 510 440 490 600 490S900 510 956 560C980 620 976 680 950 750C860 790 740 800 600 800S340 790 250 750C224 680 220 620 244 560Z" fill="url(#h)"/>`,
    `<path d="M238 590C360 540 480 528 600 528S840 540 962 590" fill="none" stroke="#e3eaec" stroke-width="9"/>`,
    stitches("M262 732C380 768 480 776 600 776S820 768 938 732", paint.glow),
    `<path d="M584 620h28l34 40-34 40h-28l32-40z" fill="${paint.accent}"/>`,
  ].join("");
}

export function drawNeckTube({ paint }: Sketch): string {
  const tube =
    "M350 320C480 286 720 286 850 320C836 460 870 560 850 700C846 780 858 840 870 890C720 930 480 930 330 890C342 840 354 780 350 700C330 560 364 460 350 320Z";
  const lines = Array.from({ length: 9 }, (_, at) => {
    const y = 410 + at * 54;
    return `<path d="M320 ${y}C420 ${y - 50} 480 ${y + 60} 600 ${y - 10}S800 ${y + 40} 890 ${y - 20}"/>`;
  }).join("");
  return [
    `<defs>${gradient("t", "across", [
      [0, paint.dark],
      [0.3, paint.light],
      [0.6, paint.base],
      [1, paint.dark],
    ])}<clipPath id="c"><path d="${tube}"/></clipPath></defs>`,
    floorShadow(600, 920, 620, 34),
    `<path d="${tube}" fill="url(#t)"/><g clip-path="url(#c)"><g fill="none" stroke="${paint.accent}" stroke-width="4" opacity=".55">${lines}</g><g fill="none" stroke="${paint.deep}" stroke-width="26" opacity=".14" stroke-linecap="round"><path d="M350 480C480 560 640 520 760 600"/><path d="M850 640C720 720 560 700 440 790"/></g></g>`,
    `<path d="M350 320C480 286 720 286 850 320C720 356 480 356 350 320Z" fill="${paint.deep}"/>`,
  ].join("");
}
