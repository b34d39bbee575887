import type { HouseholdThing } from "./drawing.ts";
import { floorShadow, gradient, mirrored, type Sketch } from "./sketch.ts";

type Paint = Sketch["paint"];

const across = (paint: Paint) =>
  gradient("k", "across", [
    [0, paint.dark],
    [0.3, paint.light],
    [0.55, paint.base],
    [1, paint.dark],
  ]);
const slant = (paint: Paint) =>
  gradient("k", "slant", [
    [0, paint.light],
    [0.45, paint.base],
    [1, paint.dark],
  ]);

function drawSnowboard({ paint }: Sketch): string {
  const board =
    "M600 120C660 120 690 180 690 270C690 360 668 420 668 600S690 840 690 930C690 1020 660 1080 600 1080S510 1020 510 930C510 840 532 780 532 600S510 360 510 270C510 180 540 120 600 120Z";
  return `<defs>${slant(paint)}<clipPath id="c"><path d="${board}"/></clipPath></defs><g transform="rotate(18 600 600)"><path d="${board}" fill="#2a2620" opacity=".14" transform="translate(22 26)"/><path d="${board}" fill="url(#k)"/><g clip-path="url(#c)"><path d="M480 760C600 640 620 560 720 440V1100H480Z" fill="${paint.accent}" opacity=".9"/><path d="M480 820C600 700 640 620 720 520" fill="none" stroke="${paint.glow}" stroke-width="12"/></g><path d="${board}" fill="none" stroke="${paint.deep}" stroke-width="9"/><g fill="${paint.deep}" opacity=".75">${[400, 430, 460, 740, 770, 800].map((y) => `<circle cx="576" cy="${y}" r="7"/><circle cx="624" cy="${y}" r="7"/>`).join("")}</g></g>`;
}

function drawSkis({ paint }: Sketch): string {
  const ski =
    "M560 90C600 90 632 150 628 240C622 400 612 480 612 600S622 860 630 1010C632 1060 616 1090 586 1090H534C504 1090 488 1060 490 1010C498 860 508 720 508 600S498 400 492 240C488 150 520 90 560 90Z";
  const one = `<path d="${ski}" fill="#2a2620" opacity=".12" transform="translate(18 22)"/><path d="${ski}" fill="url(#k)"/><path d="M500 300C540 250 590 350 624 290L620 400C580 440 540 350 503 410Z" fill="${paint.accent}"/><path d="M506 860C540 820 590 900 624 850" fill="none" stroke="${paint.accent}" stroke-width="15"/><path d="M540 130C524 150 514 190 514 240" fill="none" stroke="#fff" stroke-width="9" stroke-linecap="round" opacity=".4"/>`;
  return `<defs>${slant(paint)}</defs><g transform="rotate(9 600 600)"><g transform="translate(-70 0)">${one}</g><g transform="translate(110 0)">${one}</g></g>`;
}

function drawBinding({ paint }: Sketch): string {
  return `<defs>${slant(paint)}</defs>${floorShadow(610, 900, 760)}<path d="M300 840H900C930 840 930 894 900 894H300C270 894 270 840 300 840Z" fill="${paint.deep}"/><path d="M330 840V420C330 300 380 240 450 250C520 262 520 340 500 420L470 640C470 720 520 760 620 770H860V840Z" fill="url(#k)"/><path d="M400 330C420 290 470 300 470 350L446 560C440 600 410 590 404 560Z" fill="${paint.deep}" opacity=".6"/><path d="M410 560C520 520 640 540 720 640L690 700C620 620 540 600 440 640Z" fill="${paint.accent}"/><path d="M640 720C720 660 800 670 860 730L840 780C790 730 730 730 680 780Z" fill="${paint.accent}"/><g fill="none" stroke="${paint.accentDark}" stroke-width="7"><path d="M470 570l10 50M510 560l8 50M550 560l2 50M590 572l-6 48M630 592l-16 44"/></g><rect x="560" y="548" width="62" height="74" rx="14" fill="${paint.deep}" transform="rotate(18 590 585)"/>`;
}

function drawBoot({ paint }: Sketch): string {
  const upper =
    "M360 240C420 200 560 200 620 240L628 520C640 600 760 620 860 660C920 690 940 740 936 800H330C320 700 350 620 350 520Z";
  return `<defs>${slant(paint)}<clipPath id="c"><path d="${upper}"/></clipPath></defs>${floorShadow(630, 900, 760)}<path d="${upper}" fill="url(#k)"/><g clip-path="url(#c)"><path d="M340 200H420V820H320Z" fill="${paint.dark}"/><path d="M820 620C780 700 780 760 790 820H960V620Z" fill="${paint.dark}"/><path d="M340 300H640" stroke="${paint.deep}" stroke-width="9" opacity=".6"/></g><path d="M360 240C420 200 560 200 620 240L621 290C560 262 420 262 359 290Z" fill="${paint.deep}"/><g stroke="${paint.accent}" stroke-width="13" stroke-linecap="round">${[330, 390, 450, 510].map((y) => `<path d="M520 ${y + 24}L624 ${y - 8}"/>`).join("")}<path d="M560 586L650 540M620 616L700 574"/></g><path d="M322 790H940C950 830 946 880 930 890H350C326 886 316 840 322 790Z" fill="${paint.deep}"/><path d="M340 862H930" stroke="${paint.accent}" stroke-width="7"/>`;
}

function drawHelmet({ paint }: Sketch): string {
  const shell = "M250 640C230 400 400 240 620 240S960 400 950 620C948 680 920 700 880 700H330C280 700 254 690 250 640Z";
  return `<defs>${slant(paint)}<clipPath id="c"><path d="${shell}"/></clipPath></defs>${floorShadow(610, 900, 680)}<path d="M300 690C300 800 330 860 400 880C440 890 470 860 470 800V690Z" fill="${paint.deep}"/><path d="M430 860C520 910 640 880 700 760" fill="none" stroke="${paint.deep}" stroke-width="17"/><path d="${shell}" fill="url(#k)"/><g clip-path="url(#c)"><path d="M240 600H960V720H240Z" fill="${paint.dark}"/><path d="M240 600C480 560 720 560 960 590" fill="none" stroke="${paint.accent}" stroke-width="13"/></g><g fill="${paint.deep}"><rect x="440" y="340" width="46" height="130" rx="23" transform="rotate(14 463 405)"/><rect x="570" y="310" width="46" height="140" rx="23"/><rect x="700" y="340" width="46" height="130" rx="23" transform="rotate(-14 723 405)"/></g><path d="M320 520C340 400 420 320 520 290" fill="none" stroke="#fff" stroke-width="20" stroke-linecap="round" opacity=".35"/>`;
}

function drawBag({ paint }: Sketch): string {
  return `<defs>${across(paint)}</defs>${floorShadow(600, 930, 680)}<path d="M430 480C430 180 770 180 770 480" fill="none" stroke="${paint.deep}" stroke-width="34"/><path d="M320 450H880L920 880C922 916 900 930 870 930H330C300 930 278 916 280 880Z" fill="url(#k)"/><path d="M320 450H880L888 540H312Z" fill="${paint.dark}"/><path d="M286 820H914L920 880C922 916 900 930 870 930H330C300 930 278 916 280 880Z" fill="${paint.accent}"/><rect x="556" y="600" width="88" height="110" rx="10" fill="${paint.accent}"/><path d="M400 470V560M800 470V560" stroke="${paint.glow}" stroke-width="7" stroke-dasharray="9 7" opacity=".6"/>`;
}

const METAL = ["#f2dfa8", "#c99a3d"] as const;

function drawNecklace({ paint }: Sketch): string {
  return `<defs>${slant(paint)}<linearGradient id="m"><stop offset="0" stop-color="${METAL[0]}"/><stop offset="1" stop-color="${METAL[1]}"/></linearGradient></defs><g fill="none" stroke-linecap="round"><path d="M330 190C330 520 470 700 600 770C730 700 870 520 870 190" stroke="#2a2620" stroke-width="12" opacity=".12" transform="translate(12 18)"/><path d="M330 190C330 520 470 700 600 770C730 700 870 520 870 190" stroke="url(#m)" stroke-width="13" stroke-dasharray="3 15"/><path d="M330 190C330 520 470 700 600 770C730 700 870 520 870 190" stroke="url(#m)" stroke-width="5"/></g><circle cx="600" cy="784" r="22" fill="none" stroke="${METAL[1]}" stroke-width="9"/><path d="M600 806L690 900L600 1030L510 900Z" fill="url(#k)"/><path d="M510 900H690L600 1030Z" fill="${paint.deep}" opacity=".45"/><path d="M600 806L560 900L600 1030L640 900Z" fill="${paint.glow}" opacity=".35"/><path d="M600 806L690 900L600 1030L510 900Z" fill="none" stroke="${METAL[1]}" stroke-width="8"/>`;
}

function drawBracelet({ paint }: Sketch): string {
  const beads = Array.from({ length: 22 }, (_, at) => {
    const angle = (at / 22) * Math.PI * 2;
    const [x, y] = [Math.round(600 + 300 * Math.cos(angle)), Math.round(620 + 210 * Math.sin(angle))];
    const size = Math.round(38 + 8 * Math.sin(angle));
    return {
      y,
      svg: `<circle cx="${x}" cy="${y}" r="${size}" fill="${at % 7 === 0 ? paint.accent : "url(#k)"}"/><circle cx="${x - 12}" cy="${y - 13}" r="9" fill="#fff" opacity=".5"/>`,
    };
  }).sort((first, second) => first.y - second.y);
  return `<defs>${slant(paint)}</defs>${floorShadow(600, 870, 720, 50)}${beads.map(({ svg }) => svg).join("")}`;
}

function drawEarrings({ paint }: Sketch): string {
  const one = `<path d="M790 250C790 190 860 190 860 250C860 300 826 310 826 360" fill="none" stroke="${METAL[1]}" stroke-width="11" stroke-linecap="round"/><circle cx="826" cy="392" r="26" fill="${METAL[0]}" stroke="${METAL[1]}" stroke-width="6"/><path d="M826 420C900 560 936 640 936 730A110 110 0 0 1 716 730C716 640 752 560 826 420Z" fill="url(#k)" stroke="${METAL[1]}" stroke-width="8"/><path d="M790 560C760 640 750 690 752 730" fill="none" stroke="#fff" stroke-width="16" stroke-linecap="round" opacity=".4"/><circle cx="826" cy="720" r="44" fill="${paint.accent}" opacity=".85"/>`;
  return `<defs>${slant(paint)}</defs>${floorShadow(600, 930, 640, 30)}${mirrored(one)}`;
}

function drawRing({ paint }: Sketch): string {
  return `<defs>${slant(paint)}<linearGradient id="m" x2="1" y2="1"><stop offset="0" stop-color="${METAL[0]}"/><stop offset="1" stop-color="${METAL[1]}"/></linearGradient></defs>${floorShadow(600, 960, 480, 34)}<circle cx="600" cy="700" r="230" fill="none" stroke="url(#m)" stroke-width="44"/><circle cx="600" cy="700" r="250" fill="none" stroke="#fff" stroke-width="5" opacity=".5"/><path d="M500 330H700L760 410L600 560L440 410Z" fill="url(#k)"/><path d="M440 410H760L600 560Z" fill="${paint.deep}" opacity=".3"/><path d="M500 330L560 410L600 330L640 410L700 330M560 410L600 560L640 410" fill="none" stroke="#fff" stroke-width="5" opacity=".6"/>`;
}

function drawSofa({ paint }: Sketch): string {
  return `<defs>${gradient("k", "down", [
    [0, paint.light],
    [0.5, paint.base],
    [1, paint.dark],
  ])}</defs>${floorShadow(600, 900, 960, 44)}<path d="M300 860l-24 44M900 860l24 44" stroke="#6b4a33" stroke-width="26" stroke-linecap="round"/><path d="M270 640V470C270 400 310 370 380 370H820C890 370 930 400 930 470V640Z" fill="url(#k)"/><path d="M600 376V640" stroke="${paint.deep}" stroke-width="6" opacity=".4"/><path d="M250 640H600V760H250ZM600 640H950V760H600Z" fill="${paint.light}"/><path d="M600 640V760M250 756H950" stroke="${paint.deep}" stroke-width="6" opacity=".35"/><path d="M180 560C180 520 280 520 280 560V860H200C186 860 180 852 180 836ZM920 560C920 520 1020 520 1020 560V836C1020 852 1014 860 1000 860H920Z" fill="${paint.base}"/><path d="M280 750H920V860H280Z" fill="${paint.dark}"/><rect x="330" y="500" width="150" height="150" rx="26" fill="${paint.accent}" transform="rotate(-10 405 575)"/>`;
}

function drawTable({ paint }: Sketch): string {
  return `<defs>${gradient("k", "down", [
    [0, paint.light],
    [1, paint.dark],
  ])}</defs>${floorShadow(600, 950, 800, 40)}<path d="M310 520L270 940M890 520L930 940" stroke="${paint.dark}" stroke-width="34" stroke-linecap="round"/><path d="M400 520L380 860M800 520L820 860" stroke="${paint.deep}" stroke-width="26" stroke-linecap="round"/><path d="M280 440H920L1000 520H200Z" fill="${paint.light}"/><path d="M200 520H1000V560C1000 570 994 576 984 576H216C206 576 200 570 200 560Z" fill="url(#k)"/><path d="M300 460H800M260 490H700" stroke="${paint.dark}" stroke-width="5" opacity=".3"/><path d="M560 440C540 380 560 340 600 330C640 340 660 380 640 440Z" fill="${paint.accent}"/><path d="M600 330C590 270 560 240 520 230M600 330C606 260 640 230 680 226" fill="none" stroke="#6f8a60" stroke-width="11" stroke-linecap="round"/>`;
}

function drawLamp({ paint }: Sketch): string {
  return `<defs>${across(paint)}<radialGradient id="g"><stop offset="0" stop-color="#fff4cf"/><stop offset="1" stop-color="#fff4cf" stop-opacity="0"/></radialGradient></defs><circle cx="600" cy="520" r="430" fill="url(#g)"/>${floorShadow(600, 962, 460, 34)}<path d="M588 540H612V930H588Z" fill="${paint.deep}"/><path d="M450 930C450 900 750 900 750 930V960H450Z" fill="${paint.deep}"/><path d="M470 240H730L840 560H360Z" fill="url(#k)"/><path d="M360 560C480 590 720 590 840 560" fill="none" stroke="${paint.accent}" stroke-width="13"/><path d="M500 260L410 540" stroke="#fff" stroke-width="16" opacity=".3"/>`;
}

function drawCandle({ paint }: Sketch): string {
  return `<defs>${across(paint)}<radialGradient id="g"><stop offset="0" stop-color="#fff1c0"/><stop offset="1" stop-color="#fff1c0" stop-opacity="0"/></radialGradient></defs><circle cx="600" cy="330" r="260" fill="url(#g)"/>${floorShadow(600, 942, 560, 38)}<path d="M600 230C650 300 640 360 600 370C560 360 550 300 600 230Z" fill="#f4b53f"/><path d="M600 290C622 320 618 356 600 362C582 356 578 320 600 290Z" fill="#fff3cf"/><path d="M600 366V450" stroke="#4b4034" stroke-width="9"/><path d="M380 460H820V880C820 926 780 940 600 940S380 926 380 880Z" fill="url(#k)"/><ellipse cx="600" cy="460" rx="220" ry="42" fill="${paint.glow}"/><rect x="450" y="620" width="300" height="180" rx="12" fill="${paint.accent}"/><path d="M500 690H700M530 730H670" stroke="${paint.accentDark}" stroke-width="9"/>`;
}

function drawPlantPot({ paint }: Sketch): string {
  const leaf = (turn: number) =>
    `<path d="M600 560C540 460 540 330 600 220C660 330 660 460 600 560Z" fill="${turn % 2 ? "#5f8a5c" : "#76a06b"}" transform="rotate(${turn * 19 - 57} 600 580)"/>`;
  return `<defs>${across(paint)}</defs>${floorShadow(600, 950, 560, 40)}${[0, 6, 1, 5, 2, 4, 3].map(leaf).join("")}<path d="M370 560H830L780 900C774 940 740 950 600 950S426 940 420 900Z" fill="url(#k)"/><path d="M350 530H850V620H350Z" fill="${paint.dark}"/><path d="M350 530H850V560H350Z" fill="${paint.light}"/><path d="M400 740C520 770 680 770 800 740" fill="none" stroke="${paint.accent}" stroke-width="15"/>`;
}

function drawPillow({ paint }: Sketch): string {
  const shape =
    "M270 300C380 330 820 330 930 300C960 290 980 310 970 340C940 460 940 740 970 860C980 890 960 910 930 900C820 870 380 870 270 900C240 910 220 890 230 860C260 740 260 460 230 340C220 310 240 290 270 300Z";
  return `<defs>${slant(paint)}<clipPath id="c"><path d="${shape}"/></clipPath></defs>${floorShadow(600, 920, 800, 40)}<path d="${shape}" fill="url(#k)"/><g clip-path="url(#c)" fill="none" stroke="${paint.accent}" stroke-width="16" opacity=".8"><path d="M200 480H1000M200 720H1000M400 260V940M800 260V940"/></g><path d="M300 360C400 380 480 386 560 386" fill="none" stroke="#fff" stroke-width="20" stroke-linecap="round" opacity=".25"/>`;
}

const DRAWERS: Readonly<Record<HouseholdThing, (sketch: Sketch) => string>> = {
  snowboard: drawSnowboard,
  skis: drawSkis,
  binding: drawBinding,
  boot: drawBoot,
  helmet: drawHelmet,
  bag: drawBag,
  necklace: drawNecklace,
  bracelet: drawBracelet,
  earrings: drawEarrings,
  ring: drawRing,
  sofa: drawSofa,
  table: drawTable,
  lamp: drawLamp,
  candle: drawCandle,
  pot: drawPlantPot,
  pillow: drawPillow,
};

/** Things that imported catalogues often hold and a running shop does not. */
export function drawHousehold(thing: HouseholdThing, sketch: Sketch): string {
  return DRAWERS[thing](sketch);
}
