import type { Perception } from "../../perception/perception";
import { bareNumber } from "./bare-number";
import { intend } from "./intend";
import { intentConfidence, SURE } from "./intent-confidence";
import type { Place, Reading } from "./reading";
import { OF_A_VARIANT, wantedEntities } from "./wanted-entities";
import { withSize } from "./with-size";

/** "Sorry, 10.5 I meant", of one product that is being talked about: a question about it, and no word to put it anywhere. */
export function readMeantVariant(perception: Perception, { referents, memory }: Place): Reading {
  const isAlone = memory.focus?.isAlone === true && referents.how === "focus" && memory.justAdded.length === 0;
  const isCorrection = perception.cues.correction || intentConfidence(perception, "deny") >= SURE;
  if (!isAlone || !isCorrection || memory.pendingQuestion !== null) return null;

  const wanted = wantedEntities(perception);
  const asks = (meant: Perception) =>
    intend(meant, { name: "availability", confidence: 0.8 }, [
      "find_product",
      "deny",
      "size_fit",
      "add_to_cart",
      "change_cart",
    ]);
  if (wanted.length > 0) return wanted.every(({ type }) => OF_A_VARIANT.has(type)) ? asks(perception) : null;
  const number = bareNumber(perception);
  return number === null ? null : asks(withSize(perception, number));
}
