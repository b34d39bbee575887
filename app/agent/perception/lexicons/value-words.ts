/**
 * What values of options are called elsewhere: shades and flavours that a shop writes in its own language and a shopper says
 * in theirs. A row is one value in English, German, French and Spanish (folded, each with its usual forms).
 */
// prettier-ignore
const ROWS: readonly string[] = [
  // Shades that mean something else in a sentence; plain colours stand in colors.ts.
  "berry, beere, beeren, beerenrot, baie, baies, baya, frutos rojos",
  "rust, rost, rostrot, rostfarben, rouille, oxido, teja",
  "sand, sandfarben, sable, arena",
  "teal, petrol, blaugrun, turquoise, bleu canard, bleu petrole, verde azulado, turquesa",
  "moss green, moosgrun, vert mousse, verde musgo",
  "sage green, salbei, salbeigrun, vert sauge, sauge, verde salvia, salvia",
  "pine green, tannengrun, kieferngrun, vert sapin, vert pin, verde pino",
  "lime green, limettengrun, limone, vert citron, verde lima",
  "plum, pflaume, pflaumenfarben, prune, ciruela",
  "coral, koralle, korallenrot, corail",
  "charcoal, anthrazit, anthracite, gris anthracite, antracita, gris antracita, carbon",
  "midnight navy, marine, marineblau, dunkelblau, nachtblau, bleu marine, marine, azul marino, marino, azul oscuro",
  "lilac, flieder, fliederfarben, lilas",
  "mint, minze, mintgrun, menthe, vert menthe, menta, verde menta",
  "rose, rosa, rose pale, rosado",
  "sunflower, sonnenblume, sonnengelb, gelb, tournesol, jaune tournesol, girasol",
  "cocoa, kakao, kakaobraun, cacao",
  "oatmeal, hafer, beige, avoine, avena",
  "chalk white, kreideweiss, kreideweis, blanc craie, blanco tiza",
  "brick, ziegelrot, ziegel, brique, ladrillo",
  "glacier blue, gletscherblau, eisblau, bleu glacier, azul glaciar",
  "harbor blue, hafenblau, bleu port, azul puerto",
  "cobalt blue, kobaltblau, bleu cobalt, azul cobalto",
  "signal orange, signalorange, orange vif, naranja vivo",
  "stone gray, steingrau, gris pierre, gris piedra",
  "cloud gray, wolkengrau, gris nuage, gris nube",
  "hi-vis yellow, neongelb, leuchtgelb, warngelb, jaune fluo, amarillo fluor, amarillo fluorescente",
  "ember red, glutrot, rouge braise, rojo brasa",
  // Flavours.
  "lemon, zitrone, zitronen, citron, limon",
  "lemon lime, zitrone limette, zitrone, citron citron vert, citron, lima limon, limon",
  "orange, apfelsine, naranja",
  "blood orange, blutorange, orange sanguine, naranja sanguina, sanguina",
  "raspberry, himbeere, himbeer, framboise, frambuesa",
  "strawberry, erdbeere, erdbeer, fraise, fresa",
  "blueberry, blaubeere, heidelbeere, myrtille, arandano, arandanos",
  "cherry, kirsche, kirsch, cerise, cereza",
  "mixed berry, beerenmix, waldbeere, waldbeeren, fruits rouges, fruits des bois, frutos del bosque, frutos rojos",
  "watermelon, wassermelone, pasteque, sandia",
  "sour apple, saurer apfel, apfel, pomme acide, pomme, manzana acida, manzana",
  "apple cinnamon, apfel zimt, apfel, pomme cannelle, pomme, manzana canela, manzana",
  "mango, mangue",
  "ginger, ingwer, gingembre, jengibre",
  "honey, honig, miel",
  "vanilla, vanille, vainilla",
  "chocolate, schokolade, schoko, chocolat",
  "chocolate cherry, schoko kirsche, schokolade, chocolat cerise, chocolat, chocolate cereza, chocolate",
  "salted caramel, salzkaramell, karamell, caramel sale, caramel, caramelo salado, caramelo",
  "maple oat, ahorn, sirop d'erable, erable, arce",
  "peanut salt, erdnuss, erdnuss salz, cacahuete sale, cacahuete, cacahuete salado",
  "almond apricot, mandel aprikose, mandel, amande abricot, amande, almendra albaricoque, almendra",
  "neutral, geschmacksneutral, ohne geschmack, neutre, sans gout, neutro, sin sabor",
  "short, courte, corta",
  "regular, normal, normale, normaler, normales, standard, longueur normale, largeur normale, normale lange, largo normal, ancho normal",
  "mint chocolate, minze schokolade, menthe chocolat, menta chocolate",
  // How much of it.
  "single, einzeln, einzelne, einzelnen, sueltos, sueltas, einzelstuck, stuckweise, a l'unite, l'unite, unite, suelto, suelta, individual, por unidad, una unidad",
];

const ELSEWHERE = new Map(
  ROWS.map((row) => {
    const [own = "", ...others] = row.split(",").map((word) => word.trim());
    return [own, [...new Set(others)]] as const;
  }),
);

/** The words of other languages for an option's value (folded), none where it has no row. */
export function wordsOfValue(foldedValue: string): readonly string[] {
  return ELSEWHERE.get(foldedValue.trim()) ?? [];
}
