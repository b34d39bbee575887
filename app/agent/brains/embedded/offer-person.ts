import type { MoveContext } from "./move-context";

/** A person, one tap away. */
export async function offerPerson({ desk, voice }: MoveContext): Promise<void> {
  await desk.show({ type: "handoff", state: "offered" });
  voice.offer({ label: voice.text("offer.person"), message: voice.text("offer.person.message") });
}
