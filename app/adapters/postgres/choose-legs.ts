import type { SearchTerm } from "./catalog-query-terms";

/** What a candidate must have one of, as texts of a tsquery: anywhere, or in its title. */
export type Legs = { anywhere: string | null; inTitle: string | null; terms: SearchTerm[] };

/** Terms are matched, rarest first, until they promise this many documents; the others only add to the score. */
const ENOUGH = 300;
/** A word in more documents than this is looked for in titles alone, if enough titles have it. */
const COMMON = 800;
const FEW_TITLES = 40;
/** With so many expected by rarer words, a common one brings nothing better than what has both. */
const ENOUGH_WITHOUT_COMMON = 100;

/**
 * How the index finds candidates. All words would make every shoe a candidate for "trail shoes", so the common ones are left
 * out of matching (never out of scoring) as soon as the rarer ones promise enough; other wordings come in where the words
 * themselves do not. What a common word brings besides is products that have it in the title, and those that have all words.
 */
export function chooseLegs(terms: SearchTerm[]): Legs {
  const anywhere: string[] = [];
  const inTitle: string[] = [];
  const chosen: SearchTerm[] = [];
  let expected = 0;

  for (const kinds of [["word", "spelling"], ["synonym"]]) {
    const ofKind = terms.filter(({ kind }) => kinds.includes(kind)).sort((a, b) => a.documents - b.documents);
    for (const term of ofKind) {
      const { documents, titles, tsquery } = term;
      if (expected >= (documents > COMMON ? ENOUGH_WITHOUT_COMMON : ENOUGH)) break;
      const isCommon = documents > COMMON && titles !== null && titles + expected >= FEW_TITLES;
      (isCommon ? inTitle : anywhere).push(`(${tsquery})`);
      expected += isCommon ? titles : documents;
      chosen.push(term);
    }
  }
  const words = terms.filter(({ kind }) => kind === "word");
  if (words.length > 1 && words.some((word) => word.documents > COMMON))
    anywhere.push(`(${words.map(({ tsquery }) => tsquery).join(" & ")})`);

  return { anywhere: joinLegs(anywhere), inTitle: joinLegs(inTitle), terms: chosen };
}

function joinLegs(legs: string[]): string | null {
  return legs.length === 0 ? null : legs.join(" | ");
}
