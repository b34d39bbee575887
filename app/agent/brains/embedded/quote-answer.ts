import { detectLanguage } from "../../perception/detect-language";
import { tokenize } from "../../perception/tokenize";
import { languageName } from "../../reply/language-name";
import type { SelectedAnswer } from "../../knowledge/select-answer";
import { fitnessOf } from "../../knowledge/weigh-answer";
import { splitSentences } from "../../reply/split-sentences";
import { slot } from "../../reply/slot";
import type { MoveContext } from "./move-context";

/** The next quote follows on it: nobody says "in short" twice in a breath. */
const ENDS_IN_QUOTE = /[“”»]\s*$/u;

/** What a merchant wrote as the answer is said as it stands; of other texts some sentences are. Where they are from, by name and address, stands below. */
export async function quoteAnswer(
  answer: SelectedAnswer,
  { situation, desk, voice }: Pick<MoveContext, "situation" | "desk" | "voice">,
): Promise<void> {
  const { passage, sentences } = answer;
  const quote = slot.passage(passage.id, sentences);
  if (passage.kind === "curated") await desk.say(slot.wholePassage(passage.id));
  else if (isOfRefusal(passage, sentences))
    await voice.say("policy.quote-under", {
      title: slot.passageTitle(passage.id),
      quote: sentences.map((at) => slot.passage(passage.id, [at])).join("; "),
    });
  else if (!isToldAlready(quote, desk)) {
    const foreign = foreignTo(situation, passage);
    if (fitnessOf(answer) === "answers" && isSaidBefore(quote, { situation, desk }))
      await voice.say("policy.quote-again", { quote });
    else if (fitnessOf(answer) === "near") await voice.say("policy.quote-near", { quote });
    else if (ENDS_IN_QUOTE.test(desk.spoken())) await voice.say("policy.quote-next", { quote });
    else if (foreign === null) await voice.say("policy.quote", { quote });
    else await voice.say("policy.quote-foreign", { quote, language: languageName(foreign, situation.language) });
  }
  await desk.show({ type: "sources", passageIds: [passage.id] });
}

/** The language of a text that is not written in the one of the reply: the shop's words are quoted, never translated. */
function foreignTo({ language }: MoveContext["situation"], { text }: SelectedAnswer["passage"]): string | null {
  const written = detectLanguage(text, tokenize(text), language);
  return written.language === language || written.confidence < SURE_OF_LANGUAGE ? null : written.language;
}

const SURE_OF_LANGUAGE = 0.6;

/** An item of a list whose heading says no ("What we cannot take back"): by itself it would say the opposite. */
function isOfRefusal({ title, text }: SelectedAnswer["passage"], chosen: number[]): boolean {
  const heading = title.slice(title.lastIndexOf(":") + 1);
  const sentences = splitSentences(text);
  return DENIES.test(heading) && chosen.every((at) => !/[.!?]["”»)]*$/.test(sentences[at] ?? ""));
}

const DENIES =
  /\b(?:not|cannot|can't|can’t|don't|don’t|never|no|without|except|exclu\w+|nicht|kein\w*|ohne|ausser|außer|pas|sans|jamais|sauf|no se|sin|excepto|nunca)\b/i;

/** Two questions of one message may have the same answer. */
function isToldAlready(quote: string, desk: MoveContext["desk"]): boolean {
  const filled = desk.check(quote);
  return filled.ok && desk.spoken().includes(filled.text);
}

/** The last reply quoted just this. */
function isSaidBefore(quote: string, { situation, desk }: Pick<MoveContext, "situation" | "desk">): boolean {
  const filled = desk.check(quote);
  const last = situation.input.history.findLast(({ from }) => from === "agent")?.text ?? "";
  return filled.ok && last.includes(filled.text);
}
