import { slot } from "../../../reply/slot";
import { handOver } from "../../../tools/hand-over";
import { leaveMessage as leaveMessageTool } from "../../../tools/leave-message";
import type { MoveContext } from "../move-context";

/** A person, whenever one is asked for. */
export async function handOverMove(context: MoveContext): Promise<void> {
  const { desk, voice, situation } = context;
  const answer = await desk.use(handOver, { reason: "asked" });
  const state = answer.ok ? answer.value.state : "form";
  await voice.say(state === "person" ? "handoff.person" : "handoff.form");
  await sayContact(context);
  await desk.show({ type: "handoff", state });
  if (situation.input.history.length > 20) await voice.say("handoff.history");
}

/** An angry shopper: sorry, no excuses, and a person. */
export async function soothe(context: MoveContext): Promise<void> {
  const { desk, voice } = context;
  await voice.say("complaint.sorry");
  const answer = await desk.use(handOver, { reason: "complaint" });
  const state = answer.ok ? answer.value.state : "form";
  await voice.say(state === "person" ? "handoff.person" : "complaint.form");
  await sayContact(context);
  await desk.show({ type: "handoff", state });
}

/** The form was sent: the shopper's own words go to the team. */
export async function leaveMessage({ situation, desk, voice }: MoveContext): Promise<void> {
  const { tap } = situation.input;
  if (tap?.kind !== "leave-message") return;
  const answer = await desk.use(leaveMessageTool, { text: tap.text, email: tap.email });
  if (!answer.ok) {
    await voice.say("handoff.failed");
    return desk.show({ type: "handoff", state: "form" });
  }
  await voice.say(tap.email === null ? "handoff.left-here" : "handoff.left-email");
  await desk.show({ type: "handoff", state: "left" });
}

/** Praise or a suggestion. */
export async function takeFeedback({ situation, voice }: MoveContext): Promise<void> {
  await voice.say(situation.perception.sentiment.score < 0 ? "feedback.critical" : "feedback.kind");
}

/** Health and law are for professionals; what the shop lists can still be told. */
export async function declineAdvice({ voice, desk }: MoveContext): Promise<void> {
  await voice.say("advice.no");
  await desk.show({ type: "handoff", state: "offered" });
}

/** What belongs to another customer stays with them, whoever asks; one's own is read with the login. */
export async function protectOthers({ voice, desk }: MoveContext): Promise<void> {
  await voice.say("privacy.others");
  await desk.show({ type: "handoff", state: "offered" });
}

/** Somebody may be in danger: no selling, a person and the emergency line. */
export async function staySafe({ voice, desk }: MoveContext): Promise<void> {
  await voice.say("safety");
  await desk.show({ type: "handoff", state: "form" });
}

async function sayContact({ situation, voice }: MoveContext): Promise<void> {
  const { contactEmail, contactHours } = situation.input.settings;
  if (contactEmail !== "" && contactHours !== "")
    return voice.say("contact.both", { email: slot.contact(), hours: slot.hours() });
  if (contactEmail !== "") return voice.say("contact.email", { email: slot.contact() });
  if (contactHours !== "") await voice.say("contact.hours", { hours: slot.hours() });
}
