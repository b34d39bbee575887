/** The mood of fewer messages is that of single shoppers. */
const FEWEST_MESSAGES = 5;

type Messages = { asked: number; pleased: number; complained: number };

/** How messages sounded, from -1 (all bad) to 1 (all good); null where there were too few. */
export function moodOf(counted: Messages[]): number | null {
  const sum = (name: keyof Messages) => counted.reduce((total, messages) => total + messages[name], 0);
  const asked = sum("asked");
  return asked < FEWEST_MESSAGES ? null : (sum("pleased") - sum("complained")) / asked;
}
