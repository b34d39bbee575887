import type { Drawing } from "./drawing.ts";
import { mix } from "./paint.ts";
import { floorShadow, gradient, p, type Sketch } from "./sketch.ts";

type ShoeTraits = Extract<Drawing, { kind: "shoe" }>;

const PX_PER_MM = 3.5;
const FLOOR = 850;

/** A running shoe from the side, heel left: the sole is as thick, the drop as steep and the lugs as long as in the specs. */
export function drawShoe(traits: ShoeTraits, { paint, dice }: Sketch): string {
  const lug = (traits.lugs ?? 0) * PX_PER_MM;
  const ground = FLOOR - lug - (traits.spikes && !lug ? 14 : 0);
  const heel = ground - traits.sole * PX_PER_MM;
  const fore = ground - (traits.sole - traits.drop) * PX_PER_MM;
  const rise = traits.collar === "mid" ? 90 : 0;
  const isTrail = (traits.lugs ?? 0) >= 3;
  const foam = traits.sole > 20 ? "#f4f1ea" : paint.light;
  const foamDark = mix(foam, "#3a3f4a", 0.2);
  const rubber = isTrail ? "#2c2f36" : traits.lugs ? "#b07a48" : mix(paint.deep, "#2c2f36", 0.5);

  const upper = `M170 ${p(heel + 8)}C146 ${p(heel - 80)} 160 ${p(heel - 190 - rise)} 192 ${p(heel - 262 - rise)}C202 ${p(heel - 292 - rise)} 246 ${p(heel - 290 - rise)} 260 ${p(heel - 260 - rise)}C290 ${p(heel - 205 - rise)} 350 ${p(heel - 196 - rise)} 404 ${p(heel - 214 - rise)}C436 ${p(heel - 226 - rise)} 452 ${p(heel - 256 - rise)} 470 ${p(heel - 286 - rise)}L520 ${p(heel - 300 - rise * 0.9)}C590 ${p(heel - 244 - rise * 0.3)} 660 ${p(fore - 196)} 752 ${p(fore - 158)}C838 ${p(fore - 128)} 950 ${p(fore - 128)} 1024 ${p(fore - 88)}C1066 ${p(fore - 64)} 1072 ${p(fore - 40)} 1060 ${p(fore - 26)}C900 ${p(fore + 22)} 420 ${p(heel + 40)} 170 ${p(heel + 8)}Z`;
  const midsole = `M152 ${p(heel - 10)}C138 ${p(heel + 40)} 146 ${p(ground - 34)} 222 ${p(ground - 4)}L240 ${p(ground)}H850C940 ${p(ground)} 1024 ${p(ground - 30)} 1076 ${p(fore - 58)}C1040 ${p(fore - 24)} 930 ${p(fore - 2)} 800 ${p(fore)}C620 ${p(fore - 2)} 420 ${p(heel + 16)} 300 ${p(heel + 8)}C240 ${p(heel + 4)} 190 ${p(heel + 4)} 152 ${p(heel - 10)}Z`;

  return [
    `<defs>${gradient("up", "slant", [
      [0, paint.light],
      [0.45, paint.base],
      [1, paint.dark],
    ])}${gradient("foam", "down", [
      [0, foam],
      [0.55, foam],
      [1, foamDark],
    ])}<clipPath id="u"><path d="${upper}"/></clipPath><clipPath id="m"><path d="${midsole}"/></clipPath></defs>`,
    floorShadow(610, FLOOR + 6, 960),
    drawTongue(heel, rise, paint.deep),
    `<path d="${upper}" fill="url(#up)"/>`,
    `<g clip-path="url(#u)">${drawSide(traits.pattern ?? "bare", heel, fore, rise, { paint, dice })}`,
    drawPanels(heel, fore, rise, isTrail, paint),
    `<path d="M150 ${p(heel - 20)}C400 ${p(heel + 26)} 800 ${p(fore + 10)} 1080 ${p(fore - 50)}V${p(ground)}H150Z" fill="#14151c" opacity=".16"/></g>`,
    drawCollar(heel, rise, paint),
    drawLaces(heel, fore, rise, paint),
    drawGroundGear(traits, ground, lug, rubber),
    `<path d="${midsole}" fill="url(#foam)"/>`,
    `<g clip-path="url(#m)">`,
    traits.plate
      ? `<path d="M150 ${p(heel + 50)}C420 ${p(heel + 84)} 640 ${p(fore + 62)} 1080 ${p(fore - 40)}" fill="none" stroke="${paint.deep}" stroke-width="9"/>`
      : "",
    `<path d="M140 ${p(heel + 44)}C300 ${p(heel + 64)} 420 ${p((heel + ground) / 2 + 26)} 560 ${p((fore + ground) / 2 + 12)}S900 ${p((fore + ground) / 2 - 10)} 1080 ${p(fore - 40)}" fill="none" stroke="${foamDark}" stroke-width="6" opacity=".7"/>`,
    `<path d="M140 ${p(heel + 2)}C260 ${p(heel + 16)} 330 ${p(heel + 18)} 380 ${p(heel + 18)}C340 ${p(ground - 40)} 260 ${p(ground - 16)} 190 ${p(ground)}H120Z" fill="${paint.accent}" opacity="${dice > 0.5 ? ".9" : "0"}"/>`,
    `<path d="M120 ${p(ground - 16)}H1100V${p(ground + 10)}H120Z" fill="${rubber}"/><path d="M560 ${p(ground - 18)}h70l-14 30h-42z" fill="${foamDark}"/></g>`,
    `<path d="M152 ${p(heel - 10)}C190 ${p(heel + 4)} 240 ${p(heel + 4)} 300 ${p(heel + 8)}C420 ${p(heel + 16)} 620 ${p(fore - 2)} 800 ${p(fore)}C930 ${p(fore - 2)} 1040 ${p(fore - 24)} 1076 ${p(fore - 58)}" fill="none" stroke="#fff" stroke-width="5" opacity=".55"/>`,
  ].join("");
}

function drawTongue(heel: number, rise: number, color: string): string {
  return `<path d="M430 ${p(heel - 230 - rise)}C440 ${p(heel - 300 - rise)} 470 ${p(heel - 346 - rise)} 498 ${p(heel - 352 - rise)}C522 ${p(heel - 354 - rise)} 536 ${p(heel - 330 - rise)} 540 ${p(heel - 270 - rise)}Z" fill="${color}"/>`;
}

/** The maker's pattern on the side of the shoe. */
function drawSide(
  pattern: NonNullable<ShoeTraits["pattern"]>,
  heel: number,
  fore: number,
  rise: number,
  { paint, dice }: Pick<Sketch, "paint" | "dice">,
): string {
  const lean = Math.round(dice * 40);
  switch (pattern) {
    case "stripes":
      return [0, 1]
        .map((at) => {
          const x = 452 + at * 96 + lean;
          return `<path d="M${x} ${p(heel - 150)}h42l66 84-88 ${p(98)}h-46l86-98z" fill="${at === 1 ? paint.glow : paint.accent}"/>`;
        })
        .join("");
    case "cage":
      return [
        `<g fill="none" stroke="${paint.deep}" stroke-width="13" opacity=".55" stroke-linejoin="round">`,
        `<path d="M380 ${p(heel + 30)}L470 ${p(heel - 150)}L560 ${p(heel + 20)}L640 ${p(fore - 170)}L720 ${p(fore + 10)}L800 ${p(fore - 150)}"/>`,
        `<path d="M300 ${p(heel - 40)}L900 ${p(fore - 60)}"/></g>`,
        `<path d="M452 ${p(heel - 28)}l60-92 26 6-58 92z" fill="${paint.accent}"/>`,
      ].join("");
    case "wave":
      return [
        `<path d="M300 ${p(heel + 30)}C380 ${p(heel - 150)} 520 ${p(heel - 150)} 590 ${p(heel - 60)}S780 ${p(fore - 60)} 900 ${p(fore - 110)}C800 ${p(fore + 10)} 690 ${p(heel + 20)} 600 ${p(heel - 10)}S440 ${p(heel - 90)} 380 ${p(heel + 40)}Z" fill="${paint.accent}"/>`,
        `<path d="M420 ${p(heel + 30)}C470 ${p(heel - 70)} 530 ${p(heel - 60)} 590 ${p(heel + 10)}" fill="none" stroke="${paint.glow}" stroke-width="8"/>`,
      ].join("");
    case "bare": {
      const dots = [0, 1, 2, 3, 4]
        .map(
          (row) =>
            `<path d="M${330 + row * 12} ${p(heel - 30 - row * 26 - rise * 0.1)}C560 ${p(heel - 36 - row * 26)} 760 ${p(fore - 24 - row * 20)} ${1010 - row * 46} ${p(fore - 40 - row * 17)}"/>`,
        )
        .join("");
      return `<g fill="none" stroke="${paint.deep}" stroke-width="6" stroke-dasharray="2 13" stroke-linecap="round" opacity=".4">${dots}</g><path d="M470 ${p(heel - 70)}c30-34 74-38 104-14-34 4-64 18-88 40z" fill="${paint.accent}"/>`;
    }
  }
}

/** Heel counter, toe guard, eyestay and their seams. */
function drawPanels(heel: number, fore: number, rise: number, isTrail: boolean, paint: Sketch["paint"]): string {
  const toe = isTrail ? 130 : 84;
  return [
    `<path d="M140 ${p(heel + 20)}V${p(heel - 200 - rise)}C210 ${p(heel - 190)} 300 ${p(heel - 110)} 330 ${p(heel + 30)}Z" fill="${paint.dark}"/>`,
    `<path d="M330 ${p(heel + 30)}C300 ${p(heel - 110)} 210 ${p(heel - 190)} 150 ${p(heel - 200 - rise)}" fill="none" stroke="${paint.glow}" stroke-width="3" stroke-dasharray="9 7" opacity=".6"/>`,
    `<path d="M${1060 - toe} ${p(fore - 140)}C${1000 - toe} ${p(fore - 80)} ${980 - toe} ${p(fore - 20)} ${960 - toe} ${p(fore + 20)}H1100V${p(fore - 140)}Z" fill="${isTrail ? paint.deep : paint.dark}" opacity=".85"/>`,
    `<path d="M470 ${p(heel - 290 - rise)}C560 ${p(heel - 190)} 650 ${p(fore - 130)} 770 ${p(fore - 96)}L800 ${p(fore - 150)}L520 ${p(heel - 320 - rise)}Z" fill="${paint.dark}"/>`,
    `<path d="M462 ${p(heel - 262 - rise)}C552 ${p(heel - 176)} 650 ${p(fore - 116)} 776 ${p(fore - 84)}" fill="none" stroke="${paint.glow}" stroke-width="3" stroke-dasharray="9 7" opacity=".6"/>`,
    `<path d="M560 ${p(heel - 300)}C700 ${p(fore - 190)} 900 ${p(fore - 150)} 1030 ${p(fore - 96)}C900 ${p(fore - 118)} 760 ${p(fore - 120)} 560 ${p(heel - 260)}Z" fill="#fff" opacity=".22"/>`,
  ].join("");
}

function drawCollar(heel: number, rise: number, paint: Sketch["paint"]): string {
  const y = heel - rise;
  return [
    `<path d="M214 ${p(y - 276)}C250 ${p(y - 210)} 330 ${p(y - 186)} 404 ${p(y - 214)}C436 ${p(y - 226)} 452 ${p(y - 256)} 470 ${p(y - 286)}" fill="none" stroke="${paint.deep}" stroke-width="22" stroke-linecap="round"/>`,
    `<path d="M232 ${p(y - 262)}C270 ${p(y - 204)} 336 ${p(y - 190)} 404 ${p(y - 212)}" fill="none" stroke="${paint.glow}" stroke-width="4" opacity=".5"/>`,
    `<path d="M190 ${p(y - 258)}C168 ${p(y - 300)} 196 ${p(y - 322)} 222 ${p(y - 290)}" fill="none" stroke="${paint.accent}" stroke-width="14" stroke-linecap="round"/>`,
  ].join("");
}

function drawLaces(heel: number, fore: number, rise: number, paint: Sketch["paint"]): string {
  const rows = [0, 1, 2, 3, 4].map((at) => {
    const share = at / 4;
    const x = 486 + share * 232;
    const y = heel - 262 - rise * (1 - share) + share * (fore - 132 - (heel - 262));
    return `<path d="M${p(x)} ${p(y + 12)}l50-40"/>`;
  });
  const knot = `<path d="M540 ${p(heel - 316 - rise)}c44-34 84-30 96-6s-40 40-92 16c30 26 34 62 22 84"/>`;
  return `<g fill="none" stroke-linecap="round"><g stroke="${paint.deep}" stroke-width="17" opacity=".45">${rows.join("")}</g><g stroke="#fbfaf6" stroke-width="12">${rows.join("")}</g><g stroke="${paint.deep}" stroke-width="13" opacity=".35">${knot}</g><g stroke="#fbfaf6" stroke-width="9">${knot}</g></g>`;
}

/** Lugs, studs or pins under the sole. */
function drawGroundGear(traits: ShoeTraits, ground: number, lug: number, rubber: string): string {
  const parts: string[] = [];
  if (lug > 0) {
    const step = lug > 20 ? 62 : 46;
    for (let x = 226; x < 900; x += step) {
      const lift = x > 800 ? (x - 800) * 0.06 : 0;
      parts.push(`<path d="M${x} ${p(ground - 8)}h${step - 14}l-8 ${p(lug + 8 - lift)}h-${step - 32}z"/>`);
    }
  }
  const steel: string[] = [];
  if (traits.spikes) {
    const from = lug ? 250 : 690;
    for (let x = from; x < 960; x += lug ? 92 : 84) {
      steel.push(`<path d="M${x} ${p(ground + lug - 6 - (x > 880 ? 14 : 0))}l9 24 9-24z"/>`);
    }
  }
  return `<g fill="${rubber}">${parts.join("")}</g><g fill="#9aa1a8">${steel.join("")}</g>`;
}

/** A foam slide from the side. */
export function drawSlide({ paint }: Sketch): string {
  return [
    `<defs>${gradient("up", "slant", [
      [0, paint.glow],
      [0.4, paint.base],
      [1, paint.dark],
    ])}${gradient("foam", "down", [
      [0, paint.light],
      [0.5, paint.base],
      [1, paint.dark],
    ])}</defs>`,
    floorShadow(610, 852, 940),
    `<path d="M160 660C200 610 300 640 400 660C560 690 760 680 1000 640C1060 640 1080 690 1050 740C1020 800 960 846 860 846H260C180 846 130 740 160 660Z" fill="url(#foam)"/>`,
    `<path d="M160 660C200 610 300 640 400 660C560 690 760 680 1000 640C900 716 640 740 420 716C320 704 220 700 160 660Z" fill="${paint.deep}"/>`,
    `<path d="M520 700C560 520 640 440 760 430C880 424 960 500 990 660C960 700 880 720 800 724C780 600 700 560 620 724C580 724 540 716 520 700Z" fill="url(#up)"/><path d="M620 724C640 640 700 590 740 610C790 640 800 690 800 724Z" fill="${paint.deep}" opacity=".85"/>`,
    `<path d="M560 610C610 500 700 460 780 470" fill="none" stroke="#fff" stroke-width="20" stroke-linecap="round" opacity=".3"/><path d="M836 520h24l34 44-34 44h-24l32-44z" fill="${paint.accent}"/>`,
    `<path d="M170 760C300 800 900 800 1030 740" fill="none" stroke="${paint.deep}" stroke-width="7" opacity=".35"/>`,
  ].join("");
}
