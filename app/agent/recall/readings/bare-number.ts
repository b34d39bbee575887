import { isTalk } from "../../need-state/is-talk";
import type { Perception } from "../../perception/perception";

/** "No, I meant 43": a figure and nothing else that could be wanted. */
export function bareNumber({ text, terms }: Perception): RegExpExecArray | null {
  if (terms.some((term) => !/^\d/.test(term) && !isTalk(term))) return null;
  return /(?<![\d.,])\d{1,2}(?:[.,]5)?(?![\d.,%])/.exec(text);
}
