import type { Constraint } from "~/contracts/need-state";
import type { MoveContext } from "../move-context";
import { departments } from "./departments";
import { describeNeed } from "./describe-need";

/** A long list of wishes is noted in full, and spoken in short. */
const MAX_SPOKEN_WISHES = 3;

export async function sayNothingFound(context: MoveContext): Promise<void> {
  const { situation, voice } = context;
  const what = describeNeed(context, MAX_SPOKEN_WISHES);
  await voice.say(what === "" ? "nothing-found" : "nothing-found.what", { what });
  voice.offer(...departments(context));
  if (situation.input.vocabulary.productTypes.length > 0) await voice.say("nothing-found.next");
}

/** A kind that is known and not sold: what was wanted before stays wanted, so that the talk can go on. */
export async function sayNoSuchKind(category: Constraint, context: MoveContext): Promise<void> {
  const { desk, situation } = context;
  const { needState, pastNeeds } = situation.input.memory;
  await sayNothingFound(context);
  if (needState.constraints.some(({ id }) => id === category.id)) return;
  desk.adoptNeed(needState);
  desk.remember({ pastNeeds });
}
