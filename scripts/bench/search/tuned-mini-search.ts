import MiniSearch from "minisearch";
import { isStopWord } from "~/agent/perception/lexicons/stop-words";
import { stem } from "~/agent/perception/stem";
import type { SourceProduct } from "~/ports/catalog-source";

/**
 * MiniSearch at its best: Porter stems, words of asking left out, title before vendor before description, and what has all
 * words before what has some.
 */
export function createTunedMiniSearch(products: readonly SourceProduct[]): (query: string) => string[] {
  const index = new MiniSearch<SourceProduct>({
    fields: ["title", "vendor", "description"],
    processTerm: (term) => stem(term.toLowerCase()),
  });
  index.addAll([...products]);
  const boost = { title: 3, vendor: 2, description: 0.5 };

  return (query) => {
    const words = query.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    const telling = words.filter((word) => !isStopWord(word, "en"));
    const text = (telling.length > 0 ? telling : words).join(" ");
    const all = index.search(text, { boost, combineWith: "AND" });
    const some = index.search(text, { boost });
    return [...new Set([...all, ...some].map((hit) => String(hit.id)))];
  };
}
