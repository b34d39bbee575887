const RANGE =
  /(?:\b(EU|US|UK)\s?)?(?<![\d.])(\d{1,3}(?:\.\d)?)\s?[-–]\s?(\d{1,3}(?:\.\d)?)(?!\.?\d|\s?(?:in|cm|mm|inch|lbs?|kg)\b)/gi;

/** Whether a value that is sold for several sizes ("M (EU 39-42)", "8-9") covers a named one in the same system. */
export function isInRange(value: string, { name, value: size }: { name: string | null; value: string }): boolean {
  const wanted = Number(size);
  if (size === "" || Number.isNaN(wanted)) return false;
  return [...value.matchAll(RANGE)].some(([, system, low, high]) => {
    const own = system?.toUpperCase() ?? null;
    // A bare figure is European where it can be nothing else.
    const said = name ?? (wanted >= 34 ? "EU" : null);
    return (own ?? said) === said && wanted >= Number(low) && wanted <= Number(high);
  });
}
