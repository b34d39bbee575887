import type { NamedSteeringNote, SteeringNote } from "~/contracts/merchandising";
import { type Lift, MOST } from "./measure-lifts";

/** One place in a list that comes without scores, in units of relevance: a lift moves a product past two others at most. */
const PLACE = MOST / 1.5;

/** A list in somebody else's order (Shopify's recommendations) with the merchant's lifts. `moved`: what moved and why. */
export function steerList(
  products: { id: string; title: string }[],
  lifts: ReadonlyMap<string, Lift>,
): { ids: string[]; moved: NamedSteeringNote[] } {
  const ids = products.map(({ id }) => id);
  const scored = ids.map((id, index) => ({ id, score: (lifts.get(id)?.lift ?? 0) - index * PLACE }));
  const steered = [...scored].sort((left, right) => right.score - left.score).map(({ id }) => id);
  const notes = noteMoves(ids, steered, lifts);
  const moved = products.flatMap(({ id, title }) => {
    const note = notes.get(id);
    return note ? [{ ...note, title }] : [];
  });
  return { ids: steered, moved };
}

/** Of what has another place than before and a reason of its own, the note for the trace. */
export function noteMoves(
  before: string[],
  after: string[],
  lifts: ReadonlyMap<string, Lift>,
): Map<string, SteeringNote> {
  const places = new Map(before.map((id, index) => [id, index + 1]));
  return new Map(
    after.flatMap((id, index): [string, SteeringNote][] => {
      const { by = [], lift = 0 } = lifts.get(id) ?? {};
      const [from, to] = [places.get(id) ?? index + 1, index + 1];
      // Who only made room for another was not moved by a rule.
      const isOwnMove = lift > 0 ? to < from : lift < 0 && to > from;
      return isOwnMove && by.length > 0 ? [[id, { from, to, by }]] : [];
    }),
  );
}
