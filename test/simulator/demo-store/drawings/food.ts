import { floorShadow, gradient, lettering, SANS, SERIF, type Sketch } from "./sketch.ts";

/** A name in two lines for a label: a short first word takes the second with it. */
function labelLines(name: string): [string, string] {
  const words = name.replace(" + Caffeine", "").split(" ");
  const firstCount = (words[0] ?? "").length <= 4 ? 2 : 1;
  return [words.slice(0, firstCount).join(" "), words.slice(firstCount).join(" ")];
}

/** The largest size up to `size` at which a text stays within `width`; bold serif letters are about 0.56 em wide. */
function fitted(text: string, size: number, width: number): number {
  return Math.min(size, width / (0.56 * Math.max(text.length, 1)));
}

type LabelPlace = { x: number; y: number; size: number; width: number };

function label(sketch: Sketch, { x, y, size, width }: LabelPlace): string {
  const [first, second] = labelLines(sketch.name);
  const color = sketch.paint.ink;
  return [
    lettering(
      sketch.brand.toUpperCase(),
      x,
      y - size * 1.1,
      size * 0.34,
      color,
      `${SANS} letter-spacing="${Math.round(size / 8)}" font-weight="600"`,
    ),
    lettering(first, x, y, fitted(first, size, width), color, `${SERIF} font-weight="700"`),
    second ? lettering(second, x, y + size * 0.7, fitted(second, size * 0.52, width), color, SERIF) : "",
  ].join("");
}

function foil({ paint }: Sketch): string {
  return gradient("k", "across", [
    [0, paint.dark],
    [0.16, paint.light],
    [0.3, paint.base],
    [0.62, paint.base],
    [0.8, paint.light],
    [1, paint.dark],
  ]);
}

/** Circles of fruit behind a label. */
function fruit(x: number, y: number, radius: number, { paint }: Sketch): string {
  return `<g><circle cx="${x}" cy="${y}" r="${radius}" fill="${paint.accent}"/><circle cx="${x - radius * 0.9}" cy="${y + radius * 0.7}" r="${Math.round(radius * 0.62)}" fill="${paint.accentDark}"/><circle cx="${x - radius * 0.28}" cy="${y - radius * 0.3}" r="${Math.round(radius * 0.2)}" fill="#fff" opacity=".5"/></g>`;
}

export function drawGel(sketch: Sketch): string {
  const { paint } = sketch;
  const pack =
    "M470 190C540 180 660 180 730 190L736 250C762 420 772 700 760 900L766 990C660 1004 540 1004 434 990L440 900C428 700 438 420 464 250Z";
  const isDark = sketch.name.includes("Caffeine");
  return [
    `<defs>${foil(sketch)}<clipPath id="c"><path d="${pack}"/></clipPath></defs>`,
    floorShadow(600, 994, 460, 30),
    `<path d="${pack}" fill="url(#k)"/><g clip-path="url(#c)">`,
    `<path d="M420 720C520 640 680 800 790 700V1010H420Z" fill="${paint.accent}" opacity=".92"/>${fruit(666, 800, 62, sketch)}`,
    isDark ? `<path d="M420 640H790V700H420Z" fill="#1d2024"/>` : "",
    `<path d="M420 180H790V250H420Z" fill="${paint.deep}" opacity=".35"/><g stroke="#fff" stroke-width="4" opacity=".25">${[200, 214, 228].map((y) => `<path d="M440 ${y}H760"/>`).join("")}</g><path d="M420 930H790V1010H420Z" fill="${paint.deep}" opacity=".3"/>`,
    `<path d="M486 270C470 420 466 640 474 900" stroke="#fff" stroke-width="26" stroke-linecap="round" fill="none" opacity=".3"/></g>`,
    `<path d="M700 250l34 22" stroke="${paint.deep}" stroke-width="8"/>`,
    label(sketch, { x: 602, y: 480, size: 82, width: 270 }),
    isDark
      ? lettering("CAFFEINE", 602, 682, 34, "#f5efe2", `${SANS} letter-spacing="8" font-weight="700"`)
      : lettering("ENERGY GEL", 602, 600, 28, paint.ink, `${SANS} letter-spacing="6"`),
  ].join("");
}

export function drawBar(sketch: Sketch): string {
  const { paint } = sketch;
  const teeth = (x: number, direction: number) =>
    Array.from({ length: 11 }, (_, at) => `L${x + (at % 2 ? 0 : direction * 16)} ${456 + at * 30}`).join("");
  const pack = `M220 450H980${teeth(980, 1)}L980 770H220${Array.from({ length: 11 }, (_, at) => `L${220 - (at % 2 ? 0 : 16)} ${756 - at * 30}`).join("")}Z`;
  return [
    `<defs>${gradient("k", "down", [
      [0, paint.light],
      [0.3, paint.base],
      [0.7, paint.base],
      [1, paint.dark],
    ])}<clipPath id="c"><path d="${pack}"/></clipPath></defs>`,
    `<g transform="rotate(-8 600 610)">`,
    floorShadow(600, 800, 800, 34),
    `<path d="${pack}" fill="url(#k)"/><g clip-path="url(#c)"><path d="M700 440C780 520 720 640 820 780H1010V440Z" fill="${paint.accent}"/>${fruit(900, 640, 60, sketch)}`,
    `<path d="M190 440H280V790H190ZM920 440H1010V790H920Z" fill="${paint.deep}" opacity=".25"/><g stroke="#fff" stroke-width="4" opacity=".3"><path d="M236 450V770M252 450V770M948 450V770M964 450V770"/></g><path d="M280 492H900" stroke="#fff" stroke-width="18" stroke-linecap="round" opacity=".3"/></g>`,
    label(sketch, { x: 490, y: 630, size: 92, width: 380 }),
    `</g>`,
  ].join("");
}

export function drawWaffle(sketch: Sketch): string {
  const { paint } = sketch;
  return [
    `<defs><radialGradient id="k"><stop offset="0" stop-color="#e3b56a"/><stop offset=".8" stop-color="#c98e42"/><stop offset="1" stop-color="#9a6428"/></radialGradient>${gradient(
      "m",
      "down",
      [
        [0, paint.light],
        [1, paint.base],
      ],
    )}<clipPath id="c"><circle cx="600" cy="560" r="330"/></clipPath></defs>`,
    floorShadow(620, 920, 660, 36),
    `<circle cx="640" cy="586" r="330" fill="#8c5a24"/><circle cx="624" cy="574" r="330" fill="${paint.accent}"/>`,
    `<circle cx="600" cy="560" r="330" fill="url(#k)"/><g clip-path="url(#c)"><g stroke="#8c5a24" stroke-width="15" opacity=".55">${Array.from({ length: 13 }, (_, at) => `<path d="M${at * 62 + 10} 200L${at * 62 + 410} 920M${at * 62 + 410} 200L${at * 62 + 10} 920"/>`).join("")}</g></g><circle cx="600" cy="560" r="318" fill="none" stroke="#f1d29a" stroke-width="8" opacity=".5"/>`,
    `<path d="M250 690H950V880H250Z" fill="url(#m)"/><path d="M250 690H950" stroke="${paint.deep}" stroke-width="5" opacity=".4"/>`,
    label(sketch, { x: 600, y: 812, size: 76, width: 600 }),
  ].join("");
}

export function drawChews(sketch: Sketch): string {
  const { paint } = sketch;
  const cubes = [
    [240, 840, -8],
    [370, 890, 12],
    [880, 860, -14],
    [980, 900, 8],
  ]
    .map(
      ([x = 0, y = 0, turn = 0]) =>
        `<g transform="translate(${x} ${y}) rotate(${turn})"><rect x="-46" y="-46" width="92" height="92" rx="22" fill="${paint.base}" opacity=".92"/><rect x="-34" y="-36" width="50" height="30" rx="12" fill="#fff" opacity=".45"/><path d="M-46 24C-20 50 20 50 46 24V30C46 40 36 46 24 46H-24C-36 46-46 40-46 30Z" fill="${paint.dark}"/></g>`,
    )
    .join("");
  return [
    `<defs>${foil(sketch)}</defs>`,
    floorShadow(600, 946, 880, 36),
    `<path d="M430 200H770L778 900C740 930 460 930 422 900Z" fill="url(#k)"/><path d="M424 700C520 640 660 760 776 690L778 900C740 930 460 930 422 900Z" fill="${paint.accent}"/><path d="M424 190L440 236H760L776 190L740 206L700 190L660 206L620 190L580 206L540 190L500 206L460 190Z" fill="${paint.dark}"/>`,
    `<path d="M470 260V860" stroke="#fff" stroke-width="24" stroke-linecap="round" opacity=".3"/>`,
    label(sketch, { x: 600, y: 470, size: 82, width: 290 }),
    cubes,
  ].join("");
}

export function drawTub(sketch: Sketch): string {
  const { paint } = sketch;
  return [
    `<defs>${gradient("w", "across", [
      [0, "#c9c9c4"],
      [0.25, "#ffffff"],
      [0.6, "#efeeea"],
      [1, "#b5b4ae"],
    ])}${foil(sketch)}${gradient("l", "across", [
      [0, paint.deep],
      [0.3, paint.base],
      [1, paint.deep],
    ])}</defs>`,
    floorShadow(600, 962, 640, 38),
    `<path d="M350 330H850V900C850 946 800 960 600 960S350 946 350 900Z" fill="url(#w)"/><path d="M350 430H850V860C760 884 440 884 350 860Z" fill="url(#k)"/><path d="M350 720C480 650 680 790 850 690V860C760 884 440 884 350 860Z" fill="${paint.accent}"/>${fruit(740, 780, 54, sketch)}`,
    `<rect x="326" y="220" width="548" height="130" rx="26" fill="url(#l)"/><g stroke="#fff" stroke-width="5" opacity=".2">${Array.from({ length: 20 }, (_, at) => `<path d="M${346 + at * 27} 236V336"/>`).join("")}</g>`,
    label(sketch, { x: 600, y: 590, size: 92, width: 420 }),
    `<path d="M396 450V850" stroke="#fff" stroke-width="26" stroke-linecap="round" opacity=".25"/>`,
  ].join("");
}

export function drawPouch(sketch: Sketch): string {
  const { paint } = sketch;
  const bag = "M360 200H840C846 400 880 700 890 900C880 960 760 970 600 970S320 960 310 900C320 700 354 400 360 200Z";
  return [
    `<defs>${foil(sketch)}<clipPath id="c"><path d="${bag}"/></clipPath></defs>`,
    floorShadow(600, 962, 700, 38),
    `<path d="${bag}" fill="url(#k)"/><g clip-path="url(#c)"><path d="M290 740C460 650 700 820 910 710V980H290Z" fill="${paint.accent}"/>${fruit(770, 830, 60, sketch)}<path d="M340 200H860V262H340Z" fill="${paint.deep}" opacity=".45"/><path d="M340 300H860" stroke="${paint.deep}" stroke-width="7" opacity=".4"/><path d="M410 330C390 500 370 700 366 900" stroke="#fff" stroke-width="30" stroke-linecap="round" fill="none" opacity=".26"/><path d="M360 900C480 940 720 940 840 900" fill="none" stroke="${paint.deep}" stroke-width="8" opacity=".3"/></g>`,
    label(sketch, { x: 600, y: 520, size: 98, width: 420 }),
  ].join("");
}

export function drawTube(sketch: Sketch): string {
  const { paint } = sketch;
  const isDark = sketch.name.includes("Caffeine");
  return [
    `<defs>${foil(sketch)}</defs>`,
    floorShadow(640, 960, 620, 34),
    `<rect x="490" y="190" width="220" height="110" rx="20" fill="${isDark ? "#23262b" : paint.deep}"/><path d="M504 210V290" stroke="#fff" stroke-width="12" opacity=".2"/>`,
    `<path d="M480 290H720V920C720 950 690 958 600 958S480 950 480 920Z" fill="url(#k)"/><path d="M480 760C560 700 650 820 720 740V920C720 950 690 958 600 958S480 950 480 920Z" fill="${paint.accent}"/>`,
    isDark ? `<path d="M480 690H720V730H480Z" fill="#1d2024"/>` : "",
    `<path d="M508 310V900" stroke="#fff" stroke-width="18" stroke-linecap="round" opacity=".3"/>`,
    `<g transform="rotate(-90 600 560)">${lettering(labelLines(sketch.name)[0], 655, 628, fitted(labelLines(sketch.name)[0], 96, 320), paint.ink, `${SERIF} font-weight="700"`)}</g>`,
    [
      [880, 900],
      [960, 930],
    ]
      .map(
        ([x = 0, y = 0]) =>
          `<ellipse cx="${x}" cy="${y + 16}" rx="74" ry="26" fill="${paint.dark}"/><ellipse cx="${x}" cy="${y}" rx="74" ry="26" fill="${paint.glow}"/><path d="M${x - 40} ${y}h80" stroke="${paint.base}" stroke-width="5"/>`,
      )
      .join(""),
  ].join("");
}

export function drawBox(sketch: Sketch): string {
  const { paint } = sketch;
  const sticks = [470, 560, 650, 740]
    .map(
      (x, at) =>
        `<path d="M${x} ${330 - (at % 2) * 50}h70l10 240h-90z" fill="${["#e5603a", "#d4db4d", "#7c4a8d", "#f3d34a"][at] ?? paint.accent}"/><path d="M${x} ${330 - (at % 2) * 50}h70v24h-70z" fill="#14151c" opacity=".2"/>`,
    )
    .join("");
  return [
    `<defs>${gradient("k", "down", [
      [0, paint.light],
      [0.4, paint.base],
      [1, paint.dark],
    ])}</defs>`,
    floorShadow(600, 942, 800, 40),
    `<path d="M300 520L380 430H900L850 520Z" fill="${paint.deep}"/>`,
    sticks,
    `<path d="M350 360L430 350L446 540H360Z" fill="#c98a45"/><circle cx="830" cy="460" r="74" fill="#d9a256"/><g stroke="#a8722f" stroke-width="7" opacity=".6"><path d="M780 420L880 510M780 500L880 410M820 390L830 530"/></g>`,
    `<path d="M300 520H850V900C850 926 840 930 820 930H330C310 930 300 926 300 900Z" fill="url(#k)"/><path d="M850 520L930 440V840L850 920Z" fill="${paint.deep}"/><path d="M300 800C480 720 640 880 850 780V900C850 926 840 930 820 930H330C310 930 300 926 300 900Z" fill="${paint.accent}"/>`,
    label(sketch, { x: 575, y: 700, size: 84, width: 470 }),
  ].join("");
}
