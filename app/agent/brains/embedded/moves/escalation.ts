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

/** What is told of a matter that the team has been brought in for: they see it, and have to know where to answer. */
export async function noteDetail({ desk, voice }: MoveContext): Promise<void> {
  const answer = await desk.use(handOver, { reason: "detail" });
  const state = answer.ok ? answer.value.state : "form";
  await voice.say(state === "person" ? "handoff.noted" : "handoff.noted-form");
  await desk.show({ type: "handoff", state });
}

const MOST_TOLD = 3;
const MOST_LETTERS = 1900;

/** The form as it was sent, or, where an address was typed into the talk, what was said last. */
function readMessage({ input, perception }: MoveContext["situation"]): { text: string; email: string | null } | null {
  if (input.tap !== null) return input.tap.kind === "leave-message" ? input.tap : null;
  const contact = perception.entities.find(({ type }) => type === "email");
  if (contact?.type !== "email") return null;
  const said = input.history.flatMap(({ from, text }) => (from === "shopper" ? [text] : [])).slice(-MOST_TOLD);
  return { text: [...said, input.message ?? perception.text].join("\n").slice(-MOST_LETTERS), email: contact.value };
}

/** The form was sent, or an address was given: the shopper's own words go to the team. */
export async function leaveMessage({ situation, desk, voice }: MoveContext): Promise<void> {
  const message = readMessage(situation);
  if (message === null) return;
  const answer = await desk.use(leaveMessageTool, message);
  if (!answer.ok) {
    await voice.say("handoff.failed");
    return desk.show({ type: "handoff", state: "form" });
  }
  await voice.say(message.email === null ? "handoff.left-here" : "handoff.left-email");
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
