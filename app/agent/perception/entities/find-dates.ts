import type { Finding } from "./finding";
import { matchOpened, openedPattern, type Openings } from "./opened-pattern";

const DAY =
  "(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miercoles|jueves|viernes|sabado|domingo)";
const MONTH =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|januar|februar|marz|mai|juni|juli|oktober|dezember|janvier|fevrier|mars|avril|juin|juillet|aout|septembre|octobre|novembre|decembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)";
const FEAST =
  "(?:christmas|xmas|weihnachten|noel|navidad|valentine'?s(?: day)?|mother'?s day|father'?s day|easter|ostern|halloween|thanksgiving|black friday|new year'?s?(?: eve| day)?|nochebuena|reyes|paques|pascua|silvester|muttertag|vatertag|valentinstag|saint[- ]valentin|san valentin|fete des meres|fete des peres|dia de la madre|dia del padre)";
const OPENS_FEAST =
  "christmas|xmas|weihnachten|noel|navidad|valentin|mother|father|easter|ostern|halloween|thanksgiving|black|new|nochebuena|reyes|paques|pascua|silvester|muttertag|vatertag|saint|san|fete|dia";
// prettier-ignore
const PATTERN = openedPattern(
  String.raw`\d|the(?!\p{L})|${MONTH}|${DAY}|today|tonight|tomorrow|heute|morgen|ubermorgen|aujourd|demain|hoy|manana|next|this|(?:uber)?nachste|kommende|diese|la(?!\p{L})|esta|cette|weekend|within|innerhalb|binnen|d'ici|sous|dentro|en(?!\p{L})|end(?!\p{L})|ende|fin(?!\p{L})|in(?!\p{L})|${OPENS_FEAST}`,
  [
    String.raw`\b\d{4}-\d{2}-\d{2}\b`,
    String.raw`\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b`,
    String.raw`(?<=\b(?:am|bis|zum|vor|dem|ab|vom) )\d{1,2}\.\d{1,2}\.(?!\d)`,
    String.raw`\b(?:the )?\d{1,2}(?:st|nd|rd|th|\.)? (?:of |de )?${MONTH}\b`,
    String.raw`\b${MONTH} \d{1,2}(?:st|nd|rd|th)?\b`,
    String.raw`\b(?:next |this |nachsten |kommenden )?${DAY}(?: prochain| que viene)?\b`,
    String.raw`\b(?:today|tonight|tomorrow|heute|morgen|ubermorgen|aujourd'hui|demain|hoy|(?<!\b(?:de|por|en) la |esta )manana)\b`,
    String.raw`\b(?:next|this|(?:uber)?nachste[nr]?|kommende[nr]?|diese[nr]?|la|esta|cette) (?:week|weekend|month|woche|wochenende|monat|semaine prochaine|semana)\b`,
    String.raw`\b(?:this )?weekend\b`,
    String.raw`\b(?:within|innerhalb von|binnen|d'ici|sous|dentro de|en menos de) (?:the next |a |einer |une |una )?(?:\d{1,2}|two|three|few|zwei|drei|deux|trois|dos|tres)? ?(?:hours?|days?|weeks?|months?|tagen?|wochen?|jours?|semaines?|dias?|semanas?)\b`,
    String.raw`\b(?:the )?end of (?:the |this |next )?(?:day|week|month|year)\b|\bende (?:der|des|dieser|dieses) (?:woche|monats|jahres)\b|\bfin (?:de la semaine|du mois|de semana|de mes)\b`,
    String.raw`\bin (?:\d{1,2}|two|three|a few|zwei|drei) (?:days?|weeks?|months?|tagen|wochen)\b`,
    String.raw`\b${FEAST}\b`,
  ].join("|"),
);

/** Days and dates as they were said, on folded text; what they are in the calendar is left to who has a clock. */
export function findDates(folded: string, openings: Openings): Finding[] {
  return matchOpened(PATTERN, folded, openings).map((match) => ({
    type: "date",
    value: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}
