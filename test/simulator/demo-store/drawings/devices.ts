import type { Drawing } from "./drawing.ts";
import { floorShadow, gradient, lettering, SANS, type Sketch } from "./sketch.ts";

export function drawWatch(traits: Extract<Drawing, { kind: "watch" }>, { paint }: Sketch): string {
  const body =
    traits.face === "plain"
      ? `<rect x="408" y="410" width="384" height="380" rx="84" fill="url(#z)"/><rect x="440" y="446" width="320" height="308" rx="56" fill="#15181c"/>`
      : `<circle cx="600" cy="600" r="214" fill="url(#z)"/><circle cx="600" cy="600" r="182" fill="#15181c"/><circle cx="600" cy="600" r="198" fill="none" stroke="${paint.accent}" stroke-width="5" stroke-dasharray="4 46.8"/>`;
  return [
    `<defs>${gradient("k", "across", [
      [0, paint.dark],
      [0.35, paint.light],
      [0.6, paint.base],
      [1, paint.deep],
    ])}${gradient("z", "slant", [
      [0, "#8b929a"],
      [0.4, "#4b5158"],
      [1, "#22262b"],
    ])}</defs>`,
    floorShadow(600, 1010, 420, 30),
    `<path d="M486 440C480 300 500 190 520 130H680C700 190 720 300 714 440Z" fill="url(#k)"/><path d="M486 760C480 880 500 970 516 1010C570 1026 630 1026 684 1010C700 970 720 880 714 760Z" fill="url(#k)"/>`,
    `<g fill="${paint.deep}">${[850, 890, 930, 970].map((y) => `<rect x="584" y="${y}" width="32" height="14" rx="7"/>`).join("")}</g><path d="M500 300C560 312 640 312 700 300" fill="none" stroke="${paint.deep}" stroke-width="8" opacity=".5"/>`,
    `<rect x="800" y="510" width="34" height="56" rx="14" fill="#5b6269"/><rect x="804" y="632" width="34" height="56" rx="14" fill="${paint.accent}"/><rect x="366" y="572" width="30" height="56" rx="14" fill="#5b6269"/>`,
    body,
    drawFace(traits.face, paint),
    `<path d="M470 520C500 460 560 430 620 430" fill="none" stroke="#fff" stroke-width="14" stroke-linecap="round" opacity=".25"/>`,
  ].join("");
}

function drawFace(face: "digits" | "map" | "plain", paint: Sketch["paint"]): string {
  if (face === "plain") {
    return [
      `<rect x="470" y="500" width="260" height="170" rx="14" fill="#b9c7b4"/>`,
      lettering("6:42", 600, 612, 96, "#22302a", `${SANS} font-weight="700"`),
      lettering("LAP 07", 600, 654, 28, "#22302a", SANS),
      lettering("ALMANAC", 600, 486, 22, "#8c949c", `${SANS} letter-spacing="5"`),
      lettering("WR 50M", 600, 716, 20, "#8c949c", `${SANS} letter-spacing="4"`),
    ].join("");
  }
  if (face === "map") {
    return [
      `<g fill="none" stroke="#3f6a55" stroke-width="5"><path d="M440 560C500 520 560 590 620 550S740 520 770 560"/><path d="M440 620C510 580 560 650 630 610S740 590 770 620"/><path d="M450 680C520 640 570 710 640 670S730 650 760 690"/><path d="M480 500C530 470 600 520 650 490S720 480 740 500"/></g>`,
      `<path d="M500 720C540 660 520 620 580 590S660 560 670 480" fill="none" stroke="${paint.accent}" stroke-width="13" stroke-linecap="round"/><path d="M580 580l24 44-24-12-24 12z" fill="#fff"/>`,
      lettering("1,540 ft", 620, 746, 34, "#f4f6f4", `${SANS} font-weight="600"`),
    ].join("");
  }
  return [
    lettering("5:24", 600, 610, 108, "#f5f7f6", `${SANS} font-weight="700"`),
    lettering("PACE  /MI", 600, 656, 26, "#9aa4ab", `${SANS} letter-spacing="3"`),
    lettering("13.1", 600, 520, 54, paint.accent, `${SANS} font-weight="600"`),
    lettering("148", 600, 722, 48, "#e4614d", `${SANS} font-weight="600"`),
    `<path d="M446 540A166 166 0 0 1 560 440" fill="none" stroke="${paint.accent}" stroke-width="14" stroke-linecap="round"/>`,
  ].join("");
}

export function drawChestStrap({ paint }: Sketch): string {
  return [
    `<defs>${gradient("k", "down", [
      [0, paint.light],
      [0.4, paint.base],
      [1, paint.dark],
    ])}</defs>`,
    floorShadow(600, 800, 880, 34),
    `<path d="M170 560C200 340 1000 340 1030 560C960 430 240 430 170 560Z" fill="${paint.deep}"/>`,
    `<path d="M160 560C380 680 820 680 1040 560L1050 650C820 780 380 780 150 650Z" fill="url(#k)"/><path d="M330 636C500 682 700 682 870 636L874 700C700 746 500 746 326 700Z" fill="${paint.deep}"/>`,
    `<rect x="480" y="600" width="240" height="150" rx="70" fill="#3a4047"/><rect x="496" y="612" width="208" height="120" rx="58" fill="#4d545c"/><path d="M530 676h40l14-34 22 66 18-44 10 12h36" fill="none" stroke="#e4614d" stroke-width="9" stroke-linejoin="round" stroke-linecap="round"/>`,
  ].join("");
}

export function drawHeadlamp(traits: Extract<Drawing, { kind: "headlamp" }>, { paint }: Sketch): string {
  const isStrong = traits.lumens > 500;
  return [
    `<defs>${gradient("k", "down", [
      [0, paint.light],
      [0.4, paint.base],
      [1, paint.dark],
    ])}<radialGradient id="g"><stop offset="0" stop-color="#fff"/><stop offset=".4" stop-color="#fff3c4"/><stop offset="1" stop-color="#ffe9a0" stop-opacity="0"/></radialGradient></defs>`,
    `<circle cx="600" cy="640" r="400" fill="url(#g)" opacity=".55"/>`,
    floorShadow(600, 850, 760, 36),
    `<path d="M190 560C240 330 960 330 1010 560C930 440 270 440 190 560Z" fill="${paint.deep}"/>`,
    isStrong ? `<path d="M560 400C570 340 630 340 640 400V560H560Z" fill="${paint.dark}"/>` : "",
    `<path d="M182 560C380 660 820 660 1018 560L1012 680C820 790 380 790 188 680Z" fill="${paint.accent}"/><path d="M184 596C380 700 820 700 1016 596" fill="none" stroke="${paint.accentDark}" stroke-width="9" stroke-dasharray="24 14"/>`,
    `<rect x="430" y="560" width="340" height="230" rx="76" fill="url(#k)"/><rect x="452" y="582" width="296" height="186" rx="60" fill="#24282d"/>`,
    (isStrong ? [530, 670] : [600])
      .map(
        (x) =>
          `<circle cx="${x}" cy="675" r="${isStrong ? 62 : 78}" fill="#d9dee1"/><circle cx="${x}" cy="675" r="${isStrong ? 50 : 64}" fill="#fffbe8"/><circle cx="${x}" cy="675" r="${isStrong ? 24 : 30}" fill="#ffe38a"/><path d="M${x - 34} 650a44 44 0 0 1 40-22" fill="none" stroke="#fff" stroke-width="9" stroke-linecap="round"/>`,
      )
      .join(""),
    `<rect x="560" y="536" width="80" height="30" rx="14" fill="${paint.deep}"/>`,
  ].join("");
}

export function drawClipLight({ paint }: Sketch): string {
  return [
    `<defs><radialGradient id="g"><stop offset="0" stop-color="${paint.glow}"/><stop offset="1" stop-color="${paint.glow}" stop-opacity="0"/></radialGradient>${gradient(
      "k",
      "slant",
      [
        [0, paint.glow],
        [0.5, paint.base],
        [1, paint.dark],
      ],
    )}</defs>`,
    `<circle cx="600" cy="580" r="430" fill="url(#g)" opacity=".6"/>`,
    floorShadow(600, 880, 420, 32),
    `<path d="M470 700L500 880C540 896 660 896 700 880L730 700Z" fill="#30353b"/><path d="M520 760h160M526 810h148" stroke="#4b5259" stroke-width="12"/>`,
    `<rect x="400" y="360" width="400" height="420" rx="150" fill="#2b2f35"/><rect x="430" y="390" width="340" height="360" rx="126" fill="url(#k)"/>`,
    `<g fill="#fff" opacity=".85">${[500, 570, 640].flatMap((y) => [520, 600, 680].map((x) => `<circle cx="${x}" cy="${y}" r="20"/>`)).join("")}</g>`,
    `<path d="M470 470C490 430 530 412 580 410" fill="none" stroke="#fff" stroke-width="18" stroke-linecap="round" opacity=".6"/>`,
  ].join("");
}

export function drawMassageGun({ paint }: Sketch): string {
  return [
    `<defs>${gradient("k", "slant", [
      [0, paint.light],
      [0.4, paint.base],
      [1, paint.dark],
    ])}${gradient("m", "down", [
      [0, "#dfe3e6"],
      [0.5, "#aab1b7"],
      [1, "#767e85"],
    ])}</defs>`,
    floorShadow(620, 940, 520, 34),
    `<circle cx="270" cy="440" r="84" fill="#34393f"/><circle cx="256" cy="424" r="60" fill="#4a5057" opacity=".8"/><rect x="330" y="404" width="130" height="72" fill="url(#m)"/>`,
    `<path d="M440 350H820C900 350 930 400 930 450S900 540 820 540H780L800 900C796 936 640 936 636 900L620 540H440Z" fill="url(#k)"/>`,
    `<path d="M632 600H786L800 900C796 936 640 936 636 900Z" fill="${paint.deep}" opacity=".75"/><path d="M440 350H500V540H440Z" fill="${paint.deep}"/>`,
    `<circle cx="850" cy="446" r="44" fill="#24282d"/><circle cx="850" cy="446" r="24" fill="none" stroke="${paint.accent}" stroke-width="8"/><g fill="${paint.accent}"><circle cx="716" cy="600" r="9"/><circle cx="716" cy="634" r="9"/><circle cx="716" cy="668" r="9"/></g>`,
    `<path d="M520 380H780" stroke="#fff" stroke-width="14" stroke-linecap="round" opacity=".35"/>`,
  ].join("");
}

export function drawSunglasses(traits: Extract<Drawing, { kind: "sunglasses" }>, { paint }: Sketch): string {
  const lens = traits.shield
    ? "M220 500C420 440 780 440 980 500C1000 620 940 740 820 760C720 774 660 700 600 650C540 700 480 774 380 760C260 740 200 620 220 500Z"
    : "M230 510C340 480 480 490 560 520C570 640 520 730 420 740C300 746 236 650 230 510ZM970 510C860 480 720 490 640 520C630 640 680 730 780 740C900 746 964 650 970 510Z";
  return [
    `<defs>${gradient("k", "slant", [
      [0, traits.shield ? paint.accent : "#5d6b74"],
      [0.5, "#2a3138"],
      [1, traits.shield ? paint.accentDark : "#14181c"],
    ])}<clipPath id="c"><path d="${lens}"/></clipPath></defs>`,
    floorShadow(600, 800, 840, 34),
    `<path d="M226 510C150 440 160 380 240 350L420 330M974 510C1050 440 1040 380 960 350L780 330" fill="none" stroke="${paint.dark}" stroke-width="24" stroke-linecap="round"/>`,
    `<path d="${lens}" fill="url(#k)"/><g clip-path="url(#c)"><path d="M260 480L400 480L300 760H180ZM680 460L780 460L640 780H560ZM820 470L850 470L730 780H700Z" fill="#fff" opacity=".2"/></g>`,
    traits.shield
      ? `<path d="M212 506C420 436 780 436 988 506" fill="none" stroke="${paint.base}" stroke-width="30" stroke-linecap="round"/><path d="M220 496C420 430 780 430 980 496" fill="none" stroke="${paint.glow}" stroke-width="6"/>`
      : `<path d="M222 512C340 474 480 484 566 518C590 500 610 500 634 518C720 484 860 474 978 512" fill="none" stroke="${paint.base}" stroke-width="30" stroke-linecap="round"/><path d="M226 502C340 466 480 474 560 504" fill="none" stroke="${paint.glow}" stroke-width="6"/>`,
    `<path d="M560 640C580 600 620 600 640 640" fill="none" stroke="${paint.deep}" stroke-width="15" stroke-linecap="round"/>`,
  ].join("");
}

export function drawPoles({ paint }: Sketch): string {
  const pole = `<path d="M600 140V960" stroke="#2f343a" stroke-width="17"/><path d="M596 330V950" stroke="#6a727a" stroke-width="4"/><rect x="578" y="120" width="44" height="230" rx="20" fill="#33383e"/><path d="M584 180h32M584 210h32M584 240h32M584 270h32M584 300h32" stroke="#50575f" stroke-width="6"/><path d="M584 130C500 170 500 330 580 350" fill="none" stroke="${paint.accent}" stroke-width="18"/><rect x="586" y="520" width="28" height="60" rx="8" fill="${paint.accent}"/><rect x="586" y="740" width="28" height="60" rx="8" fill="${paint.accent}"/><path d="M556 930h88l-20 28h-48z" fill="#3b4148"/><path d="M590 958h20l-10 62z" fill="#b9c0c5"/>`;
  return `${floorShadow(600, 1010, 560, 26)}<g transform="rotate(9 600 600) translate(70 0)">${pole}</g><g transform="rotate(-9 600 600) translate(-70 0)">${pole}</g>`;
}
