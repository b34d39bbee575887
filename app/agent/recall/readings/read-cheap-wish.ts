import { foldText } from "../../perception/fold-text";
import type { Perception } from "../../perception/perception";
import { intend } from "./intend";
import type { Place, Reading } from "./reading";

const NOT_DEAR =
  /^\W*(?:(?:but|and|ok|something|anything|maybe|just)\W+)*(?:nothing|not|isn'?t|nicht|pas|no muy|no tan|que no sea) (?:too |so |that |very |overly |zu |trop |muy )*(?:pric(?:e)?y|expensive|dear|costly|crazy|teuer|cher|chere|car[oa]s?)\W*(?:please|tho|though|bitte)?\W*$/;

/** "Not too pricey" behind a list says what is wanted, and asks for no price. */
export function readCheapWish(perception: Perception, { memory }: Place): Reading {
  if ((memory.shown[0]?.length ?? 0) === 0 || !NOT_DEAR.test(foldText(perception.text))) return null;
  const cues = { ...perception.cues, cheap: true };
  return intend({ ...perception, cues, terms: [] }, { name: "find_product", confidence: 0.9 }, [
    "price",
    "negotiate",
    "deny",
    "promotion",
    "complaint",
  ]);
}
