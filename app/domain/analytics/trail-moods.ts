import { moodOf } from "~/lib/mood";
import { addDays } from "~/lib/shop-calendar";

/** Days that each mood stands for, the day itself included: a product is not talked of every day. */
export const MOOD_DAYS = 7;

type MessagesOfDay = { day: string; asked: number; pleased: number; complained: number };

/**
 * How messages sounded until each of these days; null where there were too few. `counted` holds the days with messages, from
 * six days before the first on.
 */
export function trailMoods(days: string[], counted: MessagesOfDay[]): (number | null)[] {
  return days.map((last) => {
    const first = addDays(last, 1 - MOOD_DAYS);
    return moodOf(counted.filter(({ day }) => day >= first && day <= last));
  });
}
