import type { Constraint, NeedState } from "~/contracts/need-state";
import type { ShopperProfile } from "~/contracts/shopper-profile";

/** Kinds of likes and dislikes that say something of other things as well; a property was wanted of one kind of thing. */
const OF_TASTE = new Set(["color", "brand", "material"]);
const MAX_TASTES = 8;

/**
 * What the shopper has liked and disliked before and does not speak of now, newest first. Nothing where the wish is for
 * somebody else, or where nothing may be remembered.
 */
export function tastesOf(profile: ShopperProfile | null, need: NeedState): Constraint[] {
  if (profile === null || need.recipient !== null || need.isGift) return [];
  const spoken = new Set(need.constraints.map(({ kind }) => kind));
  return profile.facts
    .flatMap((fact) => (fact.kind === "like" || fact.kind === "dislike" ? [fact.constraint] : []))
    .filter(({ kind }) => OF_TASTE.has(kind) && !spoken.has(kind))
    .slice(0, MAX_TASTES);
}
