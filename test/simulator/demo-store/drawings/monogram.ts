import { floorShadow, gradient, lettering, SERIF, type Sketch } from "./sketch.ts";

/** Quiet forms around the initials of something that has no drawing of its own. */
export function drawMonogram(letters: string, { paint, dice }: Sketch): string {
  const forms = [drawDiscs, drawArch, drawStack];
  const draw = forms[Math.floor(dice * forms.length)] ?? drawDiscs;
  return [
    `<defs>${gradient("k", "slant", [
      [0, paint.light],
      [0.5, paint.base],
      [1, paint.dark],
    ])}${gradient("l", "slant", [
      [0, paint.accent],
      [1, paint.accentDark],
    ])}</defs>`,
    draw(paint),
    lettering(letters, 600, 690, letters.length > 1 ? 230 : 270, paint.ink, `${SERIF} letter-spacing="10"`),
  ].join("");
}

function drawDiscs(paint: Sketch["paint"]): string {
  return `${floorShadow(600, 962, 620, 36)}<circle cx="820" cy="380" r="150" fill="url(#l)"/><circle cx="600" cy="610" r="340" fill="url(#k)"/><circle cx="600" cy="610" r="296" fill="none" stroke="${paint.ink}" stroke-width="4" opacity=".45"/><path d="M340 470C390 370 480 310 580 300" fill="none" stroke="#fff" stroke-width="20" stroke-linecap="round" opacity=".25"/>`;
}

function drawArch(paint: Sketch["paint"]): string {
  return `${floorShadow(600, 942, 760, 36)}<circle cx="360" cy="360" r="110" fill="url(#l)"/><path d="M300 940V560C300 380 430 260 600 260S900 380 900 560V940Z" fill="url(#k)"/><path d="M344 940V566C344 410 452 306 600 306S856 410 856 566V940" fill="none" stroke="${paint.ink}" stroke-width="4" opacity=".45"/><path d="M300 860H900V940H300Z" fill="${paint.deep}" opacity=".4"/>`;
}

function drawStack(paint: Sketch["paint"]): string {
  return `${floorShadow(600, 950, 720, 36)}<path d="M470 260C470 200 730 200 730 260V360H470Z" fill="url(#l)"/><rect x="280" y="340" width="640" height="610" rx="90" fill="url(#k)"/><rect x="322" y="382" width="556" height="526" rx="62" fill="none" stroke="${paint.ink}" stroke-width="4" opacity=".45"/><path d="M340 430V560" stroke="#fff" stroke-width="20" stroke-linecap="round" opacity=".22"/>`;
}
