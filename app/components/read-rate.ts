const LARGEST = 1_000_000;

/** A rate as it is typed, with a point or a comma; null: the field is empty. Undefined: it is no rate. */
export function readRate(text: string): number | null | undefined {
  const trimmed = text.trim();
  if (trimmed === "") return null;
  const rate = /^\d+([.,]\d+)?$/.test(trimmed) ? Number(trimmed.replace(",", ".")) : NaN;
  return rate > 0 && rate <= LARGEST ? rate : undefined;
}
