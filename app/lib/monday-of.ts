import { addDays } from "./shop-calendar";

/** The first day of the week (ISO 8601) of a day, both YYYY-MM-DD. */
export function mondayOf(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, -((weekday + 6) % 7));
}
