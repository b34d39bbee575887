import { asksThing, readThing } from "./consult-thing";
import type { OpenDesk } from "./desk/open-desk";
import { questionForm } from "./knowledge/question-form";
import { isBareSequel } from "./knowledge/find-evidence";
import { isReason } from "./knowledge/is-reason";
import { foldText } from "./perception/fold-text";
import { isWritten } from "./perception/is-written";
import type { Perception } from "./perception/perception";
import { splitMessage } from "./perception/split-message";
import { bodyMeasures } from "./variants/measured-size";
import { splitTopics } from "./knowledge/split-topics";
import { recall } from "./recall/recall";
import { speaksOfCode } from "./specialists/speaks-of-code";
import { tellsTheTeam } from "./specialists/tells-the-team";
import type { AskedPages } from "./specialists/route";
import type { Situation } from "./situation";
import { askCompleted } from "./consulting/ask-completed";
import { askPages } from "./consulting/ask-pages";
import { SURE } from "./consulting/sure";
import { perceivePart } from "./consulting/perceive-part";

/** What is left of a message when the questions for the shop's pages are taken out of it. */
export type Consulted = {
  /** The rest in its place of the conversation; the whole message where nothing was taken out. */
  situation: Situation;
  /** Questions before the rest, and after it. */
  before: AskedPages[];
  after: AskedPages[];
  /** There is nothing beside the questions. */
  isAll: boolean;
};

/** Nothing was asked of the pages. */
export function notConsulted(situation: Situation): Consulted {
  return { situation, before: [], after: [], isAll: false };
}

/**
 * Puts the questions of a message to the shop's pages before anything is looked for among its products. What they answer,
 * and what can only be about the shop, is answered from them; the rest goes on as a message of its own.
 */
export async function consultPages(situation: Situation, desk: OpenDesk): Promise<Consulted> {
  const whole = notConsulted(situation);
  const { input, perception } = situation;
  if (input.tap !== null || perception.text.trim() === "") return whole;
  const { pending } = situation;
  if (pending !== null && (pending.reply !== "value" || !["need", "audience"].includes(pending.kind))) return whole;

  // "Widest part of my calf is 14 inches, what size?" of a thing at hand: its own notes say it, and not the guide for shoes.
  const isMeasured =
    perception.intents.some(({ name, confidence }) => name === "size_fit" && confidence >= SURE) &&
    bodyMeasures(perception.text).length > 0;
  // "Bin 1,85 und wiege 82 Kilo, welche Größe?": whoever asks for theirs wants that of the thing at hand.
  const asksOwnSize =
    perception.intents.some(({ name, confidence }) => name === "size_fit" && confidence >= OUTRIGHT) &&
    OWN_SIZE.test(foldText(perception.text));
  if ((isMeasured || asksOwnSize) && situation.referents.productIds.length > 0) return whole;

  // A code of one's own, and what is told to the team, are no questions for the pages.
  if (speaksOfCode(situation) !== null || tellsTheTeam(situation) !== null) return whole;

  const completed = pending === null ? await askCompleted(situation, desk) : null;
  if (completed !== null) return { situation: hush(situation), before: [completed], after: [], isAll: true };

  const thing = pending === null ? await readThing(situation, desk) : null;
  const texts = splitMessage(perception.text).flatMap((text) =>
    splitTopics(text, (part) => perceivePart(part, situation)),
  );
  // What a merchant has answered as a whole is routed as that.
  if (situation.curated !== null && texts.length === 1) return whole;
  const asksOf = (read: Situation) => (thing === null || situation.curated !== null ? null : asksThing(thing, read));
  const reads = texts.map((text) => ({
    text,
    read: texts.length === 1 ? situation : recall(input, perceivePart(text, situation)),
  }));
  // What stands beside a question is said to explain it.
  const ofThing = reads.map(({ read }) =>
    reads.length > 1 && questionForm(read.perception) === "none" ? null : asksOf(read),
  );
  const goesOn = (text: string, at: number) =>
    at > 0 && thing !== null && isBareSequel(thing, text, perception.language);
  if (ofThing[0] === "only" && reads.every(({ text }, at) => ofThing[at] === "only" || goesOn(text, at)))
    return { situation: hush(situation), before: [toThing(perception.text)], after: [], isAll: true };
  // "I have thin wrists. Would that work for me?" asks in its second half about the first.
  const isAskedOfAll = reads.some(
    ({ text, read }, at) => goesOn(text, at) && ["shop", "sold"].includes(questionForm(read.perception)),
  );
  if (isAskedOfAll && asksOf(situation) === "only")
    return { situation: hush(situation), before: [toThing(perception.text)], after: [], isAll: true };

  const parts: { text: string; asked: AskedPages | null }[] = [];
  const beside: AskedPages[] = [];
  for (const [at, { text, read }] of reads.entries()) {
    if (ofThing[at] === "beside") beside.push(toThing(text, "beside"));
    const earlier = parts[parts.length - 1]?.asked ?? null;
    const asked = ofThing[at] === "only" ? toThing(text) : await askPages(read, situation, desk, earlier);
    parts.push({ text, asked });
  }
  if (beside.length > 0 && parts.every(({ asked }) => asked === null)) return { ...whole, after: beside };
  const rest = parts.filter(({ asked }) => asked === null);
  if (rest.length === parts.length) return whole;

  const first = parts.findIndex(({ asked }) => asked === null);
  // That the pages do not say it is said once.
  const isOpen = ({ asked }: (typeof parts)[number]) => asked?.answer === null && asked.ofThing === undefined;
  const firstUnanswered = parts.find(isOpen);
  const isSaid = (part: (typeof parts)[number]) => isOpen(part) && part !== firstUnanswered;
  const questions = (from: number, to: number) =>
    parts.slice(from, to).flatMap((part) => (part.asked === null || isSaid(part) ? [] : part.asked));
  if (first < 0) return { situation: hush(situation), before: questions(0, parts.length), after: [], isAll: true };
  const remaining = recall(input, perceivePart(rest.map(({ text }) => text).join(" "), situation));
  const isAside = rest.every(({ text }) => saysNothing(perceivePart(text, situation)));
  if (
    isReason(remaining.perception) ||
    (isAside && questions(0, parts.length).some(({ ofThing }) => ofThing !== undefined))
  )
    return { situation: hush(situation), before: questions(0, parts.length), after: [], isAll: true };
  return {
    situation: { ...remaining, curated: null, language: situation.language, locale: situation.locale },
    before: questions(0, first),
    after: questions(first, parts.length),
    isAll: false,
  };
}

const OUTRIGHT = 0.85;

const OWN_SIZE =
  /\b(?:welche gr(?:o|oe)s+e (?:brauch\w*|nehm\w*|soll\w*)?|que talla (?:me )?(?:cojo|pido|elijo|compro|necesito|uso|llevo|pondri\w*)|quelle (?:taille|pointure) (?:je |dois|prendre|me ))|\b(?:kilos?|kg|1[.,m]\d\d)\b.{0,40}\b(?:welche gr(?:o|oe)s+e|que talla|quelle (?:taille|pointure)|[sml]|x[sl]) ?(?:ou|oder|o|or)?\b/;

/** "Be honest", "i'm on the fence" beside a question. */
function saysNothing(perception: Perception): boolean {
  const isMeant = perception.intents.some(({ name }) => isWritten(perception, name));
  return !isMeant && perception.entities.length === 0 && questionForm(perception) === "none";
}

function toThing(question: string, ofThing: AskedPages["ofThing"] = "only"): AskedPages {
  return { question, intent: null, answer: null, ofThing };
}

/** A question about the shop says nothing about what is wanted. */
function hush(situation: Situation): Situation {
  const { needState: need, pastNeeds } = situation.input.memory;
  return { ...situation, need, pastNeeds, needChanged: false, pending: null, startsFrom: null, curated: null };
}
