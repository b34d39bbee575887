/** A country (ISO 3166-1) as it is called in the locale: "Canada", "Kanada"; the code where it has no name there. */
export function countryName(code: string, locale: string): string {
  return new Intl.DisplayNames([locale], { type: "region" }).of(code) ?? code;
}
