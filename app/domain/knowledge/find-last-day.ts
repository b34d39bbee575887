import { foldText } from "~/lib/fold-text";

/** Month names in English, German, French and Spanish, folded, by the letters that tell them apart. */
const MONTHS: [pattern: string, month: number][] = [
  ["jan(?:uary|uar|vier)?|enero", 1],
  ["feb(?:ruary|ruar|rero)?|fev(?:rier)?", 2],
  ["mar(?:ch|s|zo)?|marz", 3],
  ["apr(?:il)?|avril|abril", 4],
  [
    "may(?! (?:be|not|have|take|vary|still|also|only|apply|need|contain|include|use|return|choose|get|cost|differ|exceed)\\b)|mai|mayo",
    5,
  ],
  ["june?|juni|juin|junio", 6],
  ["july?|juli|juillet|julio", 7],
  ["aug(?:ust)?|aout|agosto", 8],
  ["sep(?:t|tember)?|septembre|septiembre", 9],
  ["o[ck]t(?:ober)?|octobre|octubre", 10],
  ["nov(?:ember|embre|iembre)?", 11],
  ["de[cz](?:ember)?|decembre|diciembre", 12],
];
const MONTH = MONTHS.map(([pattern]) => pattern).join("|");
const BEFORE = String.raw`(?:(?:valid |good |open |closed |runs? |lasts? )?(?:until|till|through|thru|expires?(?: on)?|ends?(?: on)?|by|to)|(?:gultig |nur )?bis(?: zum| einschliesslich)?|endet(?: am)?|jusqu'?\s?(?:au|a)|(?:valable|valide) jusqu'au|expire le|hasta(?: el)?|vence el|termina el)`;
const DAY = String.raw`(\d{1,2})(?:st|nd|rd|th|er|\.)?`;
const YEAR = String.raw`(?:,?\s*(?:de\s+|del\s+)?(\d{4}))?`;

const DAY_FIRST = new RegExp(
  String.raw`\b${BEFORE}\s+(?:the\s+|and including\s+)?${DAY}\s*(?:of\s+|de\s+)?(${MONTH})\b\.?${YEAR}`,
  "u",
);
const MONTH_FIRST = new RegExp(
  String.raw`\b${BEFORE}\s+(?:the\s+|and including\s+)?(${MONTH})\b\.?\s+${DAY}\b${YEAR}`,
  "u",
);
const ISO = new RegExp(String.raw`\b${BEFORE}\s+(\d{4})-(\d{2})-(\d{2})\b`, "u");
/** Day and month in figures mean the same everywhere only with points: 30.11. is German, 11/30 is not. */
const POINTED = new RegExp(String.raw`\b${BEFORE}\s+(\d{1,2})\.(\d{1,2})\.(\d{4})?`, "u");

/** "by 30 November" is a limit, "10 to 12 March" a span whose last day counts, and "to 5 days" neither. */
type Found = { day: number; month: number; year: number | null };

/**
 * The last day that a text says it holds for ("valid until 30 November"), as YYYY-MM-DD; null where it names none. Without a
 * year it is the first such day from `writtenOn` on, which is when the text was last changed.
 */
export function findLastDay(text: string, writtenOn: string): string | null {
  const found = readDay(foldText(text));
  if (!found || found.month < 1 || found.month > 12 || found.day < 1 || found.day > 31) return null;
  const monthAndDay = `${String(found.month).padStart(2, "0")}-${String(found.day).padStart(2, "0")}`;
  if (found.year !== null) return `${found.year}-${monthAndDay}`;
  const year = Number(writtenOn.slice(0, 4));
  return `${year}-${monthAndDay}` >= writtenOn ? `${year}-${monthAndDay}` : `${year + 1}-${monthAndDay}`;
}

function readDay(text: string): Found | null {
  const iso = ISO.exec(text);
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) };
  const pointed = POINTED.exec(text);
  if (pointed) return { day: Number(pointed[1]), month: Number(pointed[2]), year: toYear(pointed[3]) };
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) return { day: Number(dayFirst[1]), month: monthOf(dayFirst[2]), year: toYear(dayFirst[3]) };
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst) return { day: Number(monthFirst[2]), month: monthOf(monthFirst[1]), year: toYear(monthFirst[3]) };
  return null;
}

function toYear(text: string | undefined): number | null {
  return text === undefined ? null : Number(text);
}

function monthOf(name = ""): number {
  return MONTHS.find(([pattern]) => new RegExp(`^(?:${pattern})$`, "u").test(name))?.[1] ?? 0;
}
