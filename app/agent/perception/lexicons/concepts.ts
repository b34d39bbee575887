/**
 * Things and properties that shoppers of any shop name, with their words in four languages (folded; the first English word
 * is the canonical one). A concept lets "sneakers" find shoes and "wasserdicht" find what is listed as waterproof; what a
 * shop's own vocabulary says comes first.
 */
export type ConceptKind = "category" | "attribute" | "material" | "use";
export type Concept = { name: string; kind: ConceptKind; words: string[] };

const list = (kind: ConceptKind, rows: string): Concept[] =>
  rows
    .trim()
    .split("\n")
    .map((row) => {
      const words = row.split(",").map((word) => word.trim());
      return { name: words[0] ?? "", kind, words };
    });

export const CONCEPTS: Concept[] = [
  ...list(
    "category",
    `running shoe, running shoes, trainers, joggers, laufschuh, laufschuhe, chaussure de course, chaussures de course, chaussures de running, zapatilla de correr, zapatillas de correr, zapatillas de running, zapatillas running, zapatillas para correr, tenis para correr, tenis de correr, zapatos para correr
shoe, shoes, tenis, sneaker, sneakers, footwear, kicks, schuh, schuhe, schuhen, turnschuhe, chaussure, chaussures, basket, baskets, zapato, zapatos, zapatilla, zapatillas, calzado
trail running shoe, trail shoe, trail shoes, trailschuh, trailschuhe, trailrunningschuhe, chaussures de trail, zapatillas de trail
road running shoe, road shoe, road shoes, strassenlaufschuhe, chaussures de route
boot, boots, stiefel, bottes, bottines, botas, botines
sandal, sandals, flip flops, slides, claquettes, tongs, badelatschen, schlappen, latschen, badeschlappen, chancletas, sandalen, sandales, sandalias, chanclas
slipper, slippers, hausschuhe, chaussons, pantuflas
sock, socks, socken, socke, strumpfe, chaussette, chaussettes, calcetin, calcetines
jacket, jackets, coat, coats, anorak, parka, jacke, jacken, laufjacke, laufjacken, veste de course, veste de running, chaqueta para correr, mantel, veste, vestes, manteau, blouson, chaqueta, chaquetas, chamarra, chamarras, casaca, abrigo, cazadora
rain jacket, rain coat, raincoat, regenjacke, regenjacken, regenmantel, veste de pluie, veste pluie, k-way, kway, un impermeable, mon impermeable, chubasquero, chubasqueros, chaqueta de lluvia, chaqueta para la lluvia
wind jacket, wind jackets, windbreaker, windbreakers, wind breaker, windjacke, windjacken, veste coupe-vent, blouson coupe-vent, un coupe-vent, des coupe-vent, le coupe-vent, d'un coupe-vent, quels coupe-vent, quel coupe-vent, chaqueta cortavientos, chaqueta cortaviento, un cortavientos, un cortaviento, el cortavientos, rompevientos, un rompevientos
running vest, running vests, hydration vest, hydration vests, trinkweste, trinkwesten, trinkrucksack, trinkrucksacke, laufweste, laufwesten, laufrucksack, laufrucksacke, sac d'hydratation, sac a dos d'hydratation, sac de trail, mochila de hidratacion, mochila de trail, gilet d'hydratation, chaleco de hidratacion
vest, vests, gilet, gilets, weste, westen, chaleco, chalecos
t-shirt, tee, tees, tshirt, t shirt, t shirts, t-shirts, tee shirt, tee shirts, shirt, shirts, hemd, hemden, chemise, chemises, camiseta, camisetas, playera, playeras, polera, poleras, remera, remeras, camiseta de manga corta, manga corta, camisa, camisas
top, tops, singlet, tank top, tank tops, oberteil, oberteile, haut, hauts
long sleeve, langarmshirt, langarmshirts, langarm shirt, langarm, langarmelig, langarmeliges, t-shirt manches longues, tee-shirt manches longues, manches longues, camiseta de manga larga, camisetas de manga larga, camiseta manga larga, manga larga
blouse, blouses, bluse, blusen, chemisier, blusa, blusas
sweater, sweaters, jumper, jumpers, pullover, pullovers, hoodie, hoodies, sweatshirt, cardigan, cardigans, pulli, strickjacke, pull, pulls, gilet tricot, jersey, jerseis, sudadera, sudaderas
trousers, trouser, pants, jeans, chinos, joggers pants, hose, hosen, pantalon, pantalons, pantalones
shorts, kurze hose, short, pantalon corto, pantalones cortos
tights, leggings, running tights, lauftights, laufhose, collant, collants, mallas
dress, dresses, kleid, kleider, robe, robes, vestido, vestidos
skirt, skirts, skort, skorts, rock, rocke, laufrock, laufrocke, jupe, jupes, jupe-short, falda, faldas, falda pantalon
underwear, boxers, briefs, unterwasche, unterhose, sous-vetements, ropa interior
bra, bras, sports bra, bh, sport bh, brassiere, soutien-gorge, sujetador
base layer, base layers, thermals, funktionsunterwasche, couche de base, ropa termica
hat, hats, cap, caps, beanie, beanies, mutze, mutzen, kappe, kappen, casquette, casquettes, bonnet, bonnets, chapeau, gorra, gorras, gorro, gorros, sombrero
headband, headbands, cold ears, ears cold, freezing ears, warm ears, ears warm, for my ears, over my ears, kalte ohren, kalten ohren, fur die ohren, oreilles froides, froid aux oreilles, orejas frias, frio en las orejas, stirnband, bandeau, diadema, cinta
glove, gloves, mitten, mittens, mitt, mitts, cold hands, hands cold, cold fingers, fingers cold, freezing hands, frozen hands, frozen fingers, hands freeze, fingers freeze, hands are freezing, freezing fingers, numb fingers, for my hands, kalte hande, kalten handen, kalte finger, kalten fingern, mains froides, froid aux mains, doigts froids, manos frias, dedos frios, frio en las manos, handschuh, handschuhe, gant, gants, guante, guantes
scarf, scarves, neck gaiter, buff, schal, schals, echarpe, foulard, bufanda, bufandas
belt, belts, waist pack, waist packs, fanny pack, bum bag, gurtel, laufgurtel, bauchtasche, bauchtaschen, huftasche, gurteltasche, ceinture, ceintures, sac banane, cinturon, cinturones, rinonera, rinoneras, cangurera
bag, bags, handbag, tote, purse, tasche, taschen, sac, sacs, bolso, bolsos, bolsa
backpack, backpacks, rucksack, rucksacke, sac a dos, mochila, mochilas
bottle, bottles, flask, flasks, soft flask, water bottle, flasche, flaschen, trinkflasche, gourde, gourdes, bouteille, botella, botellas, bidon
sunglasses, shades, sonnenbrille, sonnenbrillen, lunettes de soleil, gafas de sol, lentes de sol, lentes oscuros, anteojos de sol
goggle, goggles, skibrille, masque de ski, masque, gafas de esqui
headlamp, head torch, headlight, head lamp, stirnlampe, lampe frontale, frontale, linterna frontal, frontal
gps watch, gps watches, gps uhr, montre gps, reloj gps
watch, watches, running watch, running watches, sports watch, laufuhr, laufuhren, smartwatch, uhr, uhren, montre, montres, reloj, relojes
gaiter, gaiters, gamaschen, guetres, polainas
insole, insoles, einlagen, einlegesohlen, semelle, semelles, plantilla, plantillas
gel, gels, energy gel, energy gels, energiegel, gel energetique, geles
energy bar, bar, bars, energy bars, something to eat, snack, snacks, trail food, etwas zu essen, was zu essen, quelque chose a manger, algo de comer, algo para comer, riegel, energieriegel, barre, barres, barrita, barritas
drink mix, electrolyte, electrolytes, electrolyte drink, electrolyte mix, isotonic, elektrolyte, getrankepulver, boisson, electrolitos, bebida isotonica
chew, chews, gummies, kaugummis, gommes, gominolas
protein, protein powder, whey, recovery shake, eiweiss, proteinpulver, proteine, proteina
massage, massage gun, foam roller, massager, faszienrolle, massagerolle, massageball, massagekugel, massagepistole, rouleau de massage, balle de massage, pistolet de massage, rodillo, rodillo de espuma, rodillo de masaje, pistola de masaje
trekking pole, poles, running poles, stocke, batons, bastones
snowboard, snowboards, board, boards, planche, tabla de snowboard
ski, skis, esquis
binding, bindings, bindung, bindungen, fixation, fixations, fijaciones
helmet, helmets, helm, helme, casque, casques, casco, cascos
necklace, necklaces, choker, chokers, pendant, pendants, halskette, halsketten, kette, collier, colliers, collar, collares
bracelet, bracelets, bangle, bangles, armband, armbander, bracelet jonc, pulsera, pulseras
earring, earrings, studs, ohrring, ohrringe, boucle d'oreille, boucles d'oreilles, pendiente, pendientes
ring, rings, ringe, bague, bagues, anillo, anillos
jewelry, jewellery, schmuck, bijou, bijoux, joya, joyas, joyeria
sofa, sofas, couch, couches, settee, canape, canapes
chair, chairs, armchair, armchairs, stool, stuhl, stuhle, sessel, chaise, chaises, fauteuil, silla, sillas, sillon
table, tables, desk, tisch, tische, mesa, mesas
lamp, lamps, lights, light fixture, ceiling light, lampe, lampen, leuchte, lampes, luminaire, lampara, lamparas
pillow, pillows, cushion, cushions, kissen, coussin, coussins, oreiller, cojin, cojines, almohada
pot, pots, planter, planters, plant pot, topf, topfe, blumentopf, pot de fleurs, maceta, macetas
plant, plants, pflanze, pflanzen, plante, plantes, planta, plantas
bedding, bed clothes, bed linen, sheets, duvet, bettwasche, literie, ropa de cama
rug, rugs, carpet, teppich, teppiche, tapis, alfombra, alfombras
candle, candles, kerze, kerzen, bougie, bougies, vela, velas
drawer, drawers, dresser, chest of drawers, cabinet, kommode, schrank, commode, armoire, comoda, cajonera
ice grip, ice grips, ice cleat, ice cleats, microspikes, micro spikes, crampon, crampons, shoe grips, ice spikes
arm sleeve, arm sleeves, arm warmer, arm warmers, armlinge, manchettes, manguitos
rain pant, rain pants, rain trousers, waterproof pants, waterproof trousers, regenhose, regenhosen, pantalon de pluie, pantalon impermeable
soap, soaps, seife, savon, savons, jabon
notebook, notebooks, journal, notizbuch, cahier, carnet, cuaderno, libreta
gift card, gift cards, voucher card, gutschein, geschenkgutschein, geschenkgutscheine, geschenkkarte, geschenkkarten, carte cadeau, cartes cadeaux, bon cadeau, bons cadeaux, cheque cadeau, cheques cadeaux, tarjeta regalo, tarjetas regalo, tarjeta de regalo, tarjetas de regalo, cheque regalo, vale regalo, bono regalo
book, books, buch, bucher, livre, livres, libro, libros
laces, lace, shoelace, shoelaces, shoe laces, schnursenkel, schnurbander, schuhbander, lacet, lacets, cordones, agujetas
detergent, detergents, tech wash, washing liquid, laundry soap, laundry liquid, waschmittel, spezialwaschmittel, lessive, lessives, detergente, detergentes
towel, towels, handtuch, handtucher, serviette de bain, serviettes de bain, serviette de sport, toalla, toallas
blanket, blankets, throw blanket, decke, wolldecke, couverture, couvertures, plaid, manta, mantas
curtain, curtains, drapes, vorhang, vorhange, rideau, rideaux, cortina, cortinas
mirror, mirrors, spiegel, miroir, miroirs, espejo, espejos
vase, vases, vasen, jarron, jarrones, florero, floreros
shampoo, shampoos, shampooing, shampooings, champu, champus
perfume, perfumes, fragrance, eau de toilette, parfum, parfums, colonia
mug, mugs, cup, cups, tasse, tassen, tasses, taza, tazas`,
  ),
  ...list(
    "attribute",
    `waterproof, impermeable, water proof, water resistant, water-resistant, wasserdicht, wasserdichte, wasserdichten, wasserabweisend, etanche, etanches, impermeables, resistente al agua, goretex, gore-tex, gtx, rainproof
windproof, wind resistant, winddicht, coupe-vent, cortavientos
breathable, more breathable, ventilated, atmungsaktiv, respirant, respirante, transpirable, transpirables, airy
lightweight, light, lighter, leichter, plus leger, mas ligero, light weight, featherlight, thinner, dunner, dunnere, plus fin, plus fine, mas fino, mas fina, ultralight, leicht, leichte, leichten, leger, legere, legers, legeres, ligero, ligera, ligeros, ligeras
cushioned, more cushioned, softer, softest, softer ones, cushioning, soft, not too hard, not so hard, not too firm, cushy, squishy, nicht zu hart, pas trop dur, no muy duro, suave, suaves, suavecito, suavecitos, blandito, blanditos, moelleux, moelleuses, weiche, weichen, plush, max cushion, maximum cushioning, gedampft, dampfung, weich, amorti, amortis, amortiguacion, amortiguadas
stability, more support, more stable, stable, overpronation support, roll inward, roll in, rolls inward, ankles roll, support, supportive, overpronation, overpronate, overpronator, overpronating, pronation support, motion control, flat feet, fallen arches, nach innen, vers l'interieur, hacia adentro, hacia dentro, platte fuse, pies planos, pieds plats, stutze, stabil, stabilitat, uberpronation, uberproniere, pronationsstutze, supination, pronation, pronateur, surpronation, stabilite, maintien, sobrepronacion, pronador, estabilidad, pronacion
neutral, neutral pronation, neutralschuh, neutre, neutro
extra wide, 4e, xw, extra breit, extra weit, sehr breit, extra large width, tres large, extra ancho, extra ancha
wide, wider, breiter, plus large, mas ancho, wide fit, wide feet, broad feet, 2e, breit, breite, breiten, weit, large, largeur, ancho, ancha, anchos, pie ancho
narrow, narrower, snug, snugger, snug fit, slim fit, schmal, schmale, etroit, etroite, estrecho, estrecha
warm, warmer, insulated, thermal, insulating, winter, cold weather, for the cold, against the cold, gegen die kalte, fur die kalte, pour le froid, contre le froid, para el frio, contra el frio, warme, gefuttert, chaud, chaude, hiver, calido, calida, abrigado, invierno, winterlich
reflective, high visibility, hi-vis, visibility, be seen, see me, seen by cars, seen by drivers, visible, sichtbar, gesehen werden, etre vu, etre vue, me vean, que me vean, reflektierend, reflechissant, reflectante
vegan, vegane, veganes, vegano, vegana, plant based, plant-based
gluten free, gluten-free, glutenfrei, sans gluten, sin gluten
caffeine, koffein, cafeine, cafeina
carbohydrates, carbs, carb, kohlenhydrate, glucides, carbohidratos
recycled, sustainable, eco friendly, eco-friendly, recycelt, nachhaltig, recycle, durable ecologique, reciclado, sostenible
organic, bio, biologique, organico, ecologico
seamless, nahtlos, sans couture, sin costuras
quick dry, quick-dry, quick drying, dries fast, dries quickly, dry fast, dry quickly, fast drying, fast-drying, schnelltrocknend, sechage rapide, secado rapido
compression, kompression, compresion
touchscreen, touch screen, use my phone, use a phone, use the phone, operate my phone, work my phone, phone with them on, touchscreens
uv protection, sun protection, sun protective, protect from the sun, protect from sun, upf, sonnenschutz, protection solaire, proteccion solar
rechargeable, electric, battery powered, battery-powered, cordless, elektrisch, electrique, electrico, usb, usb laden, per usb, mit usb, zum aufladen, wiederaufladbar, aufladbar, par usb, por usb, rechargeables, recargable
responsive, bouncy, energy return, carbon plate, reaktiv, dynamique, reactiva
durable, hard wearing, hardwearing, robust, strapazierfahig, haltbar, resistant, resistente, duradero
grippy, grip, traction, non slip, non-slip, rutschfest, adherence, antiderapant, agarre, antideslizante
machine washable, machine wash, waschmaschine, lavable en machine, lavable a maquina`,
  ),
  ...list(
    "use",
    `marathon, marathons, first marathon, 42k, full marathon, marathonlauf, maraton
half marathon, half-marathon, 21k, halbmarathon, semi-marathon, media maraton
trail, trails, in the mountains, in mountains, mountain paths, montagne, sierra, gebirge, bergen, berge, berglauf, berglaufe, waldwege, waldwegen, feldwege, feldwegen, chemins de terre, caminos de tierra, forest, forests, forest paths, woods, woodland, singletrack, single track, dirt roads, dirt trails, off road, off-road, mountain running, gelande, wald, sentier, sentiers, montana
road, roads, sidewalk, sidewalks, flat ground, flat roads, piso plano, terreno plano, piso liso, burgersteig, gehweg, trottoir, trottoirs, acera, aceras, pavement, asphalt, street, strasse, route, bitume, asfalto, carretera
treadmill, laufband, tapis de course, cinta de correr
race, racing, race day, wettkampf, rennen, competition, carrera, competicion
daily trainer, daily training, everyday running, easy runs, easy miles, tagliches training, entrainement quotidien, entrenamiento diario
beginner, beginners, newbie, newbies, new runner, starting out, just started, only just started, started running, start running, took up running, taken up running, taking up running, take up running, getting into running, get into running, first running shoes, first pair of running shoes, never run before, never ran before, first timer, couch to 5k, couch-to-5k, c25k, anfanger, anfangerin, einsteiger, einsteigerin, laufanfanger, neu im laufen, laufen an, laufen anfangen, laufen angefangen, laufen beginnen, joggen an, joggen anfangen, joggen angefangen, joggen beginnen, just starting to run, starting to run, started running, just started running, start running, new to running, debutant, debutante, debute la course, debute en course, commence a courir, commence la course, commencer a courir, me mettre a courir, me mets a courir, principiante, principiantes, empezando a correr, empiezo a correr, empezar a correr, empece a correr, comenzando a correr
hiking, hike, hikes, walking, wandern, wanderung, randonnee, senderismo, caminar
gym, workout, crossfit, fitness, training, fitnessstudio, salle de sport, gimnasio
running, run, runs, jogging, laufen, joggen, courir, course a pied, correr
rain, rainy, wet, regen, nass, pluie, lluvia
snow, ski trip, skiing, snowboarding, schnee, neige, nieve
phone, phones, iphone, smartphone, cell phone, mobile phone, handy, telefon, telephone, portable, movil, celular, telefono
hydration, carry water, take water, bring water, water with me, my water, wasser mitnehmen, wasser dabei, porter de l'eau, emporter de l'eau, llevar agua
anti-chafe, chafing, chafe, chafes, chafed, rub together, rubbing, thighs rub, scheuern, wundscheuern, wundreiben, frottement, frottements, rozaduras, roces
night, dark, dunkelheit, nacht, nuit, noche
summer, hot weather, heat, sommer, hitze, ete, chaleur, verano, calor
travel, commute, commuting, reise, pendeln, voyage, viaje
recovery, sore feet, tired feet, aching feet, tired legs, heavy legs, sore legs, muscle soreness, after running, after the run, after a run, after my run, after my runs, after runs, after long runs, after a workout, after training, after exercise, post run, post-run, post workout, nach dem laufen, nach dem training, apres la course, despues de correr, recover, regenerieren, regeneration, erholung, recuperation, recuperer, recuperacion, recuperar, recuperarme
wedding, hochzeit, mariage, boda
office, work, buro, bureau, oficina
outdoor, garden, patio, garten, jardin, terrasse, terraza
indoor, living room, bedroom, wohnzimmer, salon, chambre, interieur`,
  ),
  ...list(
    "material",
    `leather, leder, cuir, cuero, piel
merino, merino wool, merinowolle, laine merinos, merinos, lana merina
wool, wolle, laine, lana, woolen, woollen
cotton, baumwolle, coton, algodon
linen, leinen, lin, lino
silk, seide, soie, seda
polyester, poliester
nylon, polyamid, polyamide
down, daunen, duvet d'oie, plumon
cashmere, kaschmir, cachemire, cachemir
sterling silver, silber, argent massif, plata de ley
gold plated, vergoldet, plaque or, chapado en oro
stainless steel, steel, edelstahl, stahl, acier, acero
wood, wooden, holz, bois, madera
ceramic, clay, keramik, ton, ceramique, ceramica, barro
glass, glas, verre, vidrio
rubber, gummi, caoutchouc, caucho
carbon, karbon, carbone, carbono
mesh, netz, malla
denim, jeansstoff
fleece, vlies, polaire
suede, wildleder, daim, ante
bamboo, bambus, bambou, bambu
copper, kupfer, cuivre, cobre
latex, synthetic leather, faux leather, kunstleder, simili cuir, polipiel`,
  ),
];

/** Words that mean the concept in one language and something else in another ("large" is wide in French). */
// prettier-ignore
export const WORDS_OF_ONE_LANGUAGE: Record<string, string> = {
  rock: "de", rocke: "de", hose: "de", hosen: "de", ton: "de", bh: "de", weit: "de", breit: "de", leicht: "de", wald: "de",
  tasche: "de", stocke: "de", batons: "fr", kette: "de", uhr: "de", warme: "de", nacht: "de", weste: "de", helm: "de", stabil: "de", bio: "de", kind: "de",
  handy: "de", portable: "fr",
  haut: "fr", hauts: "fr", tongs: "fr", pull: "fr", pulls: "fr", large: "fr", short: "fr", robe: "fr", robes: "fr", chaise: "fr", bonnet: "fr",
  leger: "fr", chaud: "fr", pot: "en", pots: "en", route: "fr", sac: "fr", gant: "fr", bois: "fr", or: "fr", recycle: "fr",
  montre: "fr", montres: "fr", casque: "fr", basket: "fr", baskets: "fr", chambre: "fr", frontale: "fr", resistant: "fr", ete: "fr",
  bureau: "fr", voyage: "fr", planche: "fr", commode: "fr", masque: "fr", durable: "en", salon: "fr", barre: "fr", gourde: "fr",
  piel: "es", vela: "es", mesa: "es", top: "en", tops: "en", collar: "es", plata: "es", pendant: "en", pendants: "en", "long sleeve": "de", tabla: "es", frontal: "es",
  bolsa: "es", media: "es", carrera: "es", correr: "es", correa: "es", barro: "es", work: "en", light: "en", ancho: "es",
  basica: "es", malla: "es", gel: "en", daim: "fr", cinta: "es", jersey: "es", bar: "en", board: "en", bars: "en",
};

/** Words of one concept that name only a part of it, by what the part is called: who asks for a beanie wants no cap. */
export const PARTS_OF_KINDS: Record<string, string[]> = {
  beanie: ["beanie", "beanies", "bonnet", "bonnets", "gorro", "gorros", "bobble hat"],
  cap: ["cap", "caps", "kappe", "kappen", "casquette", "casquettes", "gorra", "gorras", "visor"],
};

/** What is also said by naming the first: merino is wool. A half marathon is no marathon, so it is not here. */
export const BROADER_CONCEPTS: Record<string, string> = {
  merino: "wool",
  cashmere: "wool",
  suede: "leather",
  denim: "cotton",
  "running shoe": "shoe",
  "trail running shoe": "running shoe",
  "road running shoe": "running shoe",
  "rain jacket": "jacket",
  "wind jacket": "jacket",
};
