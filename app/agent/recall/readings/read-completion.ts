import { foldText } from "../../perception/fold-text";
import { isWritten } from "../../perception/is-written";
import type { Perception } from "../../perception/perception";
import { COMPLETES, FROM_ORDERS } from "../completes";
import { intentConfidence, SURE } from "./intent-confidence";
import type { Reading } from "./reading";

/** "Complete the set", "something that goes with what I bought": advice, whose words are no wish by themselves. */
export function readCompletion(perception: Perception): Reading {
  const folded = foldText(perception.text);
  const wantsAdvice =
    intentConfidence(perception, "get_recommendation") >= SURE || isWritten(perception, "get_recommendation");
  if (!COMPLETES.test(folded) && !(FROM_ORDERS.test(folded) && wantsAdvice)) return null;
  return { ...perception, terms: [], intents: [{ name: "get_recommendation", confidence: 0.8 }] };
}
