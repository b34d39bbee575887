export type Dimension = "length" | "mass" | "volume" | "light" | "time" | "energy" | "power" | "temperature";

/** A unit by the words that shoppers and shops write for it; `factor` takes a figure to the dimension's base unit. */
export type Unit = { symbol: string; dimension: Dimension; factor: number };

/** Base units: mm, g, ml, lm, h, kcal, W. Kilometres and miles are what people run, not what things measure. */
const UNITS: [words: string, symbol: string, dimension: Dimension, factor: number][] = [
  ["mm millimeter millimeters millimetre millimetres", "mm", "length", 1],
  ["cm centimeter centimeters centimetre centimetres zentimeter centimetro centimetros", "cm", "length", 10],
  ["in inch inches zoll pouce pouces pulgada pulgadas", "in", "length", 25.4],
  ["mg milligram milligrams milligramm", "mg", "mass", 0.001],
  ["g gr gram grams gramm gramme grammes gramo gramos", "g", "mass", 1],
  ["kg kilo kilos kilogram kilograms kilogramm", "kg", "mass", 1000],
  ["oz ounce ounces unze unzen once onces onza onzas", "oz", "mass", 28.35],
  ["lb lbs pound pounds", "lb", "mass", 453.6],
  ["ml milliliter milliliters millilitre millilitres", "ml", "volume", 1],
  ["cl", "cl", "volume", 10],
  ["l liter liters litre litres litro litros", "l", "volume", 1000],
  ["lm lumen lumens lumenes", "lm", "light", 1],
  ["h hour hours hr hrs stunde stunden heure heures hora horas", "h", "time", 1],
  ["day days tag tage tagen jour jours dia dias", "d", "time", 24],
  ["kcal calories kalorien calorias", "kcal", "energy", 1],
  ["w watt watts", "W", "power", 1],
];

const byWord = new Map(
  UNITS.flatMap(([words, symbol, dimension, factor]) =>
    words.split(" ").map((word) => [word, { symbol, dimension, factor }] as const),
  ),
);

/** The unit that a folded word stands for, or null. */
export function unitOf(word: string): Unit | null {
  return byWord.get(word) ?? null;
}
