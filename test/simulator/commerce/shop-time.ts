const formats = new Map<string, Intl.DateTimeFormat>();

/** An instant as Shopify's REST payloads write it: local time of the shop with its offset, for example `2026-11-20T08:42:17-05:00`. */
export function shopTime(iso: string, timeZone: string): string {
  const date = new Date(iso);
  const parts = new Map(
    formatOf(timeZone)
      .formatToParts(date)
      .map((part) => [part.type, part.value] as const),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? "";
  const offset = part("timeZoneName").replace("GMT", "") || "+00:00";

  return `${part("year")}-${part("month")}-${part("day")}T${part("hour")}:${part("minute")}:${part("second")}${offset}`;
}

/** Making one costs a hundred times as much as using it, and a payload has many times. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hourCycle: "h23",
    timeZoneName: "longOffset",
  });
  formats.set(timeZone, format);
  return format;
}
