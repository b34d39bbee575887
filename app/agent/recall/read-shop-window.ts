import type { CatalogVocabulary } from "~/ports/catalog-search";
import { foldText } from "../perception/fold-text";
import type { Entity, Perception } from "../perception/perception";
import { asksForPopular } from "./asks-for-popular";
import { intend } from "./readings/intend";

const NEW =
  /\bwhat(?:'s| is|s| have you got that'?s| do you have that'?s) new\b(?! (?:with|about) (?:it|this|the))|\bnew (?:arrivals?|in|stuff|products?|items?|collection)\b|\banything new\b|\b(?:latest|newest) (?:arrivals?|products?|items?|stuff|things|gear)\b|\b(?:was gibt(?:'?s| es) neues|neuheiten|neu im (?:shop|sortiment)|nouveautes?|quoi de neuf|novedades|que hay de nuevo)\b/;
const OF_SALES =
  /^(?:best|top|most|more|sell\w*|popular|trending|hot|people|customers|everyone|everybody|others|buy\w*)$/;

/** "What's new?", "best sellers?": who looks at the window wishes for what the shop has tagged new, and names no goods by "sellers". */
export function readShopWindow(perception: Perception, { tags }: Pick<CatalogVocabulary, "tags">): Perception {
  const window = asksForPopular(perception.text) ? withoutSales(perception) : perception;
  const match = NEW.exec(foldText(perception.text));
  const tag = match === null ? undefined : tags.find((own) => /^(?:new|new in|neu|nouveau|nuevo)$/i.test(own));
  if (match === null || tag === undefined) return window;
  const start = match.index;
  const end = start + match[0].length;
  const wish: Entity = {
    ...{ type: "attribute", value: { name: "attribute", value: tag }, negated: false },
    ...{ text: window.text.slice(start, end), start, end },
  };
  const entities = [...window.entities.filter((entity) => entity.end <= start || entity.start >= end), wish];
  return intend({ ...window, entities, terms: [] }, { name: "find_product", confidence: 0.9 }, [
    "out_of_scope",
    "greeting",
  ]);
}

function withoutSales(perception: Perception): Perception {
  return { ...perception, terms: perception.terms.filter((term) => !OF_SALES.test(term)) };
}
