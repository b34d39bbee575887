/** What a label's name says, as a further example of it: "CHANGE_ADDRESS" and "changeAddress" are "change address". */
export function labelWords(label: string): string {
  return label
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .replaceAll(/[\s\p{P}\p{S}]+/gu, " ")
    .trim();
}
