import type { CatalogDocument } from "~/ports/catalog-search";
import { askedLabels } from "../../../attributes/find-asked-attribute";
import { findEvidence } from "../../../knowledge/find-evidence";
import { foldText } from "../../../perception/fold-text";
import { readDocument } from "../../../ranking/read-document";
import { slot } from "../../../reply/slot";
import type { MoveContext } from "../move-context";
import { attributeName } from "../../../attributes/attribute-name";
import { tellEvidence } from "../tell-evidence";
import { factQuestion } from "./fact-question";
import { tellOfKind } from "./tell-of-kind";

const MAX_WORDS = 2;

/** "How heavy is it?", "what is it made of?": the attribute by its label, or a sentence of the description. */
export async function answerWhat(
  document: CatalogDocument,
  { voice, situation, desk }: Pick<MoveContext, "voice" | "situation" | "desk">,
): Promise<boolean> {
  const asked = factQuestion(situation);
  if (askedLabels(asked).length > 0) desk.remember({ lastFactQuestion: asked.slice(0, 300) });
  const text = asked.toLowerCase();
  const title = slot.title(document.id);
  const evidence = findEvidence(document, asked, situation.perception.language);
  if (evidence?.isSure === true) {
    await tellEvidence(document.id, evidence, { voice });
    return true;
  }

  if (/\bcolou?rs?\b|\bfarben?\b|\bcouleurs?\b|\bcolores\b/.test(text)) {
    const option = readDocument(document).colorOption;
    if (option !== null) {
      await voice.say("detail.values", { title, values: slot.values(document.id, option) });
      return true;
    }
  }
  if (evidence !== null && situation.perception.cues.question) {
    await tellEvidence(document.id, evidence, { voice });
    return true;
  }
  if (
    (situation.perception.terms.length > 0 || HOW_MUCH.test(foldText(asked))) &&
    situation.perception.cues.question &&
    !/about|more|details|info/.test(text)
  ) {
    const what = situation.perception.terms.slice(0, MAX_WORDS).join(" ");
    if (await tellOfKind(document, { voice, situation, desk })) return true;
    // Words from here and there of a question are no name of what it asks for.
    const isPhrase =
      what !== "" &&
      situation.perception.terms.length <= MAX_WORDS &&
      foldText(situation.perception.text).includes(what);
    await (isPhrase ? voice.say("detail.unknown", { title, what }) : voice.say("detail.unknown-all", { title }));
    return true;
  }
  const [label] = askedLabels(asked);
  if (label === undefined || !situation.perception.cues.question || /about|more|details|info/.test(text)) return false;
  await voice.say("detail.unknown", { title, what: attributeName(label, situation.language) });
  return true;
}

/** Asks for a figure that would be listed or written: a description of the whole is no answer. */
const HOW_MUCH =
  /^\W*(?:(?:and|so|but|ok|und|et|y)\W+)*(?:how (?:many|much|often|long|far)|wie ?viele?|wie oft|combien|cuant[oa]s?)\b/;
