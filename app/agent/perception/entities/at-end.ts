/**
 * Whether a pattern reaches the end of a text, read backwards from there: a pattern with a `$` is tried at each place before it,
 * and nearly all of them are in vain. Finds no place: whoever needs it asks the pattern itself, once it is known to fit.
 */
export function atEnd(pattern: RegExp): (text: string) => boolean {
  const backwards = new RegExp(`(?<=${pattern.source})`, `${pattern.flags.replace("y", "")}y`);
  return (text) => {
    backwards.lastIndex = text.length;
    return backwards.test(text);
  };
}
