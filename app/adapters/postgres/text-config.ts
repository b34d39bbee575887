/** Languages that PostgreSQL 15 and newer ship a stemmer for, by ISO 639-1 code; the migration makes "search.<name>" of each. */
const CONFIGS: Record<string, string> = {
  ar: "arabic",
  ca: "catalan",
  da: "danish",
  de: "german",
  el: "greek",
  en: "english",
  es: "spanish",
  eu: "basque",
  fi: "finnish",
  fr: "french",
  ga: "irish",
  hi: "hindi",
  hu: "hungarian",
  hy: "armenian",
  id: "indonesian",
  it: "italian",
  lt: "lithuanian",
  nb: "norwegian",
  ne: "nepali",
  nl: "dutch",
  nn: "norwegian",
  no: "norwegian",
  pt: "portuguese",
  ro: "romanian",
  ru: "russian",
  sr: "serbian",
  sv: "swedish",
  ta: "tamil",
  tr: "turkish",
  yi: "yiddish",
};

/** Name of the text search configuration for a locale such as "de-CH"; "simple" where there is no stemmer. */
export function textConfigFor(locale: string): string {
  return CONFIGS[locale.toLowerCase().split(/[-_]/)[0] ?? ""] ?? "simple";
}
