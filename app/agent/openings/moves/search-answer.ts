import { findStatedFacts } from "../../guardrails/lint-sentence";
import { slot } from "../../reply/slot";
import { openingReplies } from "../opening-replies";
import type { OpeningMoveRules, OpeningSentence } from "../opening-situation";

/** Longer ones are read back by nobody. */
const MOST_REPEATED = 60;

/** For who searches again and again, or finds nothing: what the pages answer, or what comes nearest. */
export const searchAnswer: OpeningMoveRules = {
  needs: ["search"],
  say({ search }) {
    if (!search) return null;
    const { terms, answer, found } = search;
    if (answer) {
      const { passage, sentences } = answer;
      const quote = slot.passage(passage.id, sentences);
      return {
        sentences: [{ key: "opening.answer", parameters: { source: slot.passageTitle(passage.id), quote } }],
        replies: [],
        productId: null,
      };
    }
    if (!found) return { sentences: [{ key: "opening.found-nothing" }], replies: [], productId: null };

    const parameters = { title: slot.title(found.id), price: slot.priceRange(found.id) };
    return {
      sentences: [nameFound(terms, parameters)],
      replies: [openingReplies.tell(found.id), openingReplies.similar(found.id)],
      productId: found.id,
    };
  },
};

/** The words of an address may be anybody's: what states a price or a code is not repeated. */
function nameFound(terms: string, parameters: Record<string, string>): OpeningSentence {
  const isPlain =
    terms.length <= MOST_REPEATED && /^[\p{L}\p{N} '’.-]+$/u.test(terms) && findStatedFacts(terms).length === 0;
  return isPlain
    ? { key: "opening.found", parameters: { ...parameters, terms } }
    : { key: "opening.found-plain", parameters };
}
