const UNITS: Record<string, string> = {
  mm: "mm",
  cm: "cm",
  m: "m",
  km: "km",
  g: "g",
  kg: "kg",
  oz: "oz",
  lb: "lb",
  ml: "ml",
  l: "l",
  mg: "mg",
  kcal: "kcal",
  h: "h",
  hours: "h",
  min: "min",
  w: "W",
  v: "V",
  lumens: "lm",
  inches: "in",
  in: "in",
};

const YES = new Set(["true", "yes", "ja", "oui", "sí"]);
const NO = new Set(["false", "no", "nein", "non"]);

/** "drop_mm", "8" -> { label: "drop", value: "8 mm" }; a yes/no attribute has `flag` instead of a value worth telling. */
export function describeAttribute(
  name: string,
  values: string[],
): { label: string; value: string; flag: boolean | null } {
  const words = name
    .replace(/^.*\./, "")
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[\s_-]+/)
    .filter((word) => word !== "");
  const unit = words.length > 1 ? UNITS[words[words.length - 1] ?? ""] : undefined;
  const label = (unit ? words.slice(0, -1) : words).join(" ");

  const [only] = values;
  if (values.length === 1 && only !== undefined) {
    const flag = readFlag(only);
    if (flag !== null) return { label, value: only, flag };
  }
  return {
    label,
    value: values.map((value) => (unit ? `${bareFigure(value)} ${unit}` : value)).join(", "),
    flag: null,
  };
}

/** "16.0" is 16. */
function bareFigure(value: string): string {
  return value.replace(/^(\d+)\.0+$/, "$1");
}

/** True or false where a value says just that, else null. */
export function readFlag(value: string): boolean | null {
  const folded = value.trim().toLowerCase();
  if (YES.has(folded)) return true;
  return NO.has(folded) ? false : null;
}
