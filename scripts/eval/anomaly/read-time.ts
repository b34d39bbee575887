const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2})(?::?(\d{2})(?::?(\d{2})(?:\.\d+)?)?)?\s*(?:Z|[+-]\d{2}:?\d{2})?)?$/;

/**
 * A moment on the shop's own clock as milliseconds whose UTC fields are that clock: ISO dates and times as they are written,
 * whatever their offset, since weekday and hour are those the shop lives by. Seconds and milliseconds since 1970 are taken as
 * UTC. Null where it is none.
 */
export function readTime(text: string): number | null {
  if (/^\d{9,10}(\.\d+)?$/.test(text)) return Number(text) * 1000;
  if (/^\d{12,13}$/.test(text)) return Number(text);

  const parts = ISO.exec(text.trim());
  if (!parts) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts
    .slice(1)
    .map((part) => Number(part || 0));
  const time = Date.UTC(year, month - 1, day, hour, minute, second);
  const isReal = new Date(time).getUTCDate() === day && month >= 1 && month <= 12 && hour < 24 && minute < 60;
  return isReal ? time : null;
}
