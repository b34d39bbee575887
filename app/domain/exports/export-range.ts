import { MAX_EXPORT_DAYS } from "~/contracts/exports";
import { AppError } from "~/lib/app-error";
import { addDays, dayOf, rangeOfDay } from "~/lib/shop-calendar";
import type { ExportRange } from "~/ports/export-source";

const DEFAULT_DAYS = 30;

/** Both days count; without them the last 30. Throws AppError `invalid-input` that says what to send. */
export function exportRange(
  { from, to }: { from?: string | undefined; to?: string | undefined },
  timezone: string,
  now: Date,
): ExportRange {
  const lastDay = to ?? dayOf(now, timezone);
  const firstDay = from ?? addDays(lastDay, 1 - DEFAULT_DAYS);
  if (firstDay > lastDay)
    throw refused("The first day comes after the last: send `from` and `to` the other way round.");
  if (addDays(firstDay, MAX_EXPORT_DAYS) <= lastDay) {
    throw refused(`That is more than ${MAX_EXPORT_DAYS} days: ask for a shorter range.`);
  }
  return {
    ...{ firstDay, lastDay },
    ...{ from: rangeOfDay(firstDay, timezone).from, until: rangeOfDay(lastDay, timezone).until },
  };
}

function refused(message: string): AppError {
  return new AppError("invalid-input", message, { userMessage: message });
}
