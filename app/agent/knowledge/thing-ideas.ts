import { foldText } from "../perception/fold-text";
import { isStopWord } from "../perception/lexicons/stop-words";
import { stem } from "../perception/stem";

/**
 * What people ask of the things in shops, each idea with the words for it in four languages: before the first bar words that
 * ask and tell of it alike, then those that only ask for it ("nuke it"), then those that only tell of it ("10 ATM" of
 * swimming). On folded text; `*` ends a stem. An idea without words of a question's own meets what is said in other words.
 */
// prettier-ignore
const IDEAS: Record<string, string> = {
  music: "music, song*, playlist*, musik, musique, musica | spotify, deezer, podcast*, audiobook*, listen to | mp3",
  map: "map, maps, navigat*, karte, karten, carte, cartes, mapa, mapas | turn by turn, find my way, get lost | contour, leads you",
  calls: "call, calls, anruf*, telefonier*, appel*, llamad* | notification*, messages, texts, whatsapp | no phone",
  torch: "flashlight*, torch, taschenlampe*, lampe torche, linterna*",
  swim: "swim*, pool, underwater, snorkel*, dive, diving, schwimm*, schwamm*, nager, nage, piscine, nadar, nado, piscina | shower, showering, bath, sea, lake, ocean, duschen, dusche, douche, ducharme, ducha | atm, water-resistant to, float",
  rain: "rain*, drizzle, downpour, storm*, regen*, regnet, pluie, pleut, pleuvoir, lluvia, llueve | pours, pouring, bucketing, soaking | waterproof, water-resistant, ipx4, ipx6, ipx7, taped, water column",
  heavy_rain: "all-day, all day, all night, heavy rain, hours of rain, night of rain, dauerregen, forte pluie, lluvia fuerte | pours, pouring, proper rain, real rain, serious rain, stark* regen, downpour | twenty minutes of, night of rain, storm",
  waterproof: "waterproof*, water-proof, watertight, wasserdicht*, wasserfest*, impermeab*, etanche* | dry inside, stay dry, stays dry, keep dry, keeps dry, get wet, gets wet, feet wet | ipx4, ipx6, ipx7, water-resistant, water resistance, membrane, rain cover, drizzle",
  wet: "wet, damp, nass, feucht, mouille*, humide*, mojad*, humed* | soaked, drenched, soaking, sweaty | dry or wet",
  capacity: "capacity, liter*, litre*, litro*, kapazitat*, fassungsvermogen, contenance, capacite*, capacidad, cabe, caben, contient | passt rein, passen rein, passt hinein, geht rein, wie viel passt, how much fits, how much does it hold, how many liters | five liters, holds",
  hood: "hood*, kapuze*, capuche*, capucha*",
  heart_rate: "heart rate, heart-rate, pulse, puls, herzfrequenz, herzschlag, frequence cardiaque, rythme cardiaque, pouls, cardio, frecuencia cardiaca, pulsaciones, pulso | bpm, heartbeat | optical at the wrist, chest strap*",
  case: "case, pouch, etui*, hulle*, beutel, housse*, etuis, funda*, estuche* | bag for | cotton bag, paper sleeve",
  included: "included, includes, include, comes with, come with, comes in a, dabei, enthalten, inklusive, mitgeliefert, beiliegend, inclus*, fourni*, incluid*, incluy* | in the box, do i get, do you get, will i get, get with, with them, with it, need to buy, have to buy, buy separately, what's in, whats in, vient avec, viene con, vienen con | is not, in the bag, in the box, are in, not included",
  pair: "pair, pairs, paar, paare, paire*, pares, singly, per piece | one or two, just one, only one, both of them, for one, for two, each, einzeln, stuck, a l'unite, cuantos vienen | sold as a, sold singly, pairs in",
  charge: "charg*, recharg*, usb*, ladekabel*, laden, aufladen, aufzuladen, ladt, chargeur*, cargar, cargador*, recarga* | plug in, plug it, cable, kabel",
  battery: "batter*, akku*, pile, piles, pila, pilas, bateria* | | it runs, runtime, battery lasts, hours of gps",
  change: "chang*, swap*, replac*, exchangeab*, spare, spares, interchang*, wechsel*, tausch*, austausch*, auszutausch*, remplac*, cambi*",
  saving: "saving mode, save battery, energy saving, stromspar*, economie*, ahorro | power saving, battery saver, power save, low power",
  brightness: "on high, on low, on medium, on full | brightest, highest setting, full power, max setting, strongest, max brightness, hochste stufe, hellste stufe, puissance maximale, maxima potencia | hours on",
  seen: "seen, visible, visib*, sichtbar*, gesehen | see me, see it, see you, spot me, notice me, how far away, wie weit",
  lifespan: "lifespan, durab*, wear out, wears out, lebensdauer, haltbar*, duree de vie, vida util | how many miles, how many km, how many kilometers, mileage, last me, hold up, how long do they last, how long will they last, how long does it last, how long would they last, one of these last, wie lange halten, combien de km, cuantos km, cuanto duran | 100 miles, 150 miles, 200 miles, 250 miles, 300 miles, 400 miles, 500 miles, 600 miles, 500 km, 800 km, 1000 km, lasts, times as long, fifty washes, hundred miles",
  polarized: "polari*",
  fog: "fog*, mist up, steam up, beschlag*, buee, empan* | misting, steamed up | vented",
  sun: "sun, sunny, glare, uv, upf, sunlight, sonne*, soleil, sol | sunburn, sunscreen, spf | upf 30, upf 40, upf 50, uv protection, uv 400",
  packed: "packs, packed, packable, fold*, foldable, packbar, falt*, zusammengefaltet, zusammenleg*, pliab*, plie, plier, plegab* | passt in den rucksack, passt in die tasche, tient dans, rentre dans, rentrent dans, cabe en, caben en, pack away, pack down, how small, wie klein, small does it, roll up, stuff it, fit in my pocket, packmas, klein packen, petit, pequeno se | packs to, packs into, rolls up, size of a, folds into, palm-size, folds flat, folded in",
  dry: "dries, drying, quick-dry, trocknet, seche vite, seca rapido | how long to dry, dry fast, dry quickly",
  tumble: "dryer, tumble*, trockner, waschetrockner, seche-linge, secadora",
  wash: "wash, washes, washed, washing, washable, machine wash, laundry, launder*, clean, cleaning, cleaned, wasch*, wasche, gewaschen, reinig*, lav*, laver, lessive, nettoy*, limpi* | washing machine, throw it in, get the smell out, dirty, dirt | rinse, wipe, hose, by hand",
  dishwasher: "dishwasher*, spulmaschine*, geschirrspul*, lave-vaisselle, lavavajillas | | top-rack",
  microwave: "microwav*, mikrowelle*, micro-ondes, microondas | nuke, nuking, reheat, heat it up, zap it",
  freeze: "freez*, frozen, gefrier*, einfrier*, tiefkuhl*, congel*, | ice cubes | ice",
  hot_drink: "hot, coffee, tea, heis, kaffee, tee, chaud*, cafe, caliente* | stay warm, keeps warm, keep warm, warm halt* | hot hours",
  cold_drink: "cold, iced, kalt, froid*, frio, fria | stay cool, keep cool, ice in | cold hours, ice stays",
  car: "car, auto, voiture, coche",
  holder: "cup holder, cupholder, getrankehalter, becherhalter, porte-gobelet*, portavasos, posavasos",
  melt: "melt*, schmilz*, schmelz*, fondre, fond, derrit* | in the heat, hot car, in summer, in the sun, hitze, chaleur, calor | keep dry and below, below 77",
  pocket: "pocket*, tasche, taschen, poche, poches, bolsillo* | my keys, my key, put my, stash, room for, schlussel, cles, llaves",
  phone: "phone*, smartphone*, handy, mobile, telefon*, telephone*, movil, celular | iphone*, galaxy, pixel, samsung, cell",
  screen: "touchscreen*, touch screen, screen, screens, bildschirm*, ecran*, pantalla* | use my phone, type with, text with, swipe, work my phone, do my phone, bedien*",
  laptop: "laptop*, computer, notebook, ordinateur*, portatil*, ordenador* | macbook, pc portable, chromebook",
  bladder: "bladder*, hydration reservoir, trinkblase*, poche a eau, bolsa de agua, bolsa de hidratacion | camelbak, reservoir",
  whistle: "whistle*, pfeife*, trillerpfeife, sifflet*, silbato*",
  poles: "pole, poles, walking stick*, stocke, stocken, batons, bastones | trekkingstocke",
  hair: "ponytail*, pony, bun, hair, haar*, pferdeschwanz, zopf, queue de cheval, cheveux, coleta, pelo | braid*, dreads",
  helmet: "helmet*, helm, fahrradhelm, casque*, casco*",
  glasses: "glasses, brille, brillentrager, lunettes, gafas | spectacles",
  sheer: "see-through, opaque, transparent*, durchsicht*, blickdicht, traslucid* | see through, see thru, sheer, show through",
  smell: "smell*, odor*, odour*, stink*, geruch*, riech*, stinkt, odeur*, olor, huele* | whiff, pong",
  itch: "itch*, scratchy, kratz*, gratt*, pica, picor | scratch | soft against, soft enough",
  rub: "rub*, chaf*, blister*, friction, scheuer*, reibt, blasen, frott*, ampoule*, roza*, ampolla* | irritat* | ridge, flat seams, seam",
  stain: "stain*, greasy, residue, flecken, fleckt, farbt ab, tache*, mancha* | leave marks, leave a mark, come off on, rub off, ruin my clothes | no stain",
  taste: "taste*, flavor*, flavour*, geschmack*, schmeck*, gout, sabor*, sabe | after-taste, yucky",
  water: "water, wasser, eau, agua",
  reseal: "reseal*, close again, closes again, screw cap, wiederverschlie*, verschlie*, verschluss, refermer, referm*, bouchon, cerrar, tapon | close it, finish it later, finish later, save the rest, save half, keep the rest, zumachen | half later, lid, lock, closes",
  gelatin: "gelatin*, pectin, gelatina | pork, pig, halal, kosher | vegan, plant-based",
  vegan: "vegan*, plant-based, pflanzlich*, vegetar*, vegetal* | animal products, tierisch*",
  gluten: "gluten*, wheat, weizen, ble, trigo | celiac*, coeliac*, zoliakie, coeliaque, celiaco, celiaca | oats",
  milk: "milk, dairy, lactos*, whey, milch*, laktose*, lait, leche",
  nuts: "nut, nuts, peanut*, almond*, nuss*, nusse, erdnuss*, mandel*, noix, arachide*, cacahuete*, almendra*, frutos secos",
  allergy: "allerg*, latex | intoleran*, unvertraglich*, react to | contains, does not touch, none of the 14",
  caffeine: "caffein*, koffein*, cafeine, cafeina | keep me awake, fall asleep, stimulant* | small cup of coffee",
  sugar: "sugar*, sweeten*, zucker*, sucre*, azucar* | diabet*, candy",
  serving: "serving*, portion*, raciones | how many shakes, how many drinks, how many bottles, out of a bag, out of one, per bag, per tub, per tube | tablets in, twenty tablets, capsules, holds sixty",
  loads: "washes, waschgang*, waschgange, lavados, lavages | how many loads, how many washes, para cuantos, wie viele waschen",
  dose: "dosage, a day, per day, pro tag, par jour, al dia, an hour, pro stunde, par heure | how many can i, maximum, too many, wie viele nehme, wie viele brauche, combien en prendre, combien il m'en faut, combien j'en prends, cuantos tomo, cuantos necesito | plenty, start with one",
  how_often: "every | how often, how frequently, wie oft, combien de fois, cada cuanto, when do i take, when should i | every thirty, twice a, once a, once every",
  how_to: "| how do i use, how do you use, how to use, how does it work, wie benutz*, wie funktionier*, comment utiliser, comment ca marche, como se usa, como funciona, instructions | drop one, roll slowly, apply, follow it with, set the",
  before_after: "half hour after, before, after, vorher, nachher, avant, apres, antes, despues | when do i take, straight after, right after",
  child: "child*, kid, kids, kinder*, enfant*, ninos, nino, nina | son, daughter, toddler, year old, teenager, kid's, tochter, sohn, fils, fille, hijo, hija | not for children",
  laces: "lace, laces, strap, straps, velcro, schnursenkel, klett*, lacet*, cordon*, scratch | tie them, tie, tying, hook and loop, binden, attacher, atar",
  removable: "remov*, detach*, herausnehm*, abnehm*, abnehmbar, amovib*, extraib*, desmontab* | come off, comes off, take off, take it off, take them out, take it out, come out, zip off, enlever, quitar | snaps off, comes out, comes off, bobble off",
  pads: "pads, insert, inserts, padding, padded, polster*, coque*, almohadill*, relleno* | cups",
  bobble: "bobble*, pompom*, pom-pom*, bommel*, pompon*",
  insole: "insole*, inlay*, footbed*, einlage*, einlegesohle*, semelle*, plantilla* | orthotic*, orthopad*, orthes*",
  break_in: "breaking in, break in, broken in, einlaufen, eingelaufen, casser | break them in, break it in, wear them in, faire a mon pied, domar, ablandar | first day, from the box",
  width: "wide, narrow, width, broad, 2e, 4e, breit*, schmal*, large, etroit*, ancho*, estrech* | bunion*, big feet, hallux | regular is, wide is, toe box",
  toes: "toe, toes, zehen, zeh, orteil*, dedos",
  pins: "pin, pins, sicherheitsnadel*, epingle*, imperdible* | safety pins, race number, number on, bib, startnummer, dossard, dorsal",
  spikes: "spike, spikes, stud, studs, wrench, dornen, crampons, clavos | key, spanner",
  beginner: "beginner*, novice, anfang*, debutant*, principiante* | new to, first time, never used, just starting, starting out, newbie, noob, never run, never rolled | first, level, advanced, if you have never, training for a finish, if you are new",
  firmness: "firm, firmness, hard, harder, soft, softer, stiff, hart, weich, dur, dure, duro, blando | too hard, too soft, painful",
  noise: "loud*, nois*, quiet*, silent*, rustl*, laut, leise, gerausch*, bruyant*, bruit, silencieu*, ruido*, silencios* | hear it, wake, dezibel, db, crinkly",
  plane: "hand luggage, carry-on, plane, flight, airline*, handgepack, flugzeug, avion, equipaje, cabine | fly with, tsa, airport, security, bagage, boarding",
  handed: "left and right, left-handed, linkshander*, gaucher*, zurd* | left handed, lefty, southpaw, left hand, right hand",
  medical: "medical*, treatment, doctor*, prescri*, medizin*, arzt*, medic*, | cure, heal, injur*, injured, fasciitis, arthritis, tendon*, diagnos*, physio, doc told, my doc, hurts, pain, schmerz*, douleur*, dolor* | told to wear, qualified, somebody who can look, if something hurts, healthy legs, not an injury",
  leather: "leather*, leder*, cuir, cuero | suede, nubuck | textile",
  down: "down, daune*, feather*, duvet, pluma*, plumon, plumes | goose, duck | synthetic fill, synthetic, fiber",
  wool_source: "mulesing*, farms, sheep, schaf*, mouton*, oveja* | ethical*, animal welfare, sheep ok, wool come from, tierschutz | wool from",
  eco: "recycl*, sustainab*, pfc*, pfas, organic, nachhaltig*, umwelt*, recicl*, sostenib*, ecolog* | eco, eco-friendly, chemicals, environment*, forever chemicals",
  made_in: "made in, made by, manufactur*, hergestellt, fabrique*, fabricad* | made where, where is it made, where are they made, who makes, wo wird, which country, hecho en, vient d'ou | workshop, printed by",
  wind: "wind*, breez*, draft*, viento, vent",
  warmth: "warm, warmth, degrees, temperature*, grad, degres, grados, freezing, warmer | warm enough, too warm, too hot, too cold, cold enough, below zero, minus, how cold, how warm, winter, frost, kalt genug, warm genug, assez chaud, abriga* | temperature range, down to about, too warm above, good from, below",
  breathe: "breath*, sweat*, ventilat*, atmungsaktiv*, schwitz*, respir*, transpir*, sudor* | clammy, stuffy",
  reflective: "reflect*, reflekt*, reflech*, reflectan* | in the dark, at night, headlights, nachts, la nuit, de noche",
  connect: "bluetooth, ant, connect*, compatib*, sync*, kompatib*, verbind*, verbunden, conect* | garmin, strava, zwift, polar, coros, apple watch, peloton, treadmill, works with, work with, pair with, my app, an app | sends over, talks to, watches, phones",
  at_once: "at a time, at the same time, simultaneous*, gleichzeitig, en meme temps, a la vez, al mismo tiempo | at once, both at once, two devices",
  fits_others: "other makers, other brands, other shoes, standard, any shoe | my hokas, hoka, brooks, asics, nike, adidas, salomon, altra, other brand, any brand, brand of, universal, andere marke*, autres marques, otras marcas, screw on, katadyn, thread | fits shoes, fit, patch",
  filter: "filter*, filtr*",
  adjust: "adjust*, verstell*, einstell*, reglab*, regler, ajust* | tighten, loosen, shorten, too loose, too big | toggle, hook",
  looseness: "band rides up, two fingers | too loose, too tight, too big, right size, how tight, zu locker, zu eng, trop serre, apretad* | rides up, no gap, fitted like, snug",
  bounce: "bounc*, jiggl*, slosh*, swing*, wackel*, hupf*, rutsch*, bouge*, ballot*, rebot* | move around, moves around, stay put, stay in place, slip* | does not ride up, do not move, stays put, sits flat, no bounce, without gripping",
  ice: "ice, icy, snow*, glatteis, eis, schnee, glace, verglas, neige, hielo, nieve",
  pavement: "pavement*, sidewalk*, asphalt*, concrete, bare ground, dry pavement, gehweg, trottoir, asfalto, acera | tarmac, on roads, on the road, street, strase, sur route, auf der strase",
  indoors: "indoors, tile, parquet, gym, drinnen, halle, interieur, interior, gimnasio | inside the, in the house, wooden floor, inside, fitnessstudio, salle de sport",
  mud: "mud*, matsch*, schlamm*, boue, boueux, barro, lodo",
  descent: "descent*, downhill*, technical, steep, bergab, abstieg*, descente*, bajada* | gnarly, steep bits",
  stream: "stream*, wading, puddle*, creek, pfutze*, flaque*, charco* | wade, walk through water",
  fee: "fee, fees, gebuhr*, frais, comision",
  expiry: "expire*, expiry, verfall*, verfallt, ablaufen, lauft ab, perim*, caduc*, venc* | run out, go bad, use by, best before, lose its value | never, expires",
  rest_of_it: "whatever is left, left after, restbetrag, rest, reste, sobra, saldo | spend it all, use it all, all at once, left over, leftover, balance, lose the rest, remaining, the remainder | stays on the card",
  by_email: "e-mail, email, emailed | right away, instantly, straight away, when does she get, when do they get, how does it arrive, how is it delivered, how is it sent, how will it be delivered, how do i get it, how do they get it, printed | within minutes, arrives by",
  earlier_version: "second version, third version, new version, no longer, version precedente | the old one, old version, previous version, last version, did they fix, did they sort, sort that out, sorted, improved, changed since, vorganger*, alte version, l'ancienne, version anterior | the second version, the third version",
  wobble: "wobbl*, unstable, instab*, wackl*, inestab* | tippy",
  separately: "one by one, singly, separement, por separado, a l'unite | separately, seperately, individually, on their own, einzeln, bought alone | bought one by one",
  repair: "darn*, mend*, repair*, hole, holes, stopf*, flick*, repar*, agujero*, trou, loch | fix holes, patch up, sew",
  race_rules: "rules, mandatory, kit list, regeln, reglement, reglas | required, requires, allowed, requirement, utmb, pflichtausrustung, obligatoire, obligatori* | meets the rules, meets the kit rules, most synthetic tracks allow",
  closing: "buckle*, zip, zipper, clip, clasp, button, schnalle*, reisverschlus*, fermeture, boucle*, cremallera*, hebilla* | how does it close, how do you close, fasten, put it on, step into | step into, closes in",
  glass: "glass, sapphire, verre, glas, cristal, lens, lenses | what glass, display made",
  stays_up: "slid*, slip*, stay up, stays up, rutsch*, gliss*, resbal*",
  covers: "cover, covers, nose, eyes, face, ears, chin, nase, gesicht, augen, ohren, nez, visage, oreilles, nariz, cara, orejas",
  open_food: "open a gel, tears off, opens | open gels, open my gels, open a, eat with them, fingers free, use my fingers, offnen | with it off, fingers can come out, open",
  trim: "trim*, cut, lay it on top, take the insole out, zuschneid*, decoup*, recort* | on top, take out, under my",
  color_pack: "same color, colors, colours, farben, couleurs, colores | different colors, different colours, assorted, mix of colors | have the same color",
  length_holes: "eyelet*, osen, oeillets, ojales | holes, rows of holes, long enough | inches each, pairs of eyelets",
  guarantee: "warrant*, guarante*, garantie*, garantia*",
  gloves_on: "gloves on, with gloves, handschuh*, gants, guantes | wearing gloves",
  training_plan: "training plan*, plans from, trainingsplan*, plan d'entrainement, plan de entrenamiento | workouts, coach me",
  alone_or_under: "outer layer, base layer, under a, over a, second layer, unter, drunter, drunterziehen, sous, debajo | underneath, layer it, on its own, by itself | wear it over, on its own, underneath",
};

type Matcher = {
  words: Set<string>;
  stems: Map<string, string[]>;
  prefixes: Map<string, string[]>;
  phrases: [phrase: string, idea: string][];
};

function buildMatcher(sides: readonly number[]): Matcher {
  const matcher: Matcher = { words: new Set(), stems: new Map(), prefixes: new Map(), phrases: [] };
  const keep = (map: Map<string, string[]>, key: string, idea: string) => map.set(key, [...(map.get(key) ?? []), idea]);
  for (const [idea, listed] of Object.entries(IDEAS)) {
    const columns = listed.split("|");
    for (const entry of sides.flatMap((side) => (columns[side] ?? "").split(",")).map((one) => one.trim())) {
      if (entry === "") continue;
      if (entry.includes(" ") || entry.includes("-")) matcher.phrases.push([entry, idea]);
      else if (entry.endsWith("*")) keep(matcher.prefixes, entry.slice(0, -1), idea);
      else {
        matcher.words.add(entry);
        keep(matcher.stems, stem(entry), idea);
      }
    }
  }
  return matcher;
}

const ASKED = buildMatcher([0, 1]);
const TOLD = buildMatcher([0, 2]);
const SHORTEST_PREFIX = 3;
const LANGUAGES = ["en", "de", "fr", "es"];

/** The ideas in a text, each with the words of the text that carry it. */
type FoundIdeas = Map<string, Set<string>>;

/** What a question asks for. */
export function ideasAsked(text: string): FoundIdeas {
  return find(text, ASKED);
}

/** What a text of a thing tells of. */
export function ideasTold(text: string): Set<string> {
  return new Set(find(text, TOLD).keys());
}

/** The English word for each idea that a question in another language asks for. */
export function englishOfIdeas(question: string): string[] {
  return [...ideasAsked(question).keys()].map((idea) => ENGLISH.get(idea) ?? "");
}

const ENGLISH = new Map(
  Object.entries(IDEAS).map(([idea, listed]) => [idea, (listed.split(/[,|]/)[0] ?? "").replace("*", "").trim()]),
);

function find(text: string, { words, stems, prefixes, phrases }: Matcher): FoundIdeas {
  const found: FoundIdeas = new Map();
  const add = (idea: string, word: string) => found.set(idea, (found.get(idea) ?? new Set()).add(word));
  const plain = ` ${foldText(text)
    .replace(/[’]/g, "'")
    .replace(/[^\p{L}\p{N}'*-]+/gu, " ")
    .trim()} `;
  for (const [phrase, idea] of phrases) {
    const isThere = phrase.endsWith("*") ? plain.includes(` ${phrase.slice(0, -1)}`) : plain.includes(` ${phrase} `);
    if (isThere) for (const word of phrase.replace("*", "").split(/[ -]/)) add(idea, word);
  }
  for (const word of plain.trim().split(/[ -]+/)) {
    // "Pour la recharger" has the stem of what pours.
    const isOther = !words.has(word) && LANGUAGES.some((language) => isStopWord(word, language));
    if (isOther) continue;
    for (const idea of stems.get(stem(word)) ?? []) add(idea, word);
    for (let length = SHORTEST_PREFIX; length <= word.length; length += 1)
      for (const idea of prefixes.get(word.slice(0, length)) ?? []) add(idea, word);
  }
  return found;
}
