/** A language (ISO 639-1) as it is called in the locale: "Englisch", "anglais"; the code where it has no name there. */
export function languageName(code: string, locale: string): string {
  return new Intl.DisplayNames([locale], { type: "language" }).of(code) ?? code;
}
