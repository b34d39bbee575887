import type { CatalogVocabulary } from "~/ports/catalog-search";
import { describeAttribute } from "../reply/describe-attribute";
import { foldText } from "../perception/fold-text";
import type { MeasureFinding } from "./find-measures";

/** Behind a figure: what says that it is one of weather. */
const UNIT = String.raw`(?:°\s?|degrees?\s?|deg\.?\s?|grad\s?|degres?\s?|grados?\s?)?(?:celsius|fahrenheit|centigrade|c|f)?`;
const FIGURE = new RegExp(
  String.raw`(minus |moins |menos |-|−)?(?<![\p{L}\d.,#$€£])(\d{1,2})\s?(${UNIT})(?![\p{L}\d%$€£]|[.,]\d)`,
  "gu",
);
/** "In zero degrees": a figure in words. */
const ZERO =
  /\b(?:zero|null|cero) (?:degrees?|degres?|grados?|grad)\b|\bbelow freezing\b|\bfreezing (?:temps?|temperatures?|cold|weather)\b|\b(?:unter dem gefrierpunkt|bei frost|sous zero|bajo cero)\b/;
/** "30F" is also somebody's age: words of weather, or what leads up to it, say what is meant. */
const WEATHER =
  /\b(?:degrees?|temperatures?|temps?|weather|cold|warm\w*|freez\w*|frost|winter|outside|celsius|fahrenheit|grad|temperatur\w*|kalt\w*|kalte|frier\w*|degres?|froid\w*|grados?|frio|calor)\b|°/;
const LEADS_TO =
  /\b(?:at|in|for|below|under|until|to|around|about|like|around like|for like|bei|unter|bis|fur|a|par|sous|jusqu'a|pour|con|hasta|para)\s+(?:like |about |around |etwa |unos )?$/;
/** Fahrenheit is what is said where nothing else is: in English. */
const OF_CELSIUS = /\bc\b|celsius|centigrade/;
const OF_FAHRENHEIT = /\bf\b|fahrenheit/;
/** "Under 30 degrees" is no size, and "minus 15" no price. */
const LABEL = /temp/i;

/** Wishes for weather of so many degrees, where the shop lists for which temperatures its things are. */
export function findTemperatures(text: string, { attributes }: CatalogVocabulary): MeasureFinding[] {
  const listed = attributes.find(
    ({ name, values }) => LABEL.test(name) && values.some((value) => /-?\d+ (?:to|bis|a|-) -?\d+/.test(value)),
  );
  if (!listed) return [];
  const folded = foldText(text);
  const label = describeAttribute(listed.name, []).label;
  for (const match of folded.matchAll(FIGURE)) {
    const [whole, sign, digits = "", unit = ""] = match;
    const isSigned = sign !== undefined;
    const isNamed = /°|deg|grad|celsius|fahrenheit|centigrade/.test(unit);
    const isLed = LEADS_TO.test(folded.slice(0, match.index));
    const isLetter = /^[cf]$/.test(unit.trim());
    const isWeather =
      isNamed || (isLetter && (isLed || WEATHER.test(folded))) || (isSigned && (isLed || WEATHER.test(folded)));
    if (!isWeather) continue;
    const value = (isSigned ? -1 : 1) * Number(digits);
    return [finding(text, label, match.index, match.index + whole.trimEnd().length, toFahrenheit(value, unit, folded))];
  }
  const zero = ZERO.exec(folded);
  return zero ? [finding(text, label, zero.index, zero.index + zero[0].length, 32)] : [];
}

function toFahrenheit(value: number, unit: string, folded: string): number {
  const isEnglish = /\b(?:degrees?|the|for|is|at|in|what|it's|when)\b/.test(folded);
  const isCelsius = OF_CELSIUS.test(unit) || (!OF_FAHRENHEIT.test(unit) && (!isEnglish || value < 0));
  return isCelsius ? Math.round((value * 9) / 5 + 32) : value;
}

function finding(text: string, label: string, start: number, end: number, fahrenheit: number): MeasureFinding {
  const said = text.slice(start, end).trim();
  return {
    start,
    end,
    constraint: {
      ...{ id: `measure:${label}`.slice(0, 80), kind: "measure", name: label.slice(0, 120), value: said.slice(0, 200) },
      ...{ strength: "must", said: said.slice(0, 200) },
      measure: { dimension: "temperature", unit: "°F", factor: 1, min: fahrenheit, max: fahrenheit, isStrict: false },
    },
  };
}
