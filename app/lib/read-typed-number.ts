/**
 * A number as a merchant types it: with a point or a comma before the decimals, and with commas between thousands
 * ("1,250.50"). A comma before exactly three digits stands between thousands, as in all that the admin shows. NaN: it is no
 * number, or has more decimals than it may.
 */
export function readTypedNumber(text: string, mostDecimals = Infinity): number {
  const typed = text.trim();
  const isGrouped = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(typed);
  const plain = isGrouped ? typed.replaceAll(",", "") : typed.replace(",", ".");
  const parts = /^-?\d+(?:\.(\d*))?$/.exec(plain);
  return parts !== null && (parts[1] ?? "").length <= mostDecimals ? Number(plain) : Number.NaN;
}
