import { foldText } from "../perception/fold-text";
import type { Perception } from "../perception/perception";

/** "Something to carry water", "anything for recovery", "was gegen Regen": what the thing is wanted for follows. On folded text. */
const WANTED_FOR =
  /\b(?:something|anything|sth|smth|stuff|gear|etwas|was|irgendwas|quelque chose|un truc|algo)\s+(?:(?:good|nice|that (?:is|helps|works)|which|useful|gutes|bien|bueno)\s+)?(?:to|for|against|with|zum|fur|gegen|um|pour|contre|para|contra)\s+(?:the |my |a |an |das |die |den |le |la |les |el |los |las )?$/;

/** "What nutrition do you recommend?" names the goods themselves. */
const WHICH = /\b(?:what|which|any|welche\w*|quel\w*|que) (?:(?:kind|sort|type) of )?$/;
const ASKED = /^ (?:do|would|should|can|could|will|is|are|products?|stuff|empf\w*|sollte|me|recom\w*)\b/;

/**
 * A wish that names no kind says what for: that decides, and what is told besides ("on long runs") only ranks. One use alone
 * decides already by being the only one.
 */
export function readPurpose(perception: Perception): Perception {
  const { entities, text } = perception;
  const isNamed = entities.some(({ type }) => type === "category" || type === "product");
  const uses = entities.filter(({ type, negated }) => type === "attribute" && !negated);
  if (isNamed || uses.length < 2) return perception;
  const folded = foldText(text);
  const purpose = uses.find(
    ({ start, end }) =>
      WANTED_FOR.test(folded.slice(0, start)) || (WHICH.test(folded.slice(0, start)) && ASKED.test(folded.slice(end))),
  );
  if (purpose?.type !== "attribute") return perception;
  const decided = { ...purpose, value: { name: "attribute", value: purpose.value.value } };
  return { ...perception, entities: entities.map((entity) => (entity === purpose ? decided : entity)) };
}
