import type { Entity, Perception } from "../../perception/perception";

/** What a variant is chosen by. */
export const OF_A_VARIANT: ReadonlySet<Entity["type"]> = new Set(["color", "size", "option"]);

/** What a message names and does not deny. */
export function wantedEntities({ entities }: Perception): Entity[] {
  return entities.filter(({ negated }) => !negated);
}
