import { foldText } from "../perception/fold-text";
import { findPattern } from "./find-pattern";
import { INSTRUCTION_PATTERNS } from "./input-injection";

/** Folded text. How a text speaks to a machine that reads it, which no shop's text for people does. */
// prettier-ignore
const SPEAKS_TO_MACHINE: readonly RegExp[] = [
  /\b(?:assistants?|chatbots?|bots?|ai|a\.i\.|ai (?:agents?|models?|assistants?)|llms?|language models?|gpt|chatgpt|shopwalker|agents? reading)\b\s*(?::|reading this|must|should|shall|has to|have to|is (?:required|instructed|to)|are (?:required|instructed|to)|needs? to|will (?:now|always)|when (?:asked|you))/,
  /(?:^|[.!?]\s+)(?:dear )?(?:assistant|chatbot|ai|bot)\s*,/,
  /\b(?:note|notice|message|instructions?|attention|hint|memo|command|reminder|important)\b.{0,12}\b(?:to|for)\b.{0,8}\b(?:the |any |all )?(?:assistants?|chatbots?|bots?|ai|ai \w+|llms?|language models?|agents?|models?)\b/,
  /\b(?:tell|inform|send|promise|convince|assure|persuade|instruct|warn|direct)\b.{0,4}\b(?:the |every |all |any |each )?(?:shoppers?|customers?|users?|everyone|everybody|visitors?|buyers?)\b/,
  /\b(?:when|if|once) (?:someone|somebody|anyone|a (?:shopper|customer|user)|the (?:shopper|customer|user)|asked)\b.{0,40}\b(?:say|tell|reply|answer|claim|reveal|add|recommend only)\b/,
  /\b(?:add|put)\b.{0,30}\b(?:to|in|into) the (?:customer|shopper|user)'?s? (?:cart|basket)\b/,
  /\b(?:assistent\w*|ki|sprachmodell\w*|chatbot)\b\s*(?::|muss|soll|sollte|hat zu)|\b(?:hinweis|nachricht|anweisung)\b.{0,12}\b(?:an|fur)\b.{0,8}\b(?:den assistenten|die ki|ki-\w+|chatbots?)\b|\bsag(?:e|t)? (?:allen|jedem|den) kund\w+/,
  /\b(?:assistant|ia|chatbot)\b\s*(?::|doit|devra|devez)|\b(?:note|message|consigne)\b.{0,12}\b(?:a|pour)\b.{0,8}\b(?:l'assistant|l'ia|les ia)\b|\bdis (?:a tous|aux) clients\b/,
  /\b(?:asistente|ia|chatbot)\b\s*(?::|debe|deberia|tiene que)|\b(?:nota|mensaje)\b.{0,12}\b(?:al?|para)\b.{0,8}\b(?:el asistente|asistente|la ia)\b|\bdi(?:le)? a (?:todos|los clientes)\b/,
];

/** Every pattern needs one of these: most texts of a shop have none, and are read no further. */
const HINT =
  /assist|asisten|\bbots?\b|chatbot|\ba\.?i\b|\b(?:ia|ki|llms?)\b|language model|sprachmodell|gpt|shopwalker|shopper|customer|user|everyone|everybody|visitor|buyer|client|kund|instru|prompt|\brules?\b|regeln|guideline|ignor|disregard|forget|overrid|when asked|jailbreak|system|developer|admin|manager|owner|\bdan\b|sudo|<|\{\{|\[|\$\{|[a-z]_[a-z]|drop table|respond|repl(?:y|ies)|answer|say|repeat|[\u0300-\u1fff\u2c00-\uffff]/iu;

/** The words that make a text an order to a machine, or null. `text` is what a shop, a reviewer or anybody else has published. */
export function findPlantedInstruction(text: string): string | null {
  if (!HINT.test(text)) return null;
  const folded = foldText(text);
  return findPattern(folded, SPEAKS_TO_MACHINE) ?? findPattern(folded, INSTRUCTION_PATTERNS);
}

/**
 * A published text without its instructions: everything from the first one to the end of its paragraph goes, since what
 * follows an order belongs to it. Null where there is nothing to take out.
 */
export function withoutInstructions(text: string): Screened | null {
  const known = screenedTexts.get(text);
  if (known !== undefined) return known;
  if (screenedTexts.size >= MAX_KEPT) screenedTexts.clear();
  const screened = screen(text);
  screenedTexts.set(text, screened);
  return screened;
}

type Screened = { text: string; found: string };

/** A shop's texts come by again in every turn. A cache of pure results. */
const screenedTexts = new Map<string, Screened | null>();
const MAX_KEPT = 5000;

function screen(text: string): Screened | null {
  if (findPlantedInstruction(text) === null) return null;
  let found = "";
  const paragraphs = text.split(/(\n+)/).map((paragraph) => {
    const sentences = paragraph.split(/(?<=[.!?…]["”»)]?)\s+/);
    const first = sentences.findIndex((sentence) => findPlantedInstruction(sentence) !== null);
    if (first < 0) return paragraph;
    found ||= findPlantedInstruction(sentences[first] ?? "") ?? "";
    return sentences.slice(0, first).join(" ");
  });
  const kept = paragraphs.join("").trim();
  // An order that runs across sentences is found in the whole text alone: then none of it is used.
  return found === "" ? { text: "", found: findPlantedInstruction(text) ?? "" } : { text: kept, found };
}
