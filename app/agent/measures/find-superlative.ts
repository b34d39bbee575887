import type { CatalogVocabulary } from "~/ports/catalog-search";
import { askedLabels } from "../attributes/find-asked-attribute";
import { foldText } from "../perception/fold-text";
import { stemsOf } from "../perception/phrase-index";
import { describeAttribute } from "../reply/describe-attribute";

/** "The brightest", "which of them is lighter": what is to be the most or the least. */
export type Superlative = {
  /** Labels of figures that decide it, the likeliest first; "price" is the price. */
  labels: string[];
  isLess: boolean;
  /** "Lighter" compares two, "lightest" looks for one among all. */
  isOfAll: boolean;
  /** The shopper's word for it, and where it stands. */
  said: string;
  start: number;
  end: number;
};

type Row = { pattern: RegExp; labels: string[]; isLess: boolean };

const row = (pattern: RegExp, labels: string[], isLess = false): Row => ({ pattern, labels, isLess });

/** Words that name figure and direction at once, on folded text. */
// prettier-ignore
const OWN_WORDS: readonly Row[] = [
  row(/\b(?:light(?:er|est)|leichte(?:r|re|ste)n?s?|(?:la |le |les )?plus leg(?:er|ere)s?|(?:(?:el|la|lo|los|las) )?mas liger[oa]s?|wieg(?:t|en) (?:am wenigsten|weniger)|am wenigsten wieg(?:t|en)|pes(?:e|ent) (?:le )?moins|pesan? menos|weighs? (?:the )?le(?:ast|ss))\b(?! (?:than|als|que))/g, ["weight"], true),
  row(/\b(?:heav(?:ier|iest)|schwere?(?:r|re|ste)n?|(?:la |le |les )?plus lourde?s?|(?:(?:el|la|lo|los|las) )?mas pesad[oa]s?|wieg(?:t|en) (?:am meisten|mehr)|pes(?:e|ent) (?:le )?plus|pesan? mas|weighs? (?:the )?mo(?:st|re))\b(?! (?:than|als|que))/g, ["weight"]),
  row(/\b(?:bright(?:er|est)|hell(?:er|ere|ste)[nrs]?|(?:la |le |les )?plus (?:lumineu\w+|puissante?s?)|(?:(?:el|la|lo|los|las) )?mas (?:brillantes?|luminos[oa]s?))\b(?! (?:than|als|que))/g, ["lumens", "brightness"]),
  row(/\b(?:cheap(?:est)|least expensive|lowest[- ]pric\w+|lowest price|best price|gunstigste[nrs]?|billigste[nrs]?|(?:la |le |les )?moins chere?s?|(?:(?:el|la|lo|los|las) )?mas barat[oa]s?)\b(?! (?:than|als|que))/g, ["price"], true),
  row(/\b(?:cheaper|less expensive)\b(?! (?:than|ones?|version|model|alternatives?|options?|pairs?))/g, ["price"], true),
  row(/\b(?:most expensive|priciest|dearest|teuerste[nrs]?|(?:la |le |les )?plus chere?s?|(?:(?:el|la|lo|los|las) )?mas car[oa]s?)\b(?! (?:than|als|que))/g, ["price"]),
  row(/\b(?:roomi(?:er|est)|holds? (?:the )?mo(?:st|re)|fits? the most|most (?:room|space|capacity|storage)|bigg(?:er|est)|larg(?:er|est)|grosste[nrs]?|geraumigste[nrs]?|(?:la |le |les )?plus grande?s?|(?:(?:el|la|lo|los|las) )?mas grandes?|(?:(?:el|la|lo|los|las) )?mas capacidad)\b(?! (?:than|als|que))/g, ["capacity", "volume"]),
  row(/\blong(?:est|er)(?: ones?| pairs?| shorts| tights| pants| leggings| trousers| legs)\b(?! (?:than|als|que))/g, ["inseam"]),
  row(/\bshort(?:est|er)(?: ones?| pairs?| shorts| tights| pants| leggings| trousers| legs)\b(?! (?:than|als|que))/g, ["inseam"], true),
  row(/\b(?:small(?:er|est)|kleinste[nrs]?|(?:la |le |les )?plus petite?s?|(?:(?:el|la|lo|los|las) )?mas pequen[oa]s?)\b(?! (?:than|als|que))/g, ["capacity", "volume"], true),
  row(/\b(?:lasts? (?:the )?long(?:er|est)|long(?:er|est)[- ]lasting|runs? (?:the )?long(?:er|est)|(?:long(?:er|est)|best|most|better) (?:battery|run ?time)(?: life)?|(?:halt|halten|lauft|leuchtet) (?:am langsten|langer)|(?:am langsten|langer) (?:halt|lauft|leuchtet|durchhalt)|(?:langste|beste|bessere|langere|mehr)[nrs]? (?:akku\w*|batterie\w*|lauf(?:zeit|dauer)\w*|leucht\w*)|(?:(?:la |le )?plus (?:longue|grande) |(?:la )?meilleure |plus d')(?:autonomie|batterie)|(?:tient|dure) (?:le )?plus longtemps|(?:(?:mas|mayor|mejor) (?:autonomia|duracion|bateria)|(?:dura|aguanta) mas))\b/g, ["runtime", "battery"]),
  row(/\b(?:warm(?:er|est)|warmste[nrs]?|(?:la |le |les )?plus chaude?s?|(?:(?:el|la|lo|los|las) )?mas (?:calid[oa]s?|abrigad[oa]s?))\b(?! (?:than|als|que))/g, ["temperature range"], true),
];
/** Words of direction that need the figure's name beside them: "deepest lugs", "least sugar". */
const MORE =
  /\b(?:most|highest|higher|deep(?:est|er)|tall(?:est|er)|thick(?:est|er)|long(?:est|er)|wid(?:est|er)|large(?:st|r)|big(?:gest|ger)|strong(?:est|er)|hoch?ste[nrs]?|tiefste[nrs]?|meisten?|langste[nrs]?|(?:le |la |les )?plus (?:de |d'|haut\w*|profond\w*|long\w*)?|(?:mas|mayor))\b/g;
const LESS =
  /\b(?:least|lowest|lower|fewest|shallow(?:est|er)|thin(?:nest|ner)|short(?:est|er)|small(?:est|er)|niedrigste[nrs]?|wenigsten?|kurzeste[nrs]?|(?:le |la |les )?moins (?:de |d')?|(?:menos|menor))\b/g;
const OF_ALL =
  /(?:est|iest|\bmost|\bleast|ste[nrs]?)\b|\bbest\b|\b(?:le|la|les|el|lo|los|las) (?:\S+ )?(?:plus|moins|mas|menos)\b/;
/** "Lighter than 250 g" is a bound; as many letters behind the word may hold the figure's name. */
const REACH = 24;

/** What a message wants the most or the least of, where it is something that figures decide; or null. */
export function findSuperlative(text: string, vocabulary: CatalogVocabulary): Superlative | null {
  const folded = foldText(text);
  const labels = figureLabels(vocabulary);
  const near = (pattern: RegExp, isLess: boolean): Superlative | null => {
    for (const match of folded.matchAll(pattern)) {
      const from = match.index + match[0].length;
      const after = /^[^,.;!?]*/.exec(folded.slice(from, from + REACH))?.[0] ?? "";
      if (/^\s*(?:than|als)\b/.test(after)) continue;
      const label = labelIn(after, labels);
      if (label !== null) return build(text, match.index, from + label.end, [label.name], isLess, match[0]);
    }
    return null;
  };
  for (const { pattern, labels: names, isLess } of OWN_WORDS) {
    const match = [...folded.matchAll(pattern)].find(
      ({ 0: word, index }) => !OF_SETTING.test(folded.slice(index + word.length)),
    );
    if (match && (names.includes("price") || names.some((name) => labels.some((label) => isLabel(label, name)))))
      return build(text, match.index, match.index + match[0].length, names, isLess, match[0]);
  }
  return near(MORE, false) ?? near(LESS, true);
}

/** "On the brightest setting" is how one thing is used. */
const OF_SETTING = /^\s(?:settings?|modes?|levels?|beams?|stufe|modus|einstellung|reglage|mode|ajuste|modo)\b/;

function build(text: string, start: number, end: number, labels: string[], isLess: boolean, word: string): Superlative {
  return { labels, isLess, isOfAll: OF_ALL.test(word), said: text.slice(start, end), start, end };
}

function figureLabels({ attributes }: CatalogVocabulary): string[] {
  const listed = attributes.filter(({ values }) => values.some((value) => /^-?\d/.test(value.trim())));
  return [...new Set(listed.map(({ name }) => describeAttribute(name, []).label))];
}

export function isLabel(label: string, asked: string): boolean {
  const stems = stemsOf(label);
  return stemsOf(asked).every((word) => stems.includes(word));
}

function labelIn(text: string, labels: string[]): { name: string; end: number } | null {
  const said = stemsOf(text);
  const own = labels.find((label) => stemsOf(label).some((word) => word.length > 2 && said.includes(word)));
  const asked = askedLabels(text).find((name) => labels.some((label) => isLabel(label, name)));
  const name = asked ?? own;
  if (name === undefined) return null;
  const words = [...text.matchAll(/\p{L}+/gu)];
  const spoken = words.find((match) => stemsOf(name).includes(stemsOf(match[0])[0] ?? "")) ?? words[0];
  return { name, end: spoken ? spoken.index + spoken[0].length : 0 };
}
