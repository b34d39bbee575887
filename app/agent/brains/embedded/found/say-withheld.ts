import type { MoveContext } from "../move-context";
import { departments } from "./departments";

/** The shop has it, and the merchant wants it not to be recommended: neither "here it is" nor "we have none". */
export async function sayWithheld(context: MoveContext): Promise<void> {
  await context.voice.say("withheld");
  context.voice.offer(...departments(context));
}
