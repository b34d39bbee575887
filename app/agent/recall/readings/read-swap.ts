import { foldText } from "../../perception/fold-text";
import type { Perception } from "../../perception/perception";
import { readSizeStep } from "../../variants/size-step";
import { bareNumber } from "./bare-number";
import { intend } from "./intend";
import { intentConfidence, SURE } from "./intent-confidence";
import type { Place, Reading } from "./reading";
import { OF_A_VARIANT, wantedEntities } from "./wanted-entities";
import { withSize } from "./with-size";

/** "Make it black". */
const INTO =
  /\bmake (?:it|that|them)\b|\b(?:switch|swap|change) (?:it|that|them)?\b|\b(?:mach|nimm|nehmen sie|tausch\w*) (?:es|sie|ihn|das)?\b|\b(?:mets|mettez|change[zr]?)-?(?:le|la|les)?\b|\b(?:cambia(?:lo|la|r)?|ponlo|ponla)\b/;

const FOR_THE = /\b(?:for|fur|pour|para) (?:the|my|that|those|die|den|das|le|la|les|el|los|las) \p{L}/u;

/** Another size or colour of what was just put into the cart. */
export function readSwap(perception: Perception, { memory }: Place): Reading {
  const { cues, text } = perception;
  const corrects = cues.correction || intentConfidence(perception, "deny") >= SURE || INTO.test(foldText(text));
  if (memory.justAdded.length === 0 || !corrects) return null;

  const wanted = wantedEntities(perception);
  const swap = (meant: Perception) =>
    intend(meant, { name: "change_cart", confidence: 0.8 }, [
      "find_product",
      "deny",
      "size_fit",
      "add_to_cart",
      "exchange_item",
      "feedback",
    ]);
  if (readSizeStep(text) !== null) return swap(perception);
  const number = wanted.length === 0 ? bareNumber(perception) : null;
  if (number !== null) return swap(withSize(perception, number));
  // "No wait, oatmeal for the beanie": of the things that were just put in.
  const isChoice = wanted.some(({ type }) => OF_A_VARIANT.has(type));
  if (isChoice && FOR_THE.test(foldText(text)) && !cues.question) return swap(perception);
  const isOfVariant = wanted.every(({ type }) => OF_A_VARIANT.has(type) || type === "product");
  return isOfVariant && wanted.some(({ type }) => OF_A_VARIANT.has(type)) ? swap(perception) : null;
}
