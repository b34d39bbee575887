import { stemsOf } from "../perception/phrase-index";

/** What a refused word takes with it: whoever wants no nuts wants no peanuts. By the word as shops and shoppers write it. */
const NARROWER: [words: string[], narrower: string[]][] = [
  [
    ["nut", "tree nut", "nuss", "nusse", "noix", "nuez", "nueces", "frutos secos"],
    [
      "nut",
      "peanut",
      "almond",
      "hazelnut",
      "cashew",
      "walnut",
      "pecan",
      "pistachio",
      "macadamia",
      "brazil nut",
      "nut butter",
      "erdnuss",
      "mandel",
      "haselnuss",
      "walnuss",
      "arachide",
      "cacahuete",
      "amande",
      "noisette",
      "almendra",
      "avellana",
    ],
  ],
  [
    ["dairy", "milk", "lactose", "milch", "laktose", "lait", "lactosa", "leche", "lacteos"],
    [
      "milk",
      "dairy",
      "lactose",
      "whey",
      "casein",
      "butter",
      "cream",
      "cheese",
      "yogurt",
      "milch",
      "molke",
      "lait",
      "leche",
    ],
  ],
  [["gluten"], ["wheat", "barley", "rye", "spelt", "weizen", "gerste", "roggen", "ble", "orge", "trigo", "cebada"]],
  [
    ["animal product", "meat", "fleisch", "viande", "carne"],
    ["beef", "chicken", "pork", "turkey", "gelatin", "collagen", "fish"],
  ],
  [
    ["fish", "seafood", "shellfish"],
    ["fish", "shellfish", "shrimp", "prawn", "crab", "salmon", "tuna", "krill"],
  ],
  [
    ["leather", "leder", "cuir", "cuero"],
    ["leather", "suede", "nubuck", "cowhide", "sheepskin", "leder", "cuir", "cuero"],
  ],
  [
    ["wool", "wolle", "laine", "lana"],
    ["wool", "merino", "cashmere", "alpaca", "mohair", "wolle", "laine", "lana"],
  ],
];

const byStems = new Map(
  NARROWER.flatMap(([words, narrower]) => words.map((word) => [stemsOf(word).join(" "), narrower] as const)),
);

/** The narrower words of a general one; none for any other word. */
export function narrowerWords(value: string): readonly string[] {
  return byStems.get(stemsOf(value).join(" ")) ?? [];
}

/** What lists of allergens name, beside the words above. */
const OTHERS = [
  "egg",
  "soy",
  "soya",
  "sesame",
  "celery",
  "mustard",
  "lupin",
  "mollusc",
  "sulphite",
  "ei",
  "soja",
  "oeuf",
  "huevo",
];
const FOOD = ["nut", "dairy", "gluten", "fish"];
const allergens = new Set(
  [...FOOD, ...FOOD.flatMap((word) => narrowerWords(word)), ...OTHERS].map((word) => stemsOf(word).join(" ")),
);

/** Whether a word is a matter of a food's list of allergens. */
export function isAllergen(value: string): boolean {
  const stems = stemsOf(value).join(" ");
  const [first] = narrowerWords(value);
  return allergens.has(stems) || (first !== undefined && allergens.has(stemsOf(first).join(" ")));
}
