import type { LearntWording, ProductText } from "~/ports/catalog-index";
import { isStopWord } from "../../perception/lexicons/stop-words";
import { splitWords } from "./split-words";

/** Documents that have to bear it out. */
const LEAST_SUPPORT = 4;
/** Share of the products spoken of by the word whose titles have the other one. */
const LEAST_SHARE = 0.5;
/** So many times more often than in any title. */
const LEAST_LIFT = 5;
/** And the other way round: the word is used of so many of the things that are called by the other one. */
const LEAST_RETURN = 0.08;
/** The other word has to be what titles call a thing: their last word in so many of them. */
const LEAST_HEAD = 0.25;
/** A word in more texts than this describes anything. */
const MOST_SPREAD = 0.1;
const MOST_OTHERS = 2;
/** Learnt is not known: beside a lexicon's synonym. */
const TRUST = 0.6;
const LETTERS = /^\p{L}{3,}$/u;

type Count = { titles: number; heads: number; about: number; forms: Map<string, number> };

/**
 * Other names of things out of a catalogue's own texts: shoppers say what tags, types and descriptions say ("settee"), titles
 * say something else ("sofa"). A word counts where it stands beside the title and not in it; what the titles of those
 * products have in common, and other titles have not, is another name for the same thing.
 */
export function learnWordings(products: Iterable<ProductText>): LearntWording[] {
  const counts = new Map<string, Count>();
  const pairs = new Map<string, Map<string, number>>();
  const documents: { title: string[]; about: string[] }[] = [];

  for (const { title, about } of products) {
    const titleWords = splitWords(title).filter(({ word }) => LETTERS.test(word));
    const inTitle = new Set(titleWords.map(({ stem }) => stem));
    const others = splitWords(about).filter(
      ({ word, stem }) => LETTERS.test(word) && !inTitle.has(stem) && !isStopWord(word, "en"),
    );
    const besides = new Set(others.map(({ stem }) => stem));
    for (const { word, stem } of [...titleWords, ...others])
      countOf(counts, stem).forms.set(word, (countOf(counts, stem).forms.get(word) ?? 0) + 1);
    for (const stem of inTitle) countOf(counts, stem).titles += 1;
    for (const stem of besides) countOf(counts, stem).about += 1;
    const head = titleWords[titleWords.length - 1]?.stem;
    if (head !== undefined) countOf(counts, head).heads += 1;
    documents.push({ title: [...inTitle], about: [...besides] });
  }

  const isName = (stem: string) => {
    const { titles = 0, heads = 0 } = counts.get(stem) ?? {};
    return titles >= LEAST_SUPPORT && heads >= titles * LEAST_HEAD;
  };
  const isTelling = (stem: string) => {
    const { about = 0, titles = 0 } = counts.get(stem) ?? {};
    return about >= LEAST_SUPPORT && about <= Math.max(LEAST_SUPPORT, documents.length * MOST_SPREAD) && titles < about;
  };
  for (const { title, about } of documents) {
    const names = title.filter(isName);
    if (names.length === 0) continue;
    for (const word of about) {
      if (!isTelling(word)) continue;
      const row = pairs.get(word) ?? new Map<string, number>();
      for (const name of names) row.set(name, (row.get(name) ?? 0) + 1);
      pairs.set(word, row);
    }
  }

  return [...pairs].flatMap(([word, row]) => {
    const { about = 0 } = counts.get(word) ?? {};
    return [...row]
      .flatMap(([other, together]) => {
        const { titles = 0 } = counts.get(other) ?? {};
        const share = together / about;
        const lift = share / (titles / documents.length);
        const isBorneOut = together >= LEAST_SUPPORT && share >= LEAST_SHARE && lift >= LEAST_LIFT;
        if (!isBorneOut || together < titles * LEAST_RETURN) return [];
        return [
          {
            word: formOf(counts, word),
            other: formOf(counts, other),
            closeness: Math.round(share * TRUST * 100) / 100,
          },
        ];
      })
      .sort((left, right) => right.closeness - left.closeness || (left.other < right.other ? -1 : 1))
      .slice(0, MOST_OTHERS);
  });
}

function countOf(counts: Map<string, Count>, stem: string): Count {
  let count = counts.get(stem);
  if (!count) {
    count = { titles: 0, heads: 0, about: 0, forms: new Map() };
    counts.set(stem, count);
  }
  return count;
}

/** As the shop mostly writes it. */
function formOf(counts: Map<string, Count>, stem: string): string {
  const forms = [...(counts.get(stem)?.forms ?? [])];
  return forms.sort((left, right) => right[1] - left[1] || (left[0] < right[0] ? -1 : 1))[0]?.[0] ?? stem;
}
