import type { ConversationMemory } from "~/contracts/conversation-memory";
import { foldText } from "../perception/fold-text";
import type { Perception } from "../perception/perception";
import { readSizeStep } from "../variants/size-step";

const PUTS_BACK =
  /\b(?:put|add|bring|stick|pop|throw|chuck)\b[^.!?;]{0,40}\bback\b|\b(?:want|have) (?:it|that|them|those|the \S+) back\b|\b(?:leg|pack|tu|nimm|leg(?:en|t))\b[^.!?;]{0,40}\b(?:wieder|zuruck)\b|\bdoch wieder\b|\bremet(?:s|tez|tre)\b|\brajoute[zr]?\b|\b(?:vuelv[ea](?: a)?|volver a) (?:poner|meter|agregar|anadir)\w*|\b(?:pon|mete|agrega)\w* (?:otra vez|de nuevo)\b/;

/** "Put the cap back, but in white", after it was taken out; what is to come back as it was is an undoing. */
export function putsBack({ text, entities, cues }: Perception, { justRemoved }: ConversationMemory): boolean {
  if (justRemoved.length === 0 || !PUTS_BACK.test(foldText(text))) return false;
  const isOther = entities.some(
    ({ type, negated }) => !negated && ["color", "size", "option", "quantity"].includes(type),
  );
  return !cues.undo || isOther || readSizeStep(text) !== null;
}
