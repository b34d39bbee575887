import { prepareSteering } from "../../../ranking/steering/prepare-steering";
import type { MoveContext } from "../move-context";

/** A few departments of the shop to start from. */
export function departments({ situation }: Pick<MoveContext, "situation">): { label: string; message: string }[] {
  const { productTypes, collections } = situation.input.vocabulary;
  const names = productTypes.length > 0 ? productTypes : collections.map(({ title }) => title);
  const steering = prepareSteering(situation.input.merchandising, situation.input.vocabulary);
  return names
    .filter((name) => !steering.isNeverType(name))
    .filter((name) => name.length <= 40 && !/gift card/i.test(name))
    .slice(0, 4)
    .map((name) => ({ label: name, message: name }));
}
