import type { Period } from "~/lib/result-periods";
import { formatMoney } from "~/lib/money";

export type FigureFormats = ReturnType<typeof createFigureFormats>;

const NOTHING = "–";

/** How figures read in the merchant's language. Null, which is "nothing was counted", reads as a dash. */
export function createFigureFormats({ locale, currency }: { locale: string; currency: string }) {
  const percent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 });
  const signedPercent = new Intl.NumberFormat(locale, {
    ...{ style: "percent", maximumFractionDigits: 1, signDisplay: "exceptZero" },
  });
  const score = new Intl.NumberFormat(locale, { maximumFractionDigits: 2, signDisplay: "exceptZero" });
  const weight = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  // Always with a tenth: "2 sec" would stand beside "2.8 sec".
  const seconds = new Intl.NumberFormat(locale, {
    ...{ style: "unit", unit: "second", unitDisplay: "short", minimumFractionDigits: 1, maximumFractionDigits: 1 },
  });
  const milliseconds = new Intl.NumberFormat(locale, { style: "unit", unit: "millisecond", unitDisplay: "short" });
  // Parts of a cent, as a conversation costs.
  const smallMoney = new Intl.NumberFormat(locale, { style: "currency", currency, maximumSignificantDigits: 3 });
  const count = new Intl.NumberFormat(locale);
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" });
  const shortDay = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", timeZone: "UTC" });
  const ofDay = (text: string) => new Date(`${text}T00:00:00Z`);

  return {
    /** Minor units, rounded to whole ones. */
    money: (amount: number | null) =>
      amount === null ? NOTHING : formatMoney({ amount: Math.round(amount), currency }, locale),
    /** A share in [0, 1]. */
    percent: (share: number | null) => (share === null ? NOTHING : percent.format(share)),
    /** The same with + or - before it. */
    signedPercent: (share: number | null) => (share === null ? NOTHING : signedPercent.format(share)),
    /** Between -1 and 1, as a mood is. */
    score: (value: number | null) => (value === null ? NOTHING : score.format(value)),
    /** Of a sign of hesitation, between 0 and 1. */
    weight: (value: number) => weight.format(value),
    /** Milliseconds as they are, seconds from one on. */
    duration: (ms: number | null) => {
      if (ms === null) return NOTHING;
      return ms < 1000 ? milliseconds.format(Math.round(ms)) : seconds.format(ms / 1000);
    },
    /** Millionths of the currency's unit. */
    microMoney: (micros: number | null) => (micros === null ? NOTHING : smallMoney.format(micros / 1_000_000)),
    count: (number: number | null) => (number === null ? NOTHING : count.format(number)),
    /** "1 order", "1,200 orders"; English nouns that take an s. */
    countOf: (number: number, noun: string) => `${count.format(number)} ${number === 1 ? noun : `${noun}s`}`,
    /** YYYY-MM-DD as people read it. */
    day: (text: string) => day.format(ofDay(text)),
    shortDay: (text: string) => shortDay.format(ofDay(text)),
    // Not formatRange: servers and browsers put other spaces around its dash, which breaks hydration.
    period: ({ firstDay, lastDay }: Period) =>
      firstDay === lastDay
        ? day.format(ofDay(firstDay))
        : `${day.format(ofDay(firstDay))} – ${day.format(ofDay(lastDay))}`,
  };
}
