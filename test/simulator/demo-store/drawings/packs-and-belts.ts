import type { Drawing } from "./drawing.ts";
import { flatShadow, floorShadow, gradient, mirrored, SANS, lettering, stitches, type Sketch } from "./sketch.ts";

/** Running vests are seen from the front, where their pockets are; anything larger is a backpack. */
export function drawPack(traits: Extract<Drawing, { kind: "pack" }>, sketch: Sketch): string {
  return traits.liters > 14 ? drawBackpack(sketch) : drawVestPack(traits.liters, sketch);
}

function drawVestPack(liters: number, { paint }: Sketch): string {
  const panel =
    "M640 250C720 230 790 260 806 330C824 430 790 500 800 600C810 720 830 800 816 880C760 912 690 904 640 880C622 800 634 700 626 600C618 480 606 350 640 250Z";
  const left = panel.replace(/(\d+) (\d+)/g, (_, x: string, y: string) => `${1200 - Number(x)} ${y}`);
  return [
    `<defs>${gradient("v", "across", [
      [0, paint.dark],
      [0.4, paint.light],
      [1, paint.base],
    ])}${gradient("f", "across", [
      [0, "#d7ecf2"],
      [0.5, "#f6fcfd"],
      [1, "#b9d7df"],
    ])}<clipPath id="c"><path d="${panel}"/></clipPath></defs>`,
    flatShadow(panel + left),
    `<path d="M470 240C500 150 700 150 730 240V${liters > 8 ? 860 : 800}C700 ${liters > 8 ? 900 : 840} 500 ${liters > 8 ? 900 : 840} 470 ${liters > 8 ? 860 : 800}Z" fill="${paint.deep}"/><path d="M486 250C520 180 680 180 714 250" fill="none" stroke="${paint.dark}" stroke-width="26"/>`,
    `<g stroke="${paint.dark}" stroke-width="5" stroke-dasharray="2 12" stroke-linecap="round">${[320, 380, 440, 500, 560, 620, 680, 740].map((y) => `<path d="M500 ${y}H700"/>`).join("")}</g>`,
    mirrored(
      [
        `<path d="${panel}" fill="url(#v)"/>`,
        // Flask in its pocket.
        `<path d="M676 330h22v44h-22z" fill="${paint.accent}"/><path d="M660 380C660 366 716 366 716 380L740 440V620H642L650 440Z" fill="url(#f)" stroke="#9fc0c9" stroke-width="3"/>`,
        `<g clip-path="url(#c)"><path d="M600 520C680 500 760 500 840 530V920H600Z" fill="${paint.base}"/><path d="M600 520C680 500 760 500 840 530" fill="none" stroke="${paint.accent}" stroke-width="11"/><path d="M600 690C680 676 760 676 840 700V920H600Z" fill="${paint.dark}"/><path d="M600 690C680 676 760 676 840 700" fill="none" stroke="${paint.glow}" stroke-width="5"/><path d="M760 560C770 640 776 760 770 900" fill="none" stroke="${paint.deep}" stroke-width="9" opacity=".3"/></g>`,
        stitches("M652 262C718 246 776 270 790 336C806 430 774 500 784 600", paint.glow),
        `<path d="M812 640L884 690M814 780L884 730" stroke="${paint.deep}" stroke-width="15"/><circle cx="886" cy="710" r="18" fill="${paint.accent}"/>`,
        liters > 8
          ? `<path d="M636 800c-26 16-26 56 0 70" fill="none" stroke="${paint.accent}" stroke-width="10"/>`
          : "",
      ].join(""),
    ),
    `<path d="M560 470H640M562 640H638" stroke="${paint.deep}" stroke-width="17"/><rect x="580" y="456" width="40" height="28" rx="8" fill="${paint.accent}"/><rect x="582" y="627" width="36" height="26" rx="8" fill="${paint.accent}"/>`,
  ].join("");
}

function drawBackpack({ paint, brand }: Sketch): string {
  const shape = "M400 320C410 210 500 170 600 170S790 210 800 320L824 860C820 930 760 950 600 950S380 930 376 860Z";
  return [
    `<defs>${gradient("v", "across", [
      [0, paint.dark],
      [0.25, paint.base],
      [0.45, paint.light],
      [0.8, paint.base],
      [1, paint.dark],
    ])}</defs>`,
    floorShadow(600, 944, 620, 40),
    `<path d="M540 180C540 120 660 120 660 180" fill="none" stroke="${paint.deep}" stroke-width="22"/>`,
    `<path d="${shape}" fill="url(#v)"/>`,
    `<path d="M412 380C500 340 700 340 788 380" fill="none" stroke="${paint.deep}" stroke-width="16"/><path d="M412 380C500 340 700 340 788 380" fill="none" stroke="${paint.accent}" stroke-width="4" stroke-dasharray="7 5"/>`,
    `<path d="M424 580C500 552 700 552 776 580L790 830C780 880 740 890 600 890S420 880 410 830Z" fill="${paint.dark}"/><path d="M436 640C520 616 680 616 764 640" fill="none" stroke="${paint.accent}" stroke-width="9"/>`,
    `<path d="M392 520L430 524M770 524L808 520M384 740L420 742M780 742L816 740" stroke="${paint.deep}" stroke-width="20"/>`,
    `<path d="M540 780h120v16h-120z" fill="#e4ebed"/><path d="M400 908C500 930 700 930 800 908" fill="none" stroke="#e4ebed" stroke-width="9"/>`,
    lettering(brand.toUpperCase(), 600, 480, 34, paint.ink, `${SANS} letter-spacing="8" font-weight="600"`),
  ].join("");
}

export function drawBelt(traits: Extract<Drawing, { kind: "belt" }>, { paint }: Sketch): string {
  const band =
    traits.holds === "number"
      ? "M176 556C400 610 800 610 1024 556V588C800 642 400 642 176 588Z"
      : "M160 520C300 470 420 460 600 460S900 470 1040 520L1030 680C900 720 780 730 600 730S300 720 170 680Z";
  const base = [
    `<defs>${gradient("v", "down", [
      [0, paint.light],
      [0.4, paint.base],
      [1, paint.dark],
    ])}${gradient("f", "across", [
      [0, "#cfe6ee"],
      [0.5, "#f6fcfd"],
      [1, "#b1d0da"],
    ])}</defs>`,
    traits.holds === "number"
      ? `<path d="M184 572C260 420 940 420 1016 572" fill="none" stroke="${paint.deep}" stroke-width="22"/>`
      : `<path d="M170 530C220 400 980 400 1030 530C960 460 240 460 170 530Z" fill="${paint.deep}"/>`,
    traits.holds === "number" ? "" : floorShadow(600, 760, 900, 34),
  ];
  if (traits.holds === "number") {
    return [
      ...base,
      flatShadow("M380 600H820V900H380Z"),
      `<path d="M380 610C520 622 680 622 820 610L824 912H376Z" fill="#fbfaf6"/><path d="M376 852H824V912H376Z" fill="${paint.accent}"/><path d="M379 612C520 624 680 624 821 612V690H379Z" fill="#d8563f"/>`,
      lettering("2617", 600, 822, 132, "#2a2d33", `${SANS} font-weight="700"`),
      lettering("RIVER CITY MARATHON", 600, 676, 24, "#fff", `${SANS} font-weight="600" letter-spacing="3"`),
      `<path d="${band}" fill="url(#v)"/><g fill="${paint.accent}"><circle cx="400" cy="606" r="20"/><circle cx="800" cy="606" r="20"/></g>`,
      `<g fill="none" stroke="${paint.glow}" stroke-width="9">${[230, 286, 342, 858, 914, 970].map((x) => `<path d="M${x} 566v40"/>`).join("")}</g>`,
    ].join("");
  }
  const phone = [
    `<path d="${band}" fill="url(#v)"/>`,
    `<path d="M330 540H870" stroke="${paint.deep}" stroke-width="14" stroke-linecap="round"/><path d="M330 540H870" stroke="${paint.accent}" stroke-width="5" stroke-dasharray="8 5"/>`,
    `<path d="M400 580C520 570 680 570 800 580L796 690C680 700 520 700 404 690Z" fill="${paint.glow}" opacity=".18"/>`,
    stitches("M176 660C300 698 420 708 600 708S900 698 1024 660", paint.glow),
    `<path d="M900 590h24l24 28-24 28h-24l22-28z" fill="${paint.accent}"/>`,
  ].join("");
  const bottle = (x: number, turn: number) =>
    `<g transform="translate(${x} 430) rotate(${turn})"><rect x="-26" y="-62" width="52" height="48" rx="12" fill="${paint.accent}"/><rect x="-38" y="-30" width="76" height="30" rx="10" fill="${paint.deep}"/><path d="M-60 20C-60 0 60 0 60 20L66 300C66 330-66 330-66 300Z" fill="url(#f)" stroke="#9fc0c9" stroke-width="3"/><path d="M-70 130H70L74 330H-74Z" fill="${paint.dark}"/><path d="M-70 130H70" stroke="${paint.accent}" stroke-width="9"/></g>`;
  return [...base, phone, traits.holds === "bottles" ? bottle(330, 10) + bottle(870, -10) : ""].join("");
}

export function drawArmband({ paint }: Sketch): string {
  return [
    `<defs>${gradient("v", "across", [
      [0, paint.dark],
      [0.4, paint.light],
      [1, paint.dark],
    ])}${gradient("f", "slant", [
      [0, "#8fb5c9"],
      [0.5, "#dbe9ee"],
      [1, "#7d9fb3"],
    ])}</defs>`,
    floorShadow(600, 880, 560, 36),
    `<path d="M260 460C300 420 900 420 940 460V760C900 800 300 800 260 760Z" fill="${paint.deep}"/>`,
    `<rect x="420" y="320" width="360" height="560" rx="48" fill="url(#v)"/><rect x="456" y="366" width="288" height="468" rx="26" fill="url(#f)"/><path d="M480 400L700 380L520 800L470 810Z" fill="#fff" opacity=".28"/>`,
    `<path d="M300 470V750M900 470V750" stroke="${paint.accent}" stroke-width="9"/>`,
    stitches("M436 346H764M436 856H764", paint.glow),
  ].join("");
}

export function drawReflectiveVest({ paint }: Sketch): string {
  const strap = "M690 250L770 268C790 420 790 560 812 700L824 760H742C720 620 712 420 690 250Z";
  return [
    `<defs>${gradient("v", "down", [
      [0, paint.light],
      [0.5, paint.base],
      [1, paint.dark],
    ])}</defs>`,
    `<path d="M510 250C540 190 660 190 690 250L716 420C680 640 640 720 600 760C560 720 520 640 484 420Z" fill="none" stroke="${paint.dark}" stroke-width="44"/>`,
    flatShadow("M376 720H824V820H376Z"),
    mirrored(
      `<path d="${strap}" fill="url(#v)"/><path d="M718 262L742 266C764 420 764 560 790 750H764C742 600 740 420 718 262Z" fill="#eef2f3"/><path d="M726 300l20 4M732 360l20 2M738 420h20M742 480h20M748 540l20-2M754 600l20-4M762 660l20-4" stroke="#a8b3b8" stroke-width="5"/>`,
    ),
    `<path d="M370 740C500 776 700 776 830 740V840C700 876 500 876 370 840Z" fill="url(#v)"/><path d="M370 772C500 808 700 808 830 772V808C700 844 500 844 370 808Z" fill="#eef2f3"/><path d="M400 800l24-14M460 814l24-14M520 820l24-14M580 822l24-14M640 820l24-14M700 812l24-14M760 800l24-14" stroke="#a8b3b8" stroke-width="5"/>`,
    `<rect x="556" y="756" width="88" height="96" rx="14" fill="#3b4048"/><rect x="572" y="776" width="56" height="56" rx="10" fill="#5c636c"/>`,
  ].join("");
}
