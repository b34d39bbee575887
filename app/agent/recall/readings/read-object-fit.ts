import { foldText } from "../../perception/fold-text";
import { intend } from "./intend";
import { intentConfidence, SURE } from "./intent-confidence";
import type { Place, Reading } from "./reading";
import type { Perception } from "../../perception/perception";

/** What is worn by a person has a size; a laptop or a phone has to go into it. On folded text. */
const FITS =
  /\b(?:will|would|does|do|can|could|is there|kann|passt|passen|est-ce que|cabe|caben)\b[^.!?]{0,12}?(?:\b(?:my|an?|the|two|three|all my|\d[\d.]*)\b)?(?<thing>[^.!?]{2,40}?)\bfit\b(?! (?:me|my (?:foot|feet|head|wrist|arm|chest|waist|leg|hips?|body)|someone|somebody|a \d|true|like|snug|tight|loose))/;
const TAKES =
  /\b(?:fit|put|get|carry|hold|store|room for|space for|big enough for)\b (?:in )?(?:an?|my|the|two|three|all my|\d[\d.]*) (?<thing>[^.!?]{2,40})/;
const OF_BODY =
  /^\W*(?:it|they|these|those|this|that|i|me|you|he|she|we)\b|\b(?:foot|feet|head|heads|wrists?|arms?|chest|waist|legs?|calf|calves|hips?|body|bust|thighs?|shoulders?|neck|hands?|fingers?|man|woman|men|women|kids?|child|teen|son|daughter|husband|wife|boyfriend|girlfriend|dad|mom|size|shoes?|guys?|runner|adult|person|people|small|medium|large)\b/;

/** "Can a 15 inch laptop fit?" asks what goes into it, and for nobody's size. */
export function readObjectFit(perception: Perception, { referents }: Place): Reading {
  if (referents.productIds.length === 0 || intentConfidence(perception, "size_fit") < SURE) return null;
  const folded = foldText(perception.text);
  const things = [FITS, TAKES].flatMap((pattern) => pattern.exec(folded)?.groups?.thing ?? []);
  if (!things.some((thing) => thing.trim() !== "" && !OF_BODY.test(thing))) return null;
  const entities = perception.entities.filter(({ type }) => type !== "size");
  return {
    again: intend({ ...perception, entities }, { name: "product_detail", confidence: 0.8 }, [
      "size_fit",
      "find_product",
    ]),
  };
}
