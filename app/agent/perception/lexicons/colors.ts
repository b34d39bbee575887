/**
 * Colour families with the words for them and for their shades, folded, in English, German, French and Spanish. A shop's
 * "Harbor Blue" belongs to *blue* by its word, its "Plum" to *purple* by this list.
 */
// prettier-ignore
export const COLOR_FAMILIES: Record<string, string[]> = {
  black: ["black", "jet", "onyx", "ebony", "raven", "noir", "schwarz", "schwarze", "schwarzen", "schwarzer", "schwarzes", "noire", "noirs", "noires", "negro", "negra", "negros", "negras"],
  white: ["white", "ivory", "cream", "chalk", "snow", "pearl", "offwhite", "weis", "weise", "weisen", "weiser", "weises", "weiss", "blanc", "blanche", "blancs", "blanches", "blanco", "blanca", "blancos", "blancas"],
  gray: ["gray", "grey", "charcoal", "graphite", "slate", "ash", "anthracite", "stone", "smoke", "grau", "graue", "grauen", "grauer", "anthrazit", "gris", "grise", "grises"],
  blue: ["blue", "navy", "cobalt", "azure", "indigo", "sapphire", "cyan", "turquoise", "denim", "blau", "blaue", "blauen", "blauer", "blaues", "dunkelblau", "hellblau", "marine", "bleu", "turquesa", "turkis", "bleue", "bleus", "bleues", "azul", "azules", "marino", "celeste"],
  green: ["green", "olive", "moss", "sage", "mint", "teal", "petrol", "petrole", "emerald", "khaki", "forest", "lime", "pine", "grun", "grune", "grunen", "gruner", "grunes", "gruen", "vert", "verte", "verts", "vertes", "verde", "verdes"],
  yellow: ["yellow", "mustard", "lemon", "sunflower", "gelb", "gelbe", "gelben", "gelber", "gelbes", "moutarde", "mostaza", "jaune", "jaunes", "amarillo", "amarilla", "amarillos"],
  orange: ["orange", "tangerine", "apricot", "rust", "amber", "naranja", "oranje"],
  red: ["red", "crimson", "scarlet", "burgundy", "maroon", "brick", "ruby", "cherry", "rot", "rote", "roten", "roter", "rotes", "rouge", "rouges", "bordeaux", "rojo", "roja", "rojos", "rojas", "granate"],
  pink: ["pink", "rose", "coral", "berry", "fuchsia", "magenta", "blush", "salmon", "rosa", "rosas", "corail", "koralle"],
  purple: ["purple", "violet", "plum", "lilac", "lavender", "mauve", "lila", "violett", "violette", "morado", "morada", "violeta", "aubergine", "prune", "pflaume", "ciruela"],
  brown: ["brown", "tan", "beige", "sand", "camel", "cocoa", "chocolate", "oatmeal", "khaki", "taupe", "braun", "braune", "braunen", "brauner", "marron", "brun", "brune", "marrones", "cafe"],
  gold: ["gold", "golden", "goldene", "goldenen", "dore", "doree", "dorado", "dorada"],
  silver: ["silver", "silber", "silbern", "silberne", "argent", "argente", "plateado", "plateada", "plata"],
  multicolor: ["multicolor", "multicolour", "multicolored", "rainbow", "colorful", "colourful", "bunt", "bunte", "multicolore"],
};

const FAMILY_BY_WORD = new Map<string, string[]>();
for (const [family, words] of Object.entries(COLOR_FAMILIES)) {
  for (const word of words) FAMILY_BY_WORD.set(word, [...(FAMILY_BY_WORD.get(word) ?? []), family]);
}

/** Words that are shades in a colour option, but mean something else in a sentence ("a stone", "snow boots", "mint gel"). */
// prettier-ignore
const ONLY_IN_OPTIONS = new Set([
  "stone", "snow", "pearl", "ash", "smoke", "forest", "pine", "lime", "mint", "sage", "moss", "lemon", "sunflower", "apricot",
  "rust", "amber", "brick", "ruby", "cherry", "berry", "rose", "salmon", "plum", "sand", "camel", "cocoa", "chocolate",
  "oatmeal", "jet", "slate", "cream", "denim", "cafe", "marine", "coral", "chalk", "raven", "gold", "silver", "golden", "silber",
  "argent", "plata", "sapphire", "emerald", "blush", "tan", "rosas", "charcoal", "graphite", "jasmine",
]);

/** The families of a colour name as it stands in an option, a title or a tag; the last word decides ("Blood Orange"). */
export function familiesOfName(foldedWords: string[]): string[] {
  for (const word of [...foldedWords].reverse()) {
    const families = FAMILY_BY_WORD.get(word);
    if (families) return families;
  }
  return [];
}

/** The family that a word of a sentence names, or null. */
export function familyOfWord(foldedWord: string): string | null {
  return ONLY_IN_OPTIONS.has(foldedWord) ? null : (FAMILY_BY_WORD.get(foldedWord)?.[0] ?? null);
}
