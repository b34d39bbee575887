import { groupOfWord } from "../perception/lexicons/audiences";
import type { AudienceGroup } from "../perception/perception";
import { tokenize } from "../perception/tokenize";

/** Whom a product is for, by its title: "Women's Tern 3". */
export function groupOfTitle(title: string): AudienceGroup | null {
  for (const { word } of tokenize(title)) {
    const group = groupOfWord(word);
    if (group) return group;
  }
  return null;
}
