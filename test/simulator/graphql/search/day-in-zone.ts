const DAY_MS = 24 * 60 * 60 * 1000;

/** Start and end (ms, end excluded) of a day written as `2026-11-20` in a time zone; null for any other text. */
export function dayInZone(day: string, timeZone: string): { start: number; end: number } | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return null;
  const utc = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(utc)) return null;
  return { start: startOfDay(utc, timeZone), end: startOfDay(utc + DAY_MS, timeZone) };
}

/** The instant at which a zone's clocks show what `utc` shows in UTC. Twice, for days on which the offset changes. */
function startOfDay(utc: number, timeZone: string): number {
  const guess = utc - offsetAt(utc, timeZone);
  return utc - offsetAt(guess, timeZone);
}

function offsetAt(instant: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat("en-GB", { timeZone, timeZoneName: "longOffset" }).formatToParts(instant);
  const name = parts.find((part) => part.type === "timeZoneName")?.value ?? "GMT";
  const [, sign, hours = "0", minutes = "0"] = /GMT([+-])(\d+):(\d+)/.exec(name) ?? [];
  const offset = (Number(hours) * 60 + Number(minutes)) * 60_000;
  return sign === "-" ? -offset : offset;
}
