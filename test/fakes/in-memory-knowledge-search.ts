import type { KnowledgePassage, KnowledgeSearch } from "~/ports/knowledge-search";

/** Passages ranked by how many words of the question they hold. */
export function createInMemoryKnowledgeSearch(passages: Omit<KnowledgePassage, "score">[]): KnowledgeSearch {
  const words = (text: string) => text.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
  return {
    async search(text, limit) {
      const asked = new Set(words(text));
      return passages
        .map((passage) => ({
          ...passage,
          score: new Set(words(`${passage.title} ${passage.text}`).filter((word) => asked.has(word))).size,
        }))
        .filter(({ score }) => score > 0)
        .sort((left, right) => right.score - left.score)
        .slice(0, limit);
    },
  };
}
