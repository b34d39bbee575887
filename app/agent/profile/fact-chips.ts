import type { ProfileFact, ShopperProfile } from "~/contracts/shopper-profile";
import { labelWish } from "../need-state/build-chips";
import { wantedKind } from "../need-state/wanted-kind";
import { labelConstraint } from "../need-state/label-constraint";
import { chooseText, type TextChoice } from "../reply/texts/choose-text";

const PREFIX = "kept:";
const MAX_ID = 80;
const MAX_LABEL = 80;
const MAX_CHIPS = 12;

/** What is remembered as chips, each of which a shopper can remove. */
export function buildFactChips(profile: ShopperProfile | null, choice: TextChoice): { id: string; label: string }[] {
  return (profile?.facts ?? []).slice(0, MAX_CHIPS).flatMap((fact) => {
    const id = `${PREFIX}${fact.id}`;
    const label = chooseText(choice, "memory.chip", { what: labelFact(fact, choice) }).slice(0, MAX_LABEL);
    return id.length <= MAX_ID ? [{ id, label }] : [];
  });
}

/** Which remembered fact a chip stands for; null for a chip of the present wish. */
export function factOfChip(chipId: string): string | null {
  return chipId.startsWith(PREFIX) ? chipId.slice(PREFIX.length) : null;
}

/** A fact in a few words: "size 42 (running shoes)", "no leather". */
export function labelFact(fact: ProfileFact, choice: TextChoice): string {
  switch (fact.kind) {
    case "size": {
      const size = labelWish(fact.constraint, choice);
      return fact.about === null ? size : `${size} (${labelConstraint(fact.about, choice.language)})`;
    }
    case "dislike":
    case "like":
      return labelWish(fact.constraint, choice);
    case "product":
      return fact.product.title;
    case "search":
      return chooseText(choice, "memory.chip.search", { what: labelSearch(fact.need, choice) });
  }
}

/** What was looked for, by its kind of thing. */
export function labelSearch(need: Extract<ProfileFact, { kind: "search" }>["need"], choice: TextChoice): string {
  const kind = wantedKind(need);
  return kind ? labelConstraint(kind, choice.language) : need.terms.join(" ");
}
