import { questionForm } from "../../../knowledge/question-form";
import { hasContent } from "../../../need-state/need-content";
import { labelSearch } from "../../../profile/fact-chips";
import { slot } from "../../../reply/slot";
import type { MoveContext } from "../move-context";
import { asksForHelp, asksHowWeAre } from "../../../recall/asks-range";
import { asksLanguage } from "../../../perception/asks-language";
import { isInOtherLanguage, sayLanguages } from "../say-languages";
import { departments } from "../found/departments";
import { tellOfProduct } from "../detail/tell-of-product";

/** Hello, and straight to what can be done here. */
export async function greet(context: MoveContext): Promise<void> {
  const { situation, voice, desk } = context;
  const { greeting } = situation.input.settings;
  const isFirst = situation.input.history.length === 0;
  if (isFirst && greeting !== "") await desk.say(slot.greeting());
  else if (asksHowWeAre(situation.input.message ?? "")) await voice.say("greet.how");
  else await voice.say(isFirst ? "greet.first" : "greet.again", { agent: slot.agent(), shop: slot.shop() });
  await welcomeBack(context);
  voice.offer(...departments(context));
}

/** Who comes back is told what was looked for last, and can go on with it. */
async function welcomeBack({ situation, voice }: MoveContext): Promise<void> {
  const { profile, memory, settings, turnId } = situation.input;
  const search = profile?.facts.find((fact) => fact.kind === "search");
  const hasBegun = hasContent(situation.need) || memory.shown.length > 0;
  if (!search || hasBegun || !voice.claimQuestion("welcome-back")) return;
  const what = labelSearch(search.need, { language: situation.language, tone: settings.tone, seed: turnId });
  await voice.say("memory.last-time", { what });
  voice.offer({ label: voice.text("offer.go-on"), message: voice.text("offer.go-on.message", { what }) });
}

/** "What do you sell?": where to begin, and that a word on the use is enough. */
export async function tellRange(context: MoveContext): Promise<void> {
  await context.voice.say(asksForHelp(context.situation.input.message ?? "") ? "help" : "range");
  context.voice.offer(...departments(context));
}

export async function thank({ situation, voice }: MoveContext): Promise<void> {
  await voice.say("thanks");
  if (situation.input.memory.lastCartWriteId !== null)
    voice.offer({ label: voice.text("offer.checkout"), message: voice.text("offer.checkout.message") });
}

export async function sayGoodbye({ voice }: MoveContext): Promise<void> {
  await voice.say("goodbye");
}

/** A machine says that it is one. */
export async function identify({ situation, voice }: MoveContext): Promise<void> {
  if (asksLanguage(situation.perception.text)) {
    await voice.say("languages.yes");
    return;
  }
  await voice.say("identify", { agent: slot.agent(), shop: slot.shop() });
  voice.offer({ label: voice.text("offer.person"), message: voice.text("offer.person.message") });
}

/** "Yes" and "no" to nothing in particular, or "no" to our question. */
export async function acknowledge(context: MoveContext): Promise<void> {
  const { situation, voice } = context;
  const isNo = situation.pending?.reply === "no" || situation.perception.intents.some(({ name }) => name === "deny");
  if (isNo) return voice.say("acknowledge.no");
  if (await offerTold(context)) return;
  // "Great", after something was put in or changed.
  if (situation.input.memory.justAdded.length > 0) {
    await voice.say("acknowledge.no");
    voice.offer({ label: voice.text("offer.checkout"), message: voice.text("offer.checkout.message") });
    return;
  }
  await voice.say(hasContent(situation.need) ? "acknowledge.yes" : "need.hint");
  if (!hasContent(situation.need)) voice.offer(...departments(context));
}

/** "Yep" to what was just told to be there is no order yet: one question away from it. */
async function offerTold({ situation, voice }: MoveContext): Promise<boolean> {
  const { focus, digest } = situation.input.memory;
  const isTold = digest.at(-1)?.moves.includes("check-stock") === true;
  if (!isTold || focus?.isAlone !== true || focus.variantId === null || situation.pending !== null) return false;
  const data = { variantId: focus.variantId, quantity: 1 };
  const isAsked = await voice.ask({ kind: "confirm-add", subject: `${focus.variantId}:1`, data }, "ask.confirm-add");
  if (isAsked) voice.offerYesOrNo();
  return isAsked;
}

/** Not what a shop is for: an honest no, and back to what it is for. */
export async function refuseOffTopic(context: MoveContext): Promise<void> {
  if (context.step.move === "refuse-off-topic" && isInOtherLanguage(context.situation)) return sayLanguages(context);
  const { text } = context.situation.perception;
  const isOfProduct = context.step.move === "refuse-off-topic" && questionForm(context.situation.perception) !== "none";
  if (isOfProduct && (await tellOfProduct(text, context))) return;
  await context.voice.say("off-topic", { shop: slot.shop() });
  context.voice.offer(...departments(context));
}
