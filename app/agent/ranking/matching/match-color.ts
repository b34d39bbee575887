import type { CatalogDocument } from "~/ports/catalog-search";
import { COLOR_FAMILIES } from "../../perception/lexicons/colors";
import { UNKNOWN, type Match } from "../fact";
import { familiesOf, type ReadDocument } from "../read-document";

export function matchColor(document: CatalogDocument, read: ReadDocument, value: string): Match {
  const isFamily = Object.hasOwn(COLOR_FAMILIES, value);
  const fits = (text: string) =>
    isFamily ? familiesOf(text).includes(value) : text.toLowerCase() === value.toLowerCase();

  if (read.colorOption !== null) {
    const values = document.options.find(({ name }) => name === read.colorOption)?.values ?? [];
    const [best] = values.filter(fits).sort((left, right) => plainness(left, value) - plainness(right, value));
    return best === undefined
      ? { verdict: "no", fact: null }
      : { verdict: "yes", fact: { kind: "option", name: read.colorOption, value: best } };
  }
  if (fits(document.title)) return { verdict: "yes", fact: { kind: "title" } };
  const tag = document.tags.find(fits);
  if (tag !== undefined) return { verdict: "yes", fact: { kind: "tag", value: tag } };
  const attribute = Object.entries(document.attributes).find(([name]) => /colou?r|farbe|couleur/i.test(name));
  if (attribute) {
    const position = attribute[1].findIndex(fits);
    return position >= 0
      ? { verdict: "yes", fact: { kind: "attribute", name: attribute[0], value: position } }
      : { verdict: "no", fact: null };
  }
  return isFamily && familiesOf(document.title).length > 0 ? { verdict: "no", fact: null } : UNKNOWN;
}

/** "Blue" before "Harbor Blue" before "Midnight Navy" when blue was asked for. */
function plainness(name: string, value: string): number {
  if (name.toLowerCase() === value) return 0;
  return name.toLowerCase().includes(value) ? 1 : 2;
}
