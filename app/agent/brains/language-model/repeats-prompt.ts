import { foldText } from "../../perception/fold-text";
import { SYSTEM_PROMPT } from "./system-prompt";

/** So many of our own words in a row are no accident. */
const RUN = 7;

/** Whether a sentence repeats the instructions. */
export function repeatsPrompt(sentence: string): boolean {
  return runsOf(sentence).some((run) => PROMPT_RUNS.has(run));
}

function runsOf(text: string): string[] {
  const words = foldText(text).match(/[\p{L}\p{N}']+/gu) ?? [];
  return words.slice(RUN - 1).map((_, index) => words.slice(index, index + RUN).join(" "));
}

/** Without the examples of good answers, which may well be given. */
const PROMPT_RUNS = new Set(runsOf(SYSTEM_PROMPT.replace(/Examples of good answers:[^]*/, "")));
